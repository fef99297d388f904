// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/schema_guide.h"

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

namespace {

bool holds(const QJsonObject &condition, const QJsonValue &value)
{
    const QJsonObject properties = condition["properties"_L1].toObject();
    for (auto member = properties.begin(); member != properties.end(); ++member)
        if (value[member.key()] != member->toObject()["const"_L1])
            return false;
    return true;
}

QJsonValue childSchema(const QJsonObject &schema, const QJsonValue &value, const QString &token)
{
    if (value.isArray())
        return schema["items"_L1];
    const QJsonObject properties = schema["properties"_L1].toObject();
    return properties.contains(token) ? properties[token] : schema["additionalProperties"_L1];
}

} // namespace

QList<QJsonObject> SchemaGuide::at(const QJsonObject &document, const QStringList &path) const
{
    QJsonValue value = document;
    QList<QJsonObject> schemas;
    expand(m_schema, value, schemas);
    for (const QString &token : path) {
        const QJsonValue child = step(value, token);
        QList<QJsonObject> next;
        for (const QJsonObject &schema : std::as_const(schemas))
            expand(childSchema(schema, value, token), child, next);
        schemas = next;
        value = child;
    }
    return schemas;
}

QJsonValue SchemaGuide::step(const QJsonValue &value, const QString &token)
{
    return value.isArray() ? value.toArray().at(token.toLongLong()) : value[token];
}

void SchemaGuide::expand(const QJsonValue &schema, const QJsonValue &value, QList<QJsonObject> &into) const
{
    if (!schema.isObject())
        return;
    const QJsonObject here = resolved(schema.toObject());
    into.append(here);
    for (const QJsonValue part : here["allOf"_L1].toArray()) {
        const QJsonObject branch = part.toObject();
        if (!branch.contains("if"_L1))
            expand(part, value, into);
        else if (holds(branch["if"_L1].toObject(), value))
            expand(branch["then"_L1], value, into);
    }
}

QJsonObject SchemaGuide::resolved(const QJsonObject &schema) const
{
    const QString reference = schema["$ref"_L1].toString();
    if (reference.isEmpty())
        return schema;
    QJsonValue target = m_schema;
    for (const QString &token : reference.split(u'/').sliced(1))
        target = step(target, token);
    return target.toObject();
}

} // namespace anjungan::workspace
