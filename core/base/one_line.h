// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anjungan::base {

/// How many UTF-16 units oneLine() leaves where its caller sets no bound.
constexpr qsizetype longestLine = 400;

/// Text that nobody vouches for (of a source, a document, a file's name), as it may stand in a line on a screen, in a
/// terminal or in a log. Runs of white space, control characters, line and paragraph separators and format characters
/// (those that turn the direction of the text, hide it or have no width) become one space, none at either end. Format
/// characters that only join or divide the letters of a word are left out. No-break spaces stay. What is longer than
/// `most` UTF-16 units ends in "…", never within a character.
[[nodiscard]] QString oneLine(const QString &text, qsizetype most = longestLine);

} // namespace anjungan::base
