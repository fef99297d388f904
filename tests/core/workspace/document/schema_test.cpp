// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

// Properties of the published schema: every key is described, every size is limited, unknown keys are refused.
class TestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/resources/schema/workspace.schema.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonParseError error;
        m_schema = QJsonDocument::fromJson(file.readAll(), &error).object();
        QVERIFY2(error.error == QJsonParseError::NoError, qPrintable(error.errorString()));
        collect(m_schema, QString());
        QVERIFY(m_places.size() > 100);
    }

    void everyKeyIsDescribed()
    {
        for (const auto &[place, schema] : std::as_const(m_places)) {
            // The items of a list are described by the list.
            if (place.endsWith("/items"_L1))
                continue;
            const QJsonObject target = resolved(schema);
            QVERIFY2(!schema["description"_L1].toString().isEmpty() || !target["description"_L1].toString().isEmpty(),
                     qPrintable(place));
        }
    }

    void everySizeIsBounded()
    {
        for (const auto &[place, schema] : std::as_const(m_places)) {
            const QJsonValue type = schema["type"_L1];
            const auto may = [&](QLatin1StringView name) { return type == name || type.toArray().contains(name); };
            if (may("string"_L1))
                QVERIFY2(schema.contains("maxLength"_L1) || schema.contains("pattern"_L1), qPrintable(place));
            if (may("array"_L1))
                QVERIFY2(schema.contains("maxItems"_L1) && schema.contains("items"_L1), qPrintable(place));
            if (may("object"_L1) && schema["additionalProperties"_L1].isObject())
                QVERIFY2(schema.contains("maxProperties"_L1), qPrintable(place));
        }
    }

    // The definition of a panel's type refuses unknown keys.
    void noUnknownKeyPasses()
    {
        for (const auto &[place, schema] : std::as_const(m_places))
            if (schema.contains("properties"_L1) && place != "/definitions/panel"_L1)
                QVERIFY2(schema["additionalProperties"_L1] == QJsonValue(false), qPrintable(place));
    }

    void everyPanelTypeIsDefined()
    {
        const QJsonObject panel = m_schema["definitions"_L1]["panel"_L1].toObject();
        const QJsonArray types = panel["properties"_L1]["type"_L1]["enum"_L1].toArray();
        const QJsonArray rules = panel["allOf"_L1].toArray();
        QCOMPARE(rules.size(), types.size());
        QSet<QString> defined;
        for (const QJsonValue rule : rules) {
            const QString type = rule["if"_L1]["properties"_L1]["type"_L1]["const"_L1].toString();
            const QString place = rule["then"_L1]["$ref"_L1].toString();
            QVERIFY2(m_schema["definitions"_L1][place.section(u'/', -1)].isObject(), qPrintable(place));
            defined.insert(type);
        }
        for (const QJsonValue type : types)
            QVERIFY2(defined.contains(type.toString()), qPrintable(type.toString()));
    }

private:
    // Every subschema that can apply to a value, with its place in the schema, except `true` and conditions.
    void collect(const QJsonObject &schema, const QString &place)
    {
        m_places.append({place, schema});
        for (const QString &group : {u"properties"_s, u"definitions"_s}) {
            const QJsonObject members = schema[group].toObject();
            for (auto member = members.begin(); member != members.end(); ++member)
                if (member->isObject())
                    collect(member->toObject(), place + u'/' + group + u'/' + member.key());
        }
        for (const QString &key : {u"items"_s, u"additionalProperties"_s})
            if (schema[key].isObject())
                collect(schema[key].toObject(), place + u'/' + key);
    }

    QJsonObject resolved(const QJsonObject &schema) const
    {
        const QString reference = schema["$ref"_L1].toString();
        return reference.isEmpty() ? schema : m_schema["definitions"_L1][reference.section(u'/', -1)].toObject();
    }

    QJsonObject m_schema;
    QList<std::pair<QString, QJsonObject>> m_places;
};

ANJUNGAN_TEST(QCoreApplication, TestSchema)
#include "schema_test.moc"
