// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/joined_parts.h"

namespace anjungan::base {

QStringList filledParts(QStringList parts)
{
    parts.removeIf([](const QString &part) { return part.isEmpty(); });
    return parts;
}

QString joinedParts(const QStringList &parts, QStringView separator) { return filledParts(parts).join(separator); }

} // namespace anjungan::base
