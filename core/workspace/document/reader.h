// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/document/json_document.h"
#include "core/workspace/mistake.h"
#include "core/workspace/query_spec.h"
#include "core/workspace/workspace.h"

#include <QByteArray>
#include <QJsonValue>

#include <expected>

namespace anjungan::workspace {

/// Reads and validates a document: first by the published JSON Schema, then, where that holds, for what a schema cannot
/// say (a page, an area or a dataset that names what is not there, ids used twice, an unknown time zone). All mistakes
/// that are found are returned, up to a hundred, never none with an error. `file` is only used in the mistakes. For any
/// thread.
[[nodiscard]] std::expected<Workspace, QList<Mistake>> read(const QByteArray &json, const QString &file);

/// The query in a panel's options, e.g. options["query"]. The document has been validated by read(), so that a mistake
/// here is a panel asking for an option that the schema does not have.
[[nodiscard]] std::expected<QuerySpec, QString> readQuery(const QJsonValue &query);

/// The conditions in a panel's options, e.g. of a map's layer; likewise.
[[nodiscard]] std::expected<QList<Condition>, QString> readConditions(const QJsonValue &where);

} // namespace anjungan::workspace
