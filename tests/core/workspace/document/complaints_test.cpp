// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/schema_findings.h"
#include "tests/support/test_main.h"
#include "ui/words/sentence.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::workspace;

namespace {

QJsonObject object(const char *json) { return QJsonDocument::fromJson(json).object(); }

/// What valijson says of {"a": value} where "a" must be as `schema` says, and where; the first place last.
QStringList complaintsOf(const QJsonObject &schema, const QJsonObject &document)
{
    valijson::Schema read;
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(valijson::adapters::QtJsonAdapter(QJsonValue(schema)), read);
    valijson::ValidationResults results;
    const QJsonValue value(document);
    valijson::Validator().validate(read, valijson::adapters::QtJsonAdapter(value), &results);
    QStringList complaints;
    for (const auto &error : results) {
        QString place;
        for (const std::string &token : error.context)
            place += QString::fromStdString(token);
        complaints << place + u' ' + QString::fromStdString(error.description);
    }
    return complaints;
}

} // namespace

/// The sentences of valijson that schema_findings.cpp and complaint_reason.cpp read, one for each keyword of the
/// published schema: an update that words one otherwise, or gives a place otherwise, fails here.
class ComplaintsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentence_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("complaint");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *keyword, const char *schema, const char *value, const char *complaint,
                            const char *words) {
            QTest::newRow(keyword) << QString::fromLatin1(schema) << QString::fromLatin1(value)
                                   << QString::fromLatin1(complaint) << QString::fromLatin1(words);
        };
        row("type", R"({"type": "string"})", "1", "Value type not permitted by 'type' constraint.",
            "/a must be text; is 1");
        row("enum", R"({"enum": ["x", "y"]})", R"("z")", "Failed to match against any enum values.",
            R"(/a must be one of "x", "y"; is "z")");
        row("const", R"({"const": 1, "title": "one"})", "2",
            "Failed to match expected value set by 'const' constraint.", "/a must be one; is 2");
        row("pattern", R"({"pattern": "^x$", "title": "an x"})", R"("y")",
            "Failed to match regex specified by 'pattern' constraint.", R"(/a must be an x; is "y")");
        row("required", R"({"required": ["b"]})", "{}", "Missing required property 'b'.", "/a/b is missing");
        row("additionalProperties", R"({"properties": {"b": {}}, "additionalProperties": false})", R"({"c": 1})",
            "Object contains a property that could not be validated using 'properties' or 'additionalProperties' "
            "constraints: 'c'.",
            "/a/c is not known here; known are b");
        row("minLength", R"({"minLength": 2})", R"("x")", "String should be no fewer than 2 characters in length.",
            "/a must be no fewer than 2 characters in length");
        row("maxLength", R"({"maxLength": 1})", R"("xy")", "String should be no more than 1 characters in length.",
            "/a must be no more than 1 characters in length");
        row("minItems", R"({"minItems": 1})", "[]", "Array should contain no fewer than 1 elements.",
            "/a must contain no fewer than 1 elements");
        row("maxItems", R"({"maxItems": 1})", "[1, 2]", "Array should contain no more than 1 elements.",
            "/a must contain no more than 1 elements");
        row("minProperties", R"({"minProperties": 1})", "{}", "Object should have no fewer than 1 properties.",
            "/a must have no fewer than 1 properties");
        row("maxProperties", R"({"maxProperties": 0})", R"({"b": 1})", "Object should have no more than 0 properties.",
            "/a must have no more than 0 properties");
        row("minimum", R"({"minimum": 2})", "1", "Expected number greater than or equal to 2.000000",
            "/a must be a number greater than or equal to 2");
        row("maximum", R"({"maximum": 2})", "3", "Expected number less than or equal to 2.000000",
            "/a must be a number less than or equal to 2");
        row("uniqueItems", R"({"uniqueItems": true})", "[1, 1]",
            "Elements at indexes #0 and #1 violate uniqueness constraint.",
            "/a has the same at 0 and 1; each may be there only once");
    }

    void sentence()
    {
        QFETCH(QString, schema);
        QFETCH(QString, value);
        QFETCH(QString, complaint);
        QFETCH(QString, words);
        const QJsonObject whole = object(u"{\"properties\": {\"a\": %1}}"_s.arg(schema).toUtf8().constData());
        const QJsonObject document = object(u"{\"a\": %1}"_s.arg(value).toUtf8().constData());
        QCOMPARE(complaintsOf(whole, document).value(0), u"<root>[a] "_s + complaint);
        QStringList told;
        for (const Finding &finding : findingsOf(SchemaGuide(whole), document, {u"a"_s}, complaint))
            told << finding.pointer + u' ' + words::sentence(finding.reason);
        QCOMPARE(told, QStringList(words));
    }

    /// They repeat that something further down is wrong, and are left out.
    void repetition_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("items") << u"{\"items\": {\"type\": \"string\"}}"_s << u"[1]"_s
                               << u"Failed to validate item #0 in array."_s;
        QTest::newRow("additionalProperties")
            << u"{\"additionalProperties\": {\"type\": \"string\"}}"_s << u"{\"b\": 1}"_s
            << u"Failed to validate against additional properties schema"_s;
        QTest::newRow("properties") << u"{\"properties\": {\"b\": {\"type\": \"string\"}}}"_s << u"{\"b\": 1}"_s
                                    << QString();
        QTest::newRow("allOf") << u"{\"allOf\": [{\"type\": \"string\"}]}"_s << u"1"_s
                               << u"Failed to validate against child schema #0."_s;
        QTest::newRow("if, then")
            << u"{\"if\": {\"const\": 1}, \"then\": {\"type\": \"string\"}}"_s << u"1"_s
            << u"Failed to validate against a conditional schema set by if-then-else constraints."_s;
    }

    void repetition()
    {
        QFETCH(QString, schema);
        QFETCH(QString, value);
        QFETCH(QString, complaint);
        const QJsonObject whole = object(u"{\"properties\": {\"a\": %1}}"_s.arg(schema).toUtf8().constData());
        const QJsonObject document = object(u"{\"a\": %1}"_s.arg(value).toUtf8().constData());
        const QStringList complaints = complaintsOf(whole, document);
        QVERIFY2(complaint.isEmpty() || complaints.contains(u"<root>[a] "_s + complaint),
                 qPrintable(complaints.join(u'\n')));
        int mistakes = 0;
        for (const QString &told : complaints) {
            const QString sentence = told.sliced(told.indexOf(u' ') + 1);
            mistakes += sentence.startsWith(u"Failed to validate"_s) ? 0 : 1;
            QCOMPARE(findingsOf(SchemaGuide(whole), document, {u"a"_s}, sentence).isEmpty(),
                     sentence.startsWith(u"Failed to validate"_s));
        }
        QCOMPARE(mistakes, 1);
    }

    void everyKeywordOfThePublishedSchemaIsHere()
    {
        QFile file(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/resources/schema/workspace.schema.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList known{// with a sentence above
                                u"type"_s, u"enum"_s, u"const"_s, u"pattern"_s, u"required"_s,
                                u"additionalProperties"_s, u"minLength"_s, u"maxLength"_s, u"minItems"_s, u"maxItems"_s,
                                u"minProperties"_s, u"maxProperties"_s, u"minimum"_s, u"maximum"_s, u"uniqueItems"_s,
                                u"items"_s, u"properties"_s, u"allOf"_s, u"if"_s, u"then"_s,
                                // without one
                                u"$ref"_s, u"$schema"_s, u"$id"_s, u"$comment"_s, u"title"_s, u"description"_s,
                                u"default"_s, u"examples"_s, u"definitions"_s};
        QStringList unknown;
        collect(QJsonDocument::fromJson(file.readAll()).object(), known, unknown);
        QCOMPARE(unknown, QStringList());
    }

    /// A title is a part of a sentence; its "$comment" is the name of the message that says the same.
    void everyTitleOfThePublishedSchemaHasItsMessage()
    {
        QFile file(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/resources/schema/workspace.schema.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonObject schema = QJsonDocument::fromJson(file.readAll()).object();
        schema.remove(u"title"_s); // the document's own
        QStringList titles;
        QStringList told;
        collectTitles(schema, titles, told);
        QVERIFY(titles.size() > 5);
        QCOMPARE(told, titles);
    }

private:
    static void collectTitles(const QJsonValue &value, QStringList &titles, QStringList &told)
    {
        const QJsonObject object = value.toObject();
        if (object["title"_L1].isString()) {
            const auto code = message::codeOf(object["$comment"_L1].toString());
            titles << object["title"_L1].toString();
            told << (code && message::kindsOf(*code).empty() ? words::sentence(message::Message{*code, {}})
                                                             : QString());
        }
        for (const QJsonValue member : object)
            collectTitles(member, titles, told);
        for (const QJsonValue item : value.toArray())
            collectTitles(item, titles, told);
    }

    static void collect(const QJsonValue &value, const QStringList &known, QStringList &unknown)
    {
        const QJsonObject schema = value.toObject();
        for (const QString &key : schema.keys()) {
            if (!known.contains(key))
                unknown << key;
            if (key == u"properties"_s || key == u"definitions"_s)
                for (const QJsonValue member : schema[key].toObject())
                    collect(member, known, unknown);
            else if (key == u"allOf"_s)
                for (const QJsonValue part : schema[key].toArray())
                    collect(part, known, unknown);
            else if (schema[key].isObject() && key != u"const"_s && key != u"default"_s && key != u"examples"_s)
                collect(schema[key], known, unknown);
        }
    }
};

ANJUNGAN_TEST(QCoreApplication, ComplaintsTest)
#include "complaints_test.moc"
