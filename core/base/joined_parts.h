// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace anjungan::base {

/// The parts without those that are empty, in their order.
[[nodiscard]] QStringList filledParts(QStringList parts);

/// The same as one line.
[[nodiscard]] QString joinedParts(const QStringList &parts, QStringView separator = u" · ");

} // namespace anjungan::base
