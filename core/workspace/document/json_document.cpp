// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/json_document.h"

#include "core/workspace/document/json_count.h"

#include <QJsonDocument>

namespace anjungan::workspace {

using message::Code;
using message::make;

namespace {

struct Position
{
    qsizetype line;
    qsizetype column;
};

Position positionOf(const QByteArray &json, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(json).first(std::clamp<qsizetype>(offset, 0, json.size()));
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.sliced(before.lastIndexOf('\n') + 1)).size() + 1;
    return {.line = line, .column = column};
}

message::Message tooLargeReason() { return make<Code::WorkspaceTooLarge>(maxDocumentBytes / 1024 / 1024); }

message::Message reasonOf(const QJsonParseError &error, const QByteArray &json)
{
    if (json.trimmed().isEmpty())
        return make<Code::WorkspaceEmpty>();
    const auto [line, column] = positionOf(json, error.offset);
    if (error.error == QJsonParseError::DeepNesting)
        return make<Code::WorkspaceTooDeep>(line, column);
    return make<Code::WorkspaceNotJson>(line, column, error.errorString());
}

} // namespace

Mistake tooLarge(const QString &file) { return {.file = file, .pointer = {}, .reason = tooLargeReason()}; }

std::optional<QJsonObject> parseDocument(const QByteArray &json, Mistakes &mistakes)
{
    if (json.size() > maxDocumentBytes) {
        mistakes.add({}, tooLargeReason());
        return std::nullopt;
    }
    if (countValues(json) > maxDocumentValues) {
        mistakes.add({}, make<Code::WorkspaceTooManyValues>(maxDocumentValues));
        return std::nullopt;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        mistakes.add({}, reasonOf(error, json));
        return std::nullopt;
    }
    if (!document.isObject()) {
        mistakes.add({}, make<Code::WorkspaceIsList>());
        return std::nullopt;
    }
    return document.object();
}

} // namespace anjungan::workspace
