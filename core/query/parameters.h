// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QVariant>

namespace anjungan::query {

/// Values of the page's parameters; conditions that use an empty or missing one are ignored.
using Parameters = QHash<QString, QVariant>;

} // namespace anjungan::query
