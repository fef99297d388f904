// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace anjungan::duplicates {

/// What a name of an application says beside that it is one and whose: in lower case, without accents and marks, the
/// names of its owner and words such as "sistem informasi", "aplikasi" and "e-". "e-Surat DISPORA" is "surat". Empty if
/// nothing is left. At most longestCore letters.
[[nodiscard]] QString nameCore(const QString &name, const QStringList &ownerNames);

inline constexpr qsizetype longestCore = 100;

} // namespace anjungan::duplicates
