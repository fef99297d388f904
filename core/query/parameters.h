// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QVariant>

namespace anjungan::query {

/// Values of the page's parameters; an empty or missing one leaves out the conditions that use it.
using Parameters = QHash<QString, QVariant>;

} // namespace anjungan::query
