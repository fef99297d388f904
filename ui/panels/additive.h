// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace anjungan::panels {

/// Whether the values of a query's column can be added up: a sum, a count, or a field of plain rows. An average of
/// averages would be a wrong figure.
[[nodiscard]] bool isAdditive(const QJsonValue &query, const QString &column);

} // namespace anjungan::panels
