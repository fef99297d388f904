// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/questions.h"
#include "tests/core/query/pages.h"
#include "tests/core/query/province.h"
#include "tests/support/test_main.h"

#include <QScopeGuard>

using namespace Qt::StringLiterals;
using namespace anjungan;

namespace {

const QByteArray perKab =
    R"({"dataset": "sekolah", "where": [{"field": "kode_kab", "is": "within", "param": "area"}],
        "measures": [{"id": "n", "by": "count"}]})";
const QByteArray perKec =
    R"({"dataset": "sekolah", "where": [{"field": "kode_kec", "is": "within", "param": "area"}],
        "measures": [{"id": "n", "by": "count"}]})";

} // namespace

/// What an answer says of the parameters that it follows.
class ScopeTest : public QObject
{
    Q_OBJECT

    test::Province m_province;

    query::Scope scopeOf(const QByteArray &query, const query::Parameters &parameters)
    {
        const auto reader = m_province.reader();
        const auto answer = query::answer({*reader, m_province.workspace(), test::sourceTime(), [] { return false; }},
                                          test::query(query), parameters, {});
        if (!answer)
            qFatal("%s", qPrintable(test::errorText(answer.error())));
        return (*answer)->scope;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_province.publish(u"belum"_s, test::pageOf({u"kode"_s, u"nama"_s}, R"([["12.07.02", "Pancur Batu"],
            ["12.71.01", "Medan Kota"]])")),
                 QString());
    }

    void parametersAreFollowedWhetherTheyAreSetOrNot()
    {
        const QByteArray query =
            R"({"dataset": "kinerja", "where": [{"field": "periode", "is": "latest", "param": "period"},
                {"field": "opd", "is": "=", "param": "opd"}, {"field": "opd", "is": "!=", "param": "opd"},
                {"field": "fisik", "is": ">", "value": 0}], "select": ["opd"]})";
        QCOMPARE(scopeOf(query, {}).follows, QStringList({u"period"_s, u"opd"_s}));
        QCOMPARE(scopeOf(query, {{u"opd"_s, u"pupr"_s}}).follows, QStringList({u"period"_s, u"opd"_s}));
        QCOMPARE(scopeOf(R"({"dataset": "kinerja", "select": ["opd"]})", {{u"area"_s, u"12.07"_s}}), query::Scope{});
    }

    void ofOtherAreasThanThoseThatAreKeptNothingIsKnown()
    {
        QCOMPARE(m_province.publish(u"sekolah"_s, test::schools(), test::sourceTime(), {u"12.07"_s}), QString());
        const auto whole = qScopeGuard(
            [this] { QCOMPARE(m_province.publish(u"sekolah"_s, test::schools(), test::sourceTime()), QString()); });
        const query::Scope medan = scopeOf(perKab, {{u"area"_s, u"12.71"_s}});
        QVERIFY(medan.isOutsidePart && medan.isUnknown());
        QVERIFY(scopeOf(perKec, {{u"area"_s, u"12.71.01"_s}}).isOutsidePart);
        const QByteArray fixed =
            R"({"dataset": "sekolah", "where": [{"field": "kode_kab", "is": "=", "value": "12.71"}],
                                     "measures": [{"id": "n", "by": "count"}]})";
        QVERIFY(scopeOf(fixed, {}).isOutsidePart);
        for (const auto &known : {u""_s, u"12"_s, u"12.07"_s, u"12.07.02"_s})
            QVERIFY2(!scopeOf(perKec, {{u"area"_s, known}}).isOutsidePart, qPrintable(known));
    }

    void aDatasetOfRegenciesKnowsNothingOfADistrict()
    {
        const query::Scope below = scopeOf(perKab, {{u"area"_s, u"12.07.02"_s}});
        QVERIFY(below.isBelowLevels);
        QCOMPARE(below.level, u"kecamatan"_s);
        const query::Scope unlisted = scopeOf(perKab, {{u"area"_s, u"12.07.99"_s}});
        QVERIFY(unlisted.isBelowLevels);
        QCOMPARE(unlisted.level, QString());
    }

    void aDatasetOfDistrictsKnowsThatAnotherHasNothing()
    {
        QVERIFY(!scopeOf(perKec, {{u"area"_s, u"12.07.02"_s}}).isBelowLevels);
        // No school there: that is a 0.
        QVERIFY(!scopeOf(perKec, {{u"area"_s, u"12.08.31"_s}}).isBelowLevels);
        QVERIFY(!scopeOf(perKab, {{u"area"_s, u"12.08"_s}}).isBelowLevels);
        QVERIFY(!scopeOf(perKab, {{u"area"_s, u"12"_s}}).isBelowLevels);
        QVERIFY(!scopeOf(perKab, {}).isBelowLevels);
        QVERIFY(scopeOf(perKec, {{u"area"_s, u"12.07.02.2001"_s}}).isBelowLevels);
    }

    void beforeTheFirstPeriodThereIsNothingWhichIsNotZero()
    {
        const QByteArray query =
            R"({"dataset": "kinerja", "where": [{"field": "periode", "is": "latest", "param": "period"},
                {"field": "opd", "is": "=", "param": "opd"}], "measures": [{"id": "n", "by": "count"}]})";
        QVERIFY(scopeOf(query, {{u"period"_s, u"1999-01"_s}}).isBeforeData);
        QVERIFY(scopeOf(query, {{u"period"_s, u"1999-01"_s}, {u"opd"_s, u"pupr"_s}}).isUnknown());
        QVERIFY(!scopeOf(query, {{u"period"_s, u"2099-01"_s}}).isBeforeData);
        QVERIFY(!scopeOf(query, {}).isBeforeData);
        // The period has data, though none of this agency: that is a 0.
        QVERIFY(!scopeOf(query, {{u"period"_s, u"2099-01"_s}, {u"opd"_s, u"tiada"_s}}).isBeforeData);
        // It does not ask for the latest: it counts what there was, which may be nothing.
        QVERIFY(!scopeOf(R"({"dataset": "kinerja", "where": [{"field": "periode", "is": "=", "param": "period"}],
                            "measures": [{"id": "n", "by": "count"}]})",
                         {{u"period"_s, u"1999-01"_s}})
                     .isBeforeData);
    }

    void mapsSayItToo()
    {
        const auto reader = m_province.reader();
        const query::FeatureQuery query{
            .dataset = u"sekolah"_s,
            .fields = {},
            .where = {{.field = u"kode_kab"_s, .is = workspace::Operator::Within, .value = {}, .parameter = u"area"_s}},
            .outlines = false,
            .box = {}};
        const auto features =
            query::featureSet({*reader, m_province.workspace(), test::sourceTime(), [] { return false; }}, query,
                              {{u"area"_s, u"12.07.02"_s}}, {});
        QVERIFY(features);
        QVERIFY((*features)->scope.isBelowLevels);
        QCOMPARE((*features)->scope.follows, QStringList{u"area"_s});
    }
};

ANJUNGAN_TEST(QCoreApplication, ScopeTest)
#include "scope_test.moc"
