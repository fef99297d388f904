// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/cells.h"
#include "core/query/questions.h"
#include "core/store/sqlite/statement.h"
#include "tests/core/query/province.h"
#include "tests/support/seed.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <random>

using namespace Qt::StringLiterals;
using namespace anjungan;
using workspace::Aggregate;
using workspace::Operator;

namespace {

constexpr qint64 rowCount = 900;

/// Numbers and conditions at random, the same for the same seed.
class Chance
{
public:
    qint64 below(qint64 bound) { return qint64(m_random() % quint64(bound)); }
    bool is(int oneOf) { return below(oneOf) == 0; }
    template<typename T> T of(std::initializer_list<T> values) { return values.begin()[below(qint64(values.size()))]; }

private:
    std::mt19937_64 m_random{test::printedSeed()};
};

/// Reals are eighths, whose sums are exact in any order. Integers reach a sum beyond 2⁶³.
source::RowPage randomRows(Chance &chance)
{
    source::RowPage page;
    page.fields = {u"npsn"_s, u"kode_kab"_s, u"bulan"_s, u"jenjang"_s, u"siswa"_s, u"besar"_s, u"nilai"_s};
    const auto orNull = [&chance](source::Value value) { return chance.is(6) ? source::Value() : std::move(value); };
    for (qint64 row = 0; row < rowCount; ++row) {
        page.features.push_back(
            {.id = {},
             .values = {QString::number(10'000 + row), orNull(u"12.0%1"_s.arg(1 + chance.below(4))),
                        orNull(u"2026-0%1"_s.arg(1 + chance.below(6))),
                        orNull(chance.of({u"SD"_s, u"SMP"_s, u"sma"_s})), orNull(chance.below(2000) - 1000),
                        orNull(chance.below(qint64{1} << 57)), orNull(double(chance.below(4000)) / 8)}});
    }
    return page;
}

workspace::QuerySpec randomQuery(Chance &chance)
{
    workspace::QuerySpec spec;
    spec.dataset = u"sekolah"_s;
    if (!chance.is(3))
        spec.where.append({.field = u"bulan"_s, .is = Operator::Latest, .value = {}, .parameter = u"period"_s});
    if (chance.is(2))
        spec.where.append({.field = u"kode_kab"_s, .is = Operator::Within, .value = {}, .parameter = u"area"_s});
    if (chance.is(2)) {
        const Operator is = chance.of({Operator::Equal, Operator::NotEqual, Operator::Less, Operator::Present});
        spec.where.append(
            {.field = u"jenjang"_s, .is = is, .value = chance.of({u"SD"_s, u"sma"_s, u"tak ada"_s}), .parameter = {}});
    }
    for (const QString &field : {u"bulan"_s, u"kode_kab"_s, u"jenjang"_s})
        if (chance.is(3))
            spec.group << field;
    const auto add = [&](Aggregate by, const QString &field, const QString &weight = {}) {
        if (chance.is(2))
            spec.measures.append(
                {.id = u"m%1"_s.arg(spec.measures.size()), .by = by, .field = field, .weight = weight});
    };
    add(Aggregate::Count, {});
    for (const QString &field : {u"siswa"_s, u"besar"_s, u"nilai"_s})
        for (const Aggregate by : {Aggregate::Sum, Aggregate::Minimum, Aggregate::Maximum})
            add(by, field);
    add(Aggregate::Distinct, u"jenjang"_s);
    add(Aggregate::Average, u"siswa"_s);
    add(Aggregate::Average, u"nilai"_s);
    add(Aggregate::Average, u"nilai"_s, u"siswa"_s);
    add(Aggregate::Ratio, u"siswa"_s, u"siswa"_s);
    if (spec.measures.isEmpty())
        spec.select = {u"npsn"_s};
    if (spec.measures.isEmpty())
        spec.group.clear();
    return spec;
}

QString told(const query::QueryResult<std::shared_ptr<const query::Answer>> &answer)
{
    if (!answer)
        return test::errorText(answer.error());
    QJsonArray rows;
    for (const QVariantList &row : (*answer)->rows)
        rows.append(QJsonArray::fromVariantList(row));
    const query::Provenance &origin = (*answer)->provenance;
    return QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact)) + origin.periodFrom + u'/' +
           origin.periodTo + ((*answer)->scope.isBeforeData ? u" before"_s : QString()) +
           ((*answer)->scope.isBelowLevels ? u" below"_s : QString());
}

} // namespace

/// Answers from cells are those from rows.
class TestCells : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_reader = m_province.reader(); }
    void answerAsTheRowsDo();
    void areNotMadeWhereTheyAreAsManyAsRows();
    void followEachPublish();
    void listsTheSameFirstRowsByAnIndex();

