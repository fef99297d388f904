// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace anjungan::workspace {

/// Looks up the parts of the published schema for a place in a document, so that mistakes can be described with them.
/// It does not validate. It supports the parts of draft-07 that the schema uses: properties, additionalProperties,
/// items, local $ref, allOf, and if/then with the const of one property as condition.
class SchemaGuide
{
public:
    explicit SchemaGuide(const QJsonObject &schema) : m_schema(schema) {}

    /// The subschemas for the value of `document` at `path` (keys and indexes from the root).
    QList<QJsonObject> at(const QJsonObject &document, const QStringList &path) const;

    /// One step down in a value: the member of an object, the item of a list, or undefined.
    static QJsonValue step(const QJsonValue &value, const QString &token);

private:
    void expand(const QJsonValue &schema, const QJsonValue &value, QList<QJsonObject> &into) const;
    QJsonObject resolved(const QJsonObject &schema) const;

    QJsonObject m_schema;
};

} // namespace anjungan::workspace
