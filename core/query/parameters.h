// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QVariant>

namespace anjungan::query {

/// Values of the page's parameters; conditions that use an empty or missing one are ignored.
using Parameters = QHash<QString, QVariant>;

/// The parameter with the code of the chosen area.
inline constexpr QStringView areaParameterName = u"area";

} // namespace anjungan::query
