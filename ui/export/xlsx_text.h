// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace anjungan::exports {

/// A text for a cell, in UTF-8: of at most `most` UTF-16 units, the last one "…" where it is cut. What XML cannot hold
/// is replaced by U+FFFD, and "_x0041_", which a spreadsheet would read as a letter, is written so that it stays.
[[nodiscard]] QByteArray xlsxText(const QString &text, qsizetype most, bool *isCut = nullptr);

/// A name for a sheet: of at most 31 letters, without those that the format does not allow, and different from `taken`
/// whatever the case of its letters. `otherwise` where nothing is left of it.
[[nodiscard]] QString sheetName(const QString &wanted, const QString &otherwise, const QStringList &taken);

} // namespace anjungan::exports
