// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>

namespace anjungan::test {

/// Whether this system lets a file have that name. Windows refuses some characters
/// (https://learn.microsoft.com/windows/win32/fileio/naming-a-file).
inline bool isPossibleName([[maybe_unused]] const QString &name)
{
#ifdef Q_OS_WIN
    return std::ranges::none_of(name, [](QChar letter) { return QStringView(u"<>:\"/\\|?*").contains(letter); });
#else
    return true;
#endif
}

} // namespace anjungan::test
