// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/compile.h"
#include "core/query/conditions.h"
#include "core/query/known.h"
#include "core/query/questions.h"
#include "core/store/sqlite/statement.h"
#include "tests/core/query/pages.h"
#include "tests/core/query/province.h"
#include "tests/support/test_main.h"

#include <QSqlError>

using namespace Qt::StringLiterals;
using namespace anjungan;

/// Features with their geometry, for maps.
class TestFeatures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodesGeometryAndValues();
    void findsThoseInABox_data();
    void findsThoseInABox();
    void findsBoxesThroughTheRtree();
    void meetsConditions();
    void leavesOutWhatCannotBeRead();
    void refusesDatasetsWithoutGeometry();

private:
    static query::QueryResult<std::shared_ptr<const query::MapAnswer>>
    ask(const test::Province &province, const query::FeatureQuery &query, const query::Parameters &parameters = {});
};

query::QueryResult<std::shared_ptr<const query::MapAnswer>>
TestFeatures::ask(const test::Province &province, const query::FeatureQuery &query, const query::Parameters &parameters)
{
    const auto reader = province.reader();
    return query::featureSet({*reader, province.workspace(), test::sourceTime(), [] { return false; }}, query,
                             parameters, u"id"_s);
}

void TestFeatures::decodesGeometryAndValues()
{
    const test::Province province;
    const auto areas = ask(province, {.dataset = u"kabkota"_s, .fields = {u"kode"_s, u"nama"_s}});
    QVERIFY(areas.has_value());
    QCOMPARE((*areas)->features.size(), 3U);
    const query::MapFeature &medan = (*areas)->features[1];
    QCOMPARE(medan.values, (QVariantList{u"12.71"_s, u"Kota Medan"_s}));
    QCOMPARE(medan.geometry.box, (geo::Box{98.6, 3.5, 98.7, 3.7}));
    QCOMPARE(medan.geometry.points.size(), 5U);
    QCOMPARE((*areas)->provenance.dataset, u"kabkota"_s);

    const auto schools = ask(province, {.dataset = u"sekolah"_s, .fields = {u"kode_kab"_s}});
    QVERIFY(schools.has_value());
    QCOMPARE((*schools)->features.size(), 5U);
    QCOMPARE((*schools)->placeless, 1);
    QCOMPARE((*schools)->fields[1].id, u"kode_kab.name"_s);
    QCOMPARE((*schools)->features[0].values, (QVariantList{u"12.07"_s, u"Deli Serdang"_s}));
    QCOMPARE((*schools)->features[4].geometry.points, (std::vector<geo::Point>{{98.4, 3.0}}));
}

void TestFeatures::findsThoseInABox_data()
{
    QTest::addColumn<geo::Box>("box");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("bounds count") << geo::Box{98.1, 2.9, 98.3, 3.0}
                                  << QStringList{u"99000002"_s, u"99000003"_s, u"99000004"_s};
    QTest::newRow("one point") << geo::Box{98.2, 3.0, 98.2, 3.0} << QStringList{u"99000003"_s};
    // Nearer than the resolution of single precision.
    QTest::newRow("nearly") << geo::Box{98.2000001, 3.0, 98.25, 3.1} << QStringList{};
    QTest::newRow("nowhere") << geo::Box{10, 10, 11, 11} << QStringList{};
    QTest::newRow("empty") << geo::Box{} << QStringList{};
}

void TestFeatures::findsThoseInABox()
{
    QFETCH(const geo::Box, box);
    const test::Province province;
    const auto set = ask(province, {.dataset = u"sekolah"_s, .fields = {u"npsn"_s}, .where = {}, .box = box});
    QVERIFY(set.has_value());
    QStringList found;
    for (const query::MapFeature &feature : (*set)->features)
        found << feature.values.first().toString();
    QTEST(found, "expected");
    QCOMPARE((*set)->placeless, 0);
}

void TestFeatures::findsBoxesThroughTheRtree()
{
    const test::Province province;
    const auto reader = province.reader();
    const query::Context context{*reader, province.workspace(), test::sourceTime(), [] { return false; }};
    const auto known = query::known(context, u"sekolah"_s, {});
    QVERIFY(known.has_value());
    const query::FeatureQuery question{
        .dataset = u"sekolah"_s, .fields = {u"npsn"_s}, .where = {}, .box = geo::Box{98, 3, 99, 4}};
    auto statement = query::compileFeatures(known->subject(), question, {}, {}, {});
    QVERIFY(statement.has_value());
    statement->sql.text.prepend(u"EXPLAIN QUERY PLAN "_s);
    QStringList plan;
    QVERIFY(query::eachRow(context, statement->sql, [&](const store::Statement &row) {
                plan << row.value(3).toString();
            }).has_value());
    QVERIFY2(!plan.filter(u"VIRTUAL TABLE INDEX"_s).isEmpty(), qPrintable(plan.join(u'\n')));
    QVERIFY2(!plan.filter(u"SEARCH t USING INTEGER PRIMARY KEY"_s).isEmpty(), qPrintable(plan.join(u'\n')));
}

void TestFeatures::meetsConditions()
{
    const test::Province province;
    const query::FeatureQuery question{
        .dataset = u"sekolah"_s,
        .fields = {u"npsn"_s},
        .where = {{.field = u"kode_kab"_s, .is = workspace::Operator::Within, .parameter = u"area"_s}}};
    QCOMPARE(ask(province, question).value()->features.size(), 5U);
    QCOMPARE(ask(province, question, {{u"area"_s, u"12.71"_s}}).value()->features.size(), 2U);
}

void TestFeatures::leavesOutWhatCannotBeRead()
{
    test::Province province;
    source::RowPage page = test::schools();
    page.features[1].wkb.truncate(9);
    QCOMPARE(province.publish(u"sekolah"_s, page), QString());
    const auto set = ask(province, {.dataset = u"sekolah"_s, .fields = {}});
    QVERIFY(set.has_value());
    QCOMPARE((*set)->unreadable, 1);
    QCOMPARE((*set)->features.size(), 4U);
}

void TestFeatures::refusesDatasetsWithoutGeometry()
{
    const test::Province province;
    QCOMPARE(test::errorText(ask(province, {.dataset = u"kinerja"_s, .fields = {}}).error()),
             u"BadQuery: query.no_geometry(kinerja)"_s);
    QCOMPARE(test::errorText(ask(province, {.dataset = u"kabkota"_s, .fields = {u"x"_s}}).error()),
             u"UnknownField: query.unknown_field(kabkota, x)"_s);
}

ANJUNGAN_TEST(QCoreApplication, TestFeatures)
#include "features_test.moc"
