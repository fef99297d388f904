// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anjungan::base {

/// The longest beginning of `text` of at most `most` UTF-16 units that ends between two characters as a reader sees
/// them: it leaves no half of a surrogate pair and no letter without its combining marks. Where the first character
/// alone is longer than `most`, only surrogate pairs are kept together.
QString beginningOf(const QString &text, qsizetype most);

/// The same of the end of `text`.
QString endOf(const QString &text, qsizetype most);

} // namespace anjungan::base
