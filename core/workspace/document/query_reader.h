// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"
#include "core/workspace/query_spec.h"

#include <QJsonArray>
#include <QJsonObject>

namespace anjungan::workspace {

/// A query from JSON that fits the schema. What the schema cannot say is told in `mistakes`: a condition without a
/// value, a measure without a field, an order by a column that the answer does not have, and the like.
QuerySpec readQuery(const QJsonObject &json, const QString &pointer, Mistakes &mistakes);

/// The conditions of a map layer or of a query.
QList<Condition> readConditions(const QJsonArray &json, const QString &pointer, Mistakes &mistakes);

} // namespace anjungan::workspace
