// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/json_document.h"

#include "core/workspace/document/json_count.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

namespace {

QString position(const QByteArray &json, qsizetype offset)
{
    const QByteArrayView before = QByteArrayView(json).first(std::clamp<qsizetype>(offset, 0, json.size()));
    const qsizetype line = before.count('\n') + 1;
    const qsizetype column = QString::fromUtf8(before.sliced(before.lastIndexOf('\n') + 1)).size() + 1;
    return u"line %1, column %2"_s.arg(line).arg(column);
}

QString tooLargeReason()
{
    return u"is larger than the %1 MiB that a workspace may have"_s.arg(maxDocumentBytes / 1024 / 1024);
}

QString reasonOf(const QJsonParseError &error, const QByteArray &json)
{
    if (json.trimmed().isEmpty())
        return u"is empty; a workspace is a JSON object"_s;
    if (error.error == QJsonParseError::DeepNesting)
        return u"is nested too deeply (%1)"_s.arg(position(json, error.offset));
    return u"is not JSON (%1): %2"_s.arg(position(json, error.offset), error.errorString());
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
        mistakes.add({}, u"holds more than the %1 values that a workspace may have"_s.arg(maxDocumentValues));
        return std::nullopt;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        mistakes.add({}, reasonOf(error, json));
        return std::nullopt;
    }
    if (!document.isObject()) {
        mistakes.add({}, u"must be an object, is a list"_s);
        return std::nullopt;
    }
    return document.object();
}

} // namespace anjungan::workspace
