// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/query_spec.h"

#include <QJsonValue>

namespace anjungan::workspace {

/// The queries of the dataset anywhere in a part of a document, such as its pages or the options of a panel. Their
/// mistakes are ignored.
QList<QuerySpec> queriesIn(const QJsonValue &part, const QString &dataset);

} // namespace anjungan::workspace
