// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/sql.h"
#include "core/store/sqlite/sql_names.h"
#include "tests/core/query/pages.h"
#include "tests/core/query/province.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace anjungan;

/// Names and values that try to be SQL.
class TestHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void selectsFieldsOfAnyName();
    void computesWithFieldsOfAnyName();
    void takesValuesAsValues_data();
    void takesValuesAsValues();
    void takesNoNameThatTheTableLacks_data();
    void takesNoNameThatTheTableLacks();
    void quotesAnyName();
    void standsRandomNames();

private:
    test::Province m_province;
};

void TestHostile::selectsFieldsOfAnyName()
{
    workspace::QuerySpec spec{.dataset = u"aneh"_s};
    spec.select = {u"a\"b"_s, u"x; DROP TABLE kinerja; --"_s, u"%1"_s, u"FROM"_s, u"[a:b]?"_s, u"'"_s, u"daftar"_s};
    spec.order = {{.column = u"[a:b]?"_s, .descending = true}};
    QCOMPARE(test::rowsOf(m_province, spec), u"[[10,20,30,50,60,70,\"[2]\"],[1,2,3,5,6,7,\"[1]\"]]"_s);
    QCOMPARE(
        test::rowsOf(m_province, test::query(R"({"dataset": "kinerja", "measures": [{"id": "n", "by": "count"}]})")),
        u"[[9]]"_s);
}

void TestHostile::computesWithFieldsOfAnyName()
{
    using workspace::Aggregate;
    workspace::QuerySpec spec{.dataset = u"aneh"_s};
    spec.where = {{.field = u"a\"b"_s, .is = workspace::Operator::Latest}};
    spec.group = {u"FROM"_s};
    spec.measures = {
        {.id = u"m\"; --"_s, .by = Aggregate::Average, .field = u"%1"_s, .weight = u"[a:b]?"_s},
        {.id = u"%1"_s, .by = Aggregate::Ratio, .field = u"%1"_s, .weight = u"'"_s, .minus = u"m\"; --"_s}};
    // 30 · 60 ÷ 60 = 30; 100 · 30 ÷ 70 − 30.
    QCOMPARE(test::rowsOf(m_province, spec), u"[[50,30,12.857142857142854]]"_s);
}

void TestHostile::takesValuesAsValues_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("quote") << u"' OR 1=1 --"_s << u"[[\"satu\"]]"_s;
    QTest::newRow("pattern") << u"50%_\\"_s << u"[[\"dua\"]]"_s;
    QTest::newRow("pattern that would match") << u"%"_s << u"[]"_s;
    QTest::newRow("placeholder") << u"?1"_s << u"[]"_s;
    QTest::newRow("column") << u"t.\"dari\""_s << u"[]"_s;
    QTest::newRow("nul") << QString(u"' OR 1=1 --"_s + QChar(0)) << u"[]"_s;
}

void TestHostile::takesValuesAsValues()
{
    QFETCH(const QString, value);
    QFETCH(const QString, expected);
    workspace::QuerySpec spec{.dataset = u"aneh"_s};
    spec.select = {u"id"_s};
    for (const auto is : {workspace::Operator::Equal, workspace::Operator::Within, workspace::Operator::In}) {
        spec.where = {{.field = u"dari"_s, .is = is, .parameter = u"p"_s}};
        QCOMPARE(test::rowsOf(m_province, spec, {{u"p"_s, value}}), expected);
    }
}

void TestHostile::takesNoNameThatTheTableLacks_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : {u"fid"_s, u"geom"_s, u"rowid"_s, u"a"_s, u"ID"_s, u"*"_s, u"count(*)"_s,
                                u"id\" FROM kinerja --"_s, QString()})
        QTest::newRow(qPrintable(name)) << name;
}

void TestHostile::takesNoNameThatTheTableLacks()
{
    QFETCH(const QString, name);
    // Fields of a similar name are told.
    const QHash<QString, QString> alike{{u"ID"_s, u"id"_s}, {u"id\" FROM kinerja --"_s, u"FROM"_s}};
    const QString refusal = alike.contains(name)
                                ? u"UnknownField: query.field_like(aneh, %1, %2)"_s.arg(name, alike[name])
                                : u"UnknownField: query.unknown_field(aneh, %1)"_s.arg(name);
    workspace::QuerySpec spec{.dataset = u"aneh"_s};
    spec.select = {name};
    QCOMPARE(test::rowsOf(m_province, spec), refusal);
    spec.select = {u"id"_s};
    spec.where = {{.field = name, .is = workspace::Operator::Present}};
    QCOMPARE(test::rowsOf(m_province, spec), refusal);
    spec = {.dataset = u"aneh"_s};
    spec.measures = {{.id = u"n"_s, .by = workspace::Aggregate::Distinct, .field = name}};
    QCOMPARE(test::rowsOf(m_province, spec), refusal);
}

void TestHostile::quotesAnyName()
{
    QCOMPARE(store::quoted(u"nama"_s), u"\"nama\""_s);
    QCOMPARE(store::quoted(u"a\"b\"\"c"_s), u"\"a\"\"b\"\"\"\"c\""_s);
}

/// Fields with random names of characters that are special in SQL or Qt's placeholders, selected, summed and compared.
void TestHostile::standsRandomNames()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QString alphabet = u"\"'`[]():;?%$@#*-+/\\.,=<>|&~ \t1aéλ–"_s;
    QStringList fields{u"id"_s};
    QByteArray row = "\"x\"";
    for (int i = 1; i <= 60; ++i) {
        QString name;
        for (int length = random.bounded(1, 12); length > 0; --length)
            name += alphabet[random.bounded(alphabet.size())];
        fields << name + QString::number(i);
        row += ", " + QByteArray::number(i);
    }
    QCOMPARE(m_province.publish(u"belum"_s, test::pageOf(fields, "[[" + row + "]]")), QString());
    for (int i = 1; i < fields.size(); ++i) {
        workspace::QuerySpec spec{.dataset = u"belum"_s};
        spec.where = {{.field = fields[i], .is = workspace::Operator::Equal, .value = i}};
        spec.group = {fields[i]};
        spec.measures = {{.id = u"n"_s, .by = workspace::Aggregate::Average, .field = fields[i], .weight = fields[i]}};
        QCOMPARE(test::rowsOf(m_province, spec), u"[[%1,%1]]"_s.arg(i));
    }
}

ANJUNGAN_TEST(QCoreApplication, TestHostile)
#include "hostile_test.moc"
