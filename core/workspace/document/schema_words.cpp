// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/schema_words.h"

#include "core/workspace/mistake.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

namespace {

QString typeInWords(const QString &type)
{
    static const QHash<QString, QString> words{
        {u"string"_s, u"text"_s},
        {u"number"_s, u"a number"_s},
        {u"integer"_s, u"a whole number"_s},
        {u"boolean"_s, u"true or false"_s},
        {u"array"_s, u"a list"_s},
        {u"object"_s, u"an object"_s},
        {u"null"_s, u"null"_s},
    };
    return words.value(type, type);
}

QString valueInWords(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return quoted(value.toString());
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Array:
        return u"a list"_s;
    case QJsonValue::Object:
        return u"an object"_s;
    default:
        return u"null"_s;
    }
}

QStringList asList(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &item : value.isArray() ? value.toArray() : QJsonArray{value})
        list.append(item.toString());
    return list;
}

// What a value must be, from the first schema that says so: its description, or from `keyword`.
QString expectation(const QList<QJsonObject> &schemas, const QString &keyword)
{
    for (const QJsonObject &schema : schemas) {
        if (!schema.contains(keyword))
            continue;
        if (schema.contains("title"_L1))
            return schema["title"_L1].toString();
        if (keyword == "enum"_L1) {
            const QStringList allowed = asList(schema[keyword]);
            return (allowed.size() > 1 ? u"one of "_s : QString()) + quotedList(allowed);
        }
        if (keyword == "type"_L1) {
            QStringList types = asList(schema[keyword]);
            std::ranges::transform(types, types.begin(), typeInWords);
            return types.join(u" or "_s);
        }
    }
    return u"as the schema says"_s;
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
            findings.append({below(pointer, key), u"is not known here; known are "_s + known.join(u", "_s)});
    return findings;
}

QString between(const QString &text, QChar mark)
{
    const qsizetype begin = text.indexOf(mark) + 1;
    return text.sliced(begin, text.lastIndexOf(mark) - begin);
}

// "Array should contain no more than 5 elements." becomes "must contain no more than 5 elements"; unknown texts are
// unchanged.
QString asReason(QString complaint)
{
    static const QRegularExpression subject(u"^(?:Array|String|Object) should "_s);
    complaint.replace(subject, u"must "_s).replace("Expected number "_L1, "must be a number "_L1);
    return complaint.endsWith(u'.') ? complaint.chopped(1) : complaint;
}

} // namespace

QList<Finding> inWords(const SchemaGuide &guide, const QJsonObject &document, const QStringList &path,
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
        return {{below(pointer, between(complaint, u'\'')), u"is missing"_s}};

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
            return {{pointer, u"must be %1; is %2"_s.arg(expectation(schemas, keyword), valueInWords(value))}};
    return {{pointer, asReason(complaint)}};
}

} // namespace anjungan::workspace
