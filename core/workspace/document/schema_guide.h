// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace anjungan::workspace {

/// What the published schema says about a place of a document, so that a mistake can be told in its words. It does not
/// validate. Understands the parts of draft-07 that the schema is written with: properties, additionalProperties,
/// items, local $ref, allOf, and if/then where the condition is one property's const.
class SchemaGuide
{
public:
    explicit SchemaGuide(const QJsonObject &schema) : m_schema(schema) {}

    /// The subschemas that speak of the value of `document` at `path` (keys and indexes from the root).
    QList<QJsonObject> at(const QJsonObject &document, const QStringList &path) const;

    /// One step down in a value: the member of an object, the item of a list, or undefined.
    static QJsonValue step(const QJsonValue &value, const QString &token);

private:
    void expand(const QJsonValue &schema, const QJsonValue &value, QList<QJsonObject> &into) const;
    QJsonObject resolved(const QJsonObject &schema) const;

    QJsonObject m_schema;
};

} // namespace anjungan::workspace
