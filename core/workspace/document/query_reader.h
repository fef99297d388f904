// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"
#include "core/workspace/query_spec.h"

#include <QJsonArray>
#include <QJsonObject>

namespace anjungan::workspace {

/// Converts JSON that fits the schema into a query. `mistakes` gets what the schema cannot express: a condition without
/// a value, a measure without a field, an order by a column that the answer does not have, and similar ones.
QuerySpec readQuery(const QJsonObject &json, const QString &pointer, Mistakes &mistakes);

/// The conditions of a map layer or of a query.
QList<Condition> readConditions(const QJsonArray &json, const QString &pointer, Mistakes &mistakes);

} // namespace anjungan::workspace
