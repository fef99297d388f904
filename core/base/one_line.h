// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anjungan::base {

/// The default limit of oneLine(), in UTF-16 units.
constexpr qsizetype longestLine = 400;

/// Cleans untrusted text (of a source, a document, a file's name) for a line on a screen, in a terminal or in a log.
/// Runs of white space, control characters, line and paragraph separators and format characters (those that change the
/// direction of the text, hide it or have no width) become one space, none at either end. Format characters that only
/// join or divide the letters of a word are removed. No-break spaces stay. Text longer than `most` UTF-16 units is cut
/// between two characters and ends in "…".
[[nodiscard]] QString oneLine(const QString &text, qsizetype most = longestLine);

} // namespace anjungan::base
