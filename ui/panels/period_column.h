// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/workspace/workspace.h"

#include <QJsonValue>
#include <QTimeZone>

namespace anjungan::panels {

/// A row's period: the day of a time is that of the workspace's zone.
QString periodOf(const query::Answer &answer, std::size_t row, const QString &column, const QTimeZone &zone);

/// A query of periods, in the order of time where it has no other: one of periods that do not sort is refused.
QJsonValue inTimeOrder(const QJsonValue &query, const QString &column, const workspace::Workspace &workspace);

} // namespace anjungan::panels
