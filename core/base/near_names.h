// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace anjungan::base {

/// Those of `names` that `wanted` may be a misspelling of, the nearest first, at most three: they differ in case,
/// normal form, invisible characters, spaces or marks between words, or in one or two letters.
[[nodiscard]] QStringList nearNames(const QString &wanted, const QStringList &names);

/// A name for a message that has to tell it from `other`, which may look the same: characters that cannot be seen, and
/// all but ASCII if both look the same, are written as "<U+FEFF>".
[[nodiscard]] QString distinctName(const QString &name, const QString &other);

} // namespace anjungan::base
