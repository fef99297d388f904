// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/schema_findings.h"

#include "core/workspace/document/complaint_reason.h"
#include "core/workspace/mistake.h"

#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

using message::Code;
using message::make;

namespace {

message::Message typeOf(const QString &type)
{
    static const QHash<QString, message::Message> types{
        {u"string"_s, make<Code::TypeText>()},          {u"number"_s, make<Code::ValueNumber>()},
        {u"integer"_s, make<Code::ValueWholeNumber>()}, {u"boolean"_s, make<Code::TypeBoolean>()},
        {u"array"_s, make<Code::ValueList>()},          {u"object"_s, make<Code::ValueObject>()},
    };
    return types.value(type, message::plain(type));
}

/// As the document has it; lists and objects only by their kind.
message::Message valueOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return message::plain(quoted(value.toString()));
    case QJsonValue::Double:
        return message::plain(QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest));
    case QJsonValue::Bool:
        return message::plain(value.toBool() ? u"true"_s : u"false"_s);
    case QJsonValue::Array:
        return make<Code::ValueList>();
    case QJsonValue::Object:
        return make<Code::ValueObject>();
    default:
        return message::plain(u"null"_s);
    }
}

QStringList asList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue item : value.isArray() ? value.toArray() : QJsonArray{value})
        list.append(item.toString());
    return list;
}

/// A title of the schema: it has the name of its message as "$comment".
message::Message titleOf(const QJsonObject &schema)
{
    const auto code = message::codeOf(schema["$comment"_L1].toString());
    return code && message::kindsOf(*code).empty() ? message::Message{*code, {}}
                                                   : message::plain(schema["title"_L1].toString());
}

message::Message allowedValues(const QStringList &values)
{
    const QStringList shown = quotedList(values);
    return shown.size() == 1 ? message::plain(shown.first()) : make<Code::ValueOneOf>(shown);
}

message::Message allowedTypes(const QStringList &types)
{
    message::Message either = typeOf(types.value(0));
    for (const QString &type : types.sliced(1))
        either = make<Code::ValueEither>(either, typeOf(type));
    return either;
}

/// What a value must be, from the first schema that says so: its title, or from `keyword`.
message::Message expectation(const QList<QJsonObject> &schemas, const QString &keyword)
{
    for (const QJsonObject &schema : schemas) {
        if (!schema.contains(keyword))
            continue;
        if (schema.contains("title"_L1))
            return titleOf(schema);
        if (keyword == "enum"_L1)
            return allowedValues(asList(schema[keyword]));
        if (keyword == "type"_L1)
            return allowedTypes(asList(schema[keyword]));
    }
    return make<Code::ValueAsSchema>();
}

QStringList knownKeys(const QList<QJsonObject> &schemas)
{
    for (const QJsonObject &schema : schemas)
        if (schema["additionalProperties"_L1] == QJsonValue(false))
            return schema["properties"_L1].toObject().keys();
    return {};
}

QList<Finding> unknownKeys(const QStringList &known, const QJsonObject &object, const QString &pointer)
{
    QList<Finding> findings;
    for (const QString &key : object.keys())
        if (!known.contains(key))
            findings.append({below(pointer, key), make<Code::KeyUnknown>(known)});
    return findings;
}

QString between(const QString &text, QChar mark)
{
    const qsizetype begin = text.indexOf(mark) + 1;
    return text.sliced(begin, text.lastIndexOf(mark) - begin);
}

} // namespace

QList<Finding> findingsOf(const SchemaGuide &guide, const QJsonObject &document, const QStringList &path,
                          const QString &complaint)
{
    if (complaint.isEmpty() || complaint.startsWith("Failed to validate"_L1))
        return {};

    QString pointer;
    QJsonValue value = document;
    for (const QString &token : path) {
        pointer = below(pointer, token);
        value = SchemaGuide::step(value, token);
    }
    if (complaint.startsWith("Missing required property"_L1))
        return {{below(pointer, between(complaint, u'\'')), make<Code::KeyMissing>()}};

    const QList<QJsonObject> schemas = guide.at(document, path);
    if (complaint.startsWith("Object contains a property"_L1))
        return unknownKeys(knownKeys(schemas), value.toObject(), pointer);

    static const QList<std::pair<QLatin1StringView, QString>> keywords{
        {"Value type not permitted"_L1, u"type"_s},
        {"Failed to match against any enum"_L1, u"enum"_s},
        {"Failed to match expected value"_L1, u"const"_s},
        {"Failed to match regex"_L1, u"pattern"_s},
    };
    for (const auto &[beginning, keyword] : keywords)
        if (complaint.startsWith(beginning))
            return {{pointer, make<Code::ValueUnfit>(expectation(schemas, keyword), valueOf(value))}};
    return {{pointer, complaintReason(complaint)}};
}

} // namespace anjungan::workspace
