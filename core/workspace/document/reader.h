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

/// Reads and validates a document: first with the published JSON Schema, then, if it fits, for rules that a schema
/// cannot express (references to missing pages, areas or datasets, ids used twice, an unknown time zone). The error
/// contains all mistakes found, from one to a hundred. `file` is only used in the mistakes. For any thread.
[[nodiscard]] std::expected<Workspace, QList<Mistake>> read(const QByteArray &json, const QString &file);

/// The query in a panel's options, e.g. options["query"]. The document was validated by read(), so an error here means
/// that a panel reads an option that the schema does not have.
[[nodiscard]] std::expected<QuerySpec, message::Message> readQuery(const QJsonValue &query);

/// The conditions in a panel's options, e.g. of a map's layer; likewise.
[[nodiscard]] std::expected<QList<Condition>, message::Message> readConditions(const QJsonValue &where);

} // namespace anjungan::workspace