private:
    query::Context context(query::Cells *cells) const
    {
        return {*m_reader, m_province.workspace(), test::sourceTime(), [] { return false; }, nullptr, cells};
    }
    void publish(Chance &chance)
    {
        m_province.workspace().datasets[2].period = u"bulan"_s;
        QCOMPARE(m_province.publish(u"sekolah"_s, randomRows(chance), test::sourceTime().addSecs(++m_publishes)),
                 QString());
    }
    bool hasCells(query::Cells &cells, const workspace::QuerySpec &spec) const
    {
        const auto found = query::known(context(&cells), spec.dataset, u"id"_s);
        const auto table = cells.of(context(&cells), *found, spec);
        return table && *table;
    }

    test::Province m_province;
    std::unique_ptr<store::Reader> m_reader;
    int m_publishes = 0;
};

void TestCells::answerAsTheRowsDo()
{
    Chance chance;
    publish(chance);
    query::Cells cells(m_province.file(), 1);
    QVERIFY(cells.attach(*m_reader));
    int fromCells = 0;
    for (int round = 0; round < 400; ++round) {
        const workspace::QuerySpec spec = randomQuery(chance);
        query::Parameters parameters;
        if (chance.is(2))
            parameters.insert(u"period"_s, chance.of({u"2026-01"_s, u"2026-04"_s, u"2025-12"_s}));
        if (chance.is(2))
            parameters.insert(u"area"_s, chance.of({u"12.01"_s, u"12.03"_s, u"12.01.02"_s, u"12"_s}));
        const QString expected = told(query::answer(context(nullptr), spec, parameters, u"id"_s));
        QCOMPARE(told(query::answer(context(&cells), spec, parameters, u"id"_s)), expected);
        fromCells += hasCells(cells, spec);
    }
    QCOMPARE_GT(fromCells, 300);
}

void TestCells::areNotMadeWhereTheyAreAsManyAsRows()
{
    Chance chance;
    publish(chance);
    query::Cells cells(m_province.file(), 1);
    QVERIFY(cells.attach(*m_reader));
    workspace::QuerySpec spec =
        test::query(R"({"dataset": "sekolah", "group": ["npsn"], "measures": [{"id": "n", "by": "count"}]})");
    QVERIFY(!hasCells(cells, spec));
    spec.group = {u"jenjang"_s};
    QVERIFY(hasCells(cells, spec));
    query::Cells ofLarger(m_province.file(), rowCount + 1);
    QVERIFY(!hasCells(ofLarger, spec));
}

void TestCells::followEachPublish()
{
    Chance chance;
    query::Cells cells(m_province.file(), 1);
    QVERIFY(cells.attach(*m_reader));
    const workspace::QuerySpec spec = test::query(R"({"dataset": "sekolah", "group": ["jenjang", "bulan"],
        "measures": [{"id": "n", "by": "count"}, {"id": "s", "by": "sum", "field": "siswa"}]})");
    for (int publishes = 0; publishes < 3; ++publishes) {
        publish(chance);
        QVERIFY(hasCells(cells, spec));
        QCOMPARE(told(query::answer(context(&cells), spec, {}, u"id"_s)),
                 told(query::answer(context(nullptr), spec, {}, u"id"_s)));
    }
}

/// As core/store/publish/field_indexes.h makes one for large datasets.
void TestCells::listsTheSameFirstRowsByAnIndex()
{
    Chance chance;
    publish(chance);
    const auto list = [&](const QString &order, const QString &area, int limit) {
        workspace::QuerySpec spec;
        spec.dataset = u"sekolah"_s;
        spec.where = {{.field = u"bulan"_s, .is = Operator::Latest, .value = {}, .parameter = u"period"_s},
                      {.field = u"kode_kab"_s, .is = Operator::Within, .value = {}, .parameter = u"area"_s}};
        spec.select = {u"npsn"_s, u"siswa"_s};
        spec.order = {{.column = u"siswa"_s, .descending = order == u"down"_s}};
        spec.limit = limit;
        return told(query::answer(context(nullptr), spec, {{u"area"_s, area}}, u"id"_s));
    };
    QStringList before, after;
    const auto listAll = [&](QStringList &lists) {
        for (const QString &order : {u"up"_s, u"down"_s})
            for (const QString &area : {QString(), u"12.01"_s, u"12.04"_s})
                for (const int limit : {1, 20, 1000})
                    lists << list(order, area, limit);
    };
    listAll(before);
    const auto connection = store::CacheConnection::open(m_province.file(), store::CacheConnection::Mode::Write);
    QVERIFY(connection);
    QVERIFY(store::run(**connection, u"CREATE INDEX i ON sekolah (bulan, siswa, kode_kab)"_s));
    listAll(after);
    QCOMPARE(after, before);
    QVERIFY(before.contains(list(u"down"_s, {}, 20)) && before.front() != before.back());
}

ANJUNGAN_TEST(QCoreApplication, TestCells)
#include "cells_test.moc"
