// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/query_spec.h"
#include "core/workspace/workspace.h"

#include <QByteArray>
#include <QJsonObject>
#include <expected>

namespace anjungan::workspace {

/// One mistake in a document.
struct Mistake
{
    QString file;    ///< as the user named it: a path or a URL
    QString pointer; ///< RFC 6901 JSON pointer to the place, "" is the whole document
    QString reason;

    /// "workspace.json: /datasets/0/key: is missing": one line, no markup, control characters replaced.
    QString line() const;

    bool operator==(const Mistake &) const = default;
};

/// Largest workspace that is read, in bytes.
inline constexpr qsizetype maxDocumentBytes = 8 * 1024 * 1024;

/// Reads and validates a document: first by the published JSON Schema, then for references (a page, an area or a dataset that
/// names what is not there), ids used twice, unknown source types and time zones. All mistakes that are found are returned, never none
/// with an error. `file` is only used in the mistakes.
std::expected<Workspace, QList<Mistake>> read(const QByteArray &json, const QString &file);

/// As read(), from a local file; a file that is missing or unreadable is a mistake with an empty pointer.
std::expected<Workspace, QList<Mistake>> readFile(const QString &path);

/// The query in a panel's options, e.g. options["query"]. The document has been validated by read(), so that a mistake here is
/// a panel asking for an option that the schema does not have.
std::expected<QuerySpec, QString> readQuery(const QJsonValue &query);

} // namespace anjungan::workspace
