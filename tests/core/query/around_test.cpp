// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/around.h"
#include "core/query/query_service.h"
#include "core/query/questions.h"
#include "tests/core/query/province.h"
#include "tests/support/test_main.h"

#include <cmath>

using namespace Qt::StringLiterals;
using namespace anjungan;

/// What is around a position. The areas of the province serve as zones: 12.71 is within 12.07, and graver.
class TestAround : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theGravestZoneCounts();
    void theWayOutLeadsToALowerClass();
    void aHigherClassIsNoWayOut();
    void outsideTellsTheNearestZone();
    void beyondTheReachIsNothing();
    void listsTheNearestFirst();
    void conditionsAndChipsChoose();
    void areasHaveTheirOwnPlaces();
    void countsWhatIsInTheZone();
    void oneDatasetThatIsMissingHidesNoOther();
    void unknownFieldsAreTold();
    void withoutACacheNothingIsSynced();
    void canceledIsNoAnswer();

private:
    static workspace::Around around();
    static query::QueryResult<std::shared_ptr<const query::AroundAnswer>>
    ask(test::Province &province, const query::AroundQuestion &question, bool isStopped = false);
};

workspace::Around TestAround::around()
{
    workspace::Around around;
    around.zones = {{.dataset = u"kabkota"_s,
                     .title = {},
                     .where = {},
                     .classField = u"kode"_s,
                     .classes = {{u"12.01"_s, {}, u"hazard-low"_s},
                                 {u"12.07"_s, {}, u"hazard-medium"_s},
                                 {u"12.71"_s, {}, u"hazard-high"_s}},
                     .nameField = u"nama"_s}};
    around.lists = {{.dataset = u"sekolah"_s,
                     .title = {},
                     .where = {},
                     .nameField = u"npsn"_s,
                     .fields = {u"kode_kab"_s},
                     .chipField = u"npsn"_s,
                     .chips = {{{}, {u"99000002"_s, u"99000004"_s}}}},
                    {.dataset = u"kabkota"_s, .title = {}, .where = {}, .nameField = u"nama"_s, .fields = {}}};
    around.places = {{u"kabkota"_s, u"nama"_s}};
    return around;
}

query::QueryResult<std::shared_ptr<const query::AroundAnswer>>
TestAround::ask(test::Province &province, const query::AroundQuestion &question, bool isStopped)
{
    if (!province.workspace().around)
        province.workspace().around = around();
    const auto reader = province.reader();
    return query::around({*reader, province.workspace(), test::sourceTime(), [isStopped] { return isStopped; }},
                         question);
}

void TestAround::theGravestZoneCounts()
{
    test::Province province;
    const auto answer = ask(province, {.at = {98.65, 3.6}, .language = u"id"_s});
    QVERIFY(answer);
    QCOMPARE((*answer)->zones.size(), 1U);
    QCOMPARE((*answer)->zones[0].zoneClass, 2);
    QCOMPARE((*answer)->zones[0].name, u"Kota Medan"_s);
    QCOMPARE((*answer)->shown, 0);
    QCOMPARE((*answer)->places.size(), 2);
    QVERIFY((*answer)->places.contains(u"Kota Medan"_s));
    QCOMPARE((*answer)->zones[0].provenance.dataset, u"kabkota"_s);
    QVERIFY((*answer)->zones[0].provenance.confirmedAt);
}

void TestAround::theWayOutLeadsToALowerClass()
{
    test::Province province;
    const auto answer = ask(province, {.at = {98.61, 3.6}, .language = u"id"_s});
    QVERIFY(answer && (*answer)->zones[0].wayOut);
    const query::Elsewhere &out = *(*answer)->zones[0].wayOut;
    QVERIFY(std::abs(out.at.x - 98.6) < 1e-6);
    QVERIFY2(std::abs(out.metres - 1111) < 5, qPrintable(QString::number(out.metres)));
    QVERIFY(std::abs(out.bearing - 270) < 0.1);
    QCOMPARE((*answer)->zones[0].classBeyond, 1);
}

void TestAround::aHigherClassIsNoWayOut()
{
    test::Province province;
    // In 12.07, 1.1 km west of 12.71: the way out is the southern border of 12.07, 55 km away, or the western.
    const auto answer = ask(province, {.at = {98.59, 3.6}, .language = u"id"_s});
    QVERIFY(answer);
    QCOMPARE((*answer)->zones[0].zoneClass, 1);
    QVERIFY((*answer)->zones[0].wayOut);
    QVERIFY(std::abs((*answer)->zones[0].wayOut->at.x - 98.4) < 1e-6);
    QCOMPARE((*answer)->zones[0].classBeyond, -1);
}

void TestAround::outsideTellsTheNearestZone()
{
    test::Province province;
    const auto answer = ask(province, {.at = {98.3, 3.4}, .language = u"id"_s});
    QVERIFY(answer);
    const query::ZonesHere &here = (*answer)->zones[0];
    QCOMPARE(here.zoneClass, -1);
    QVERIFY(!here.wayOut);
    QVERIFY(here.nearest);
    QCOMPARE(here.nearestClass, 1);
    QVERIFY(std::abs(here.nearest->metres - 11'106) < 30);
    QVERIFY(std::abs(here.nearest->bearing - 90) < 0.1);
    QVERIFY((*answer)->places.isEmpty());
}

void TestAround::beyondTheReachIsNothing()
{
    test::Province province;
    const auto answer = ask(province, {.at = {95, 5}, .language = u"id"_s});
    QVERIFY(answer);
    QVERIFY(!(*answer)->zones[0].nearest);
    QVERIFY((*answer)->hits.hits.empty());
    QVERIFY(!(*answer)->hits.error);
    QVERIFY(!(*answer)->hits.inZone);
}

void TestAround::listsTheNearestFirst()
{
    test::Province province;
    const auto answer = ask(province, {.at = {98.19, 3}, .language = u"id"_s});
    QVERIFY(answer);
    const auto &hits = (*answer)->hits.hits;
    QCOMPARE(hits.size(), 5U); // within 25 km
    QCOMPARE(hits[0].name, u"99000003"_s);
    QVERIFY(std::abs(hits[0].place.metres - 1111) < 5);
    QVERIFY(std::abs(hits[0].place.bearing - 90) < 0.1);
    for (std::size_t i = 1; i < hits.size(); ++i)
        QVERIFY(hits[i - 1].place.metres <= hits[i].place.metres);
    QCOMPARE((*answer)->hits.columns.size(), 1U);
    QCOMPARE(hits[0].values.size(), 1);
    QCOMPARE((*answer)->hits.provenance.publisher, u"disdik"_s);
    province.workspace().around->most = 2;
    const auto two = ask(province, {.at = {98.19, 3}, .language = u"id"_s});
    QCOMPARE((*two)->hits.hits.size(), 2U);
    QCOMPARE((*two)->hits.hits[1].name, hits[1].name);
}

void TestAround::conditionsAndChipsChoose()
{
    test::Province province;
    const auto chip = ask(province, {.at = {98.19, 3}, .chip = 0, .language = u"id"_s});
    QVERIFY(chip);
    QStringList names;
    for (const query::AroundHit &hit : (*chip)->hits.hits)
        names << hit.name;
    QCOMPARE(names, (QStringList{u"99000002"_s, u"99000004"_s}));
    province.workspace().around->lists[0].where = {
        {.field = u"npsn"_s, .is = workspace::Operator::Equal, .value = u"99000004"_s, .parameter = {}}};
    const auto one = ask(province, {.at = {98.19, 3}, .language = u"id"_s});
    QCOMPARE((*one)->hits.hits.size(), 1U);
    // A list or a chip that there is not asks for nothing that could break.
    QVERIFY((*ask(province, {.at = {98.19, 3}, .list = 7, .language = u"id"_s}))->hits.hits.empty());
    QCOMPARE((*ask(province, {.at = {98.19, 3}, .chip = 7, .language = u"id"_s}))->hits.hits.size(), 1U);
}

void TestAround::areasHaveTheirOwnPlaces()
{
    test::Province province;
    const auto answer = ask(province, {.at = {98.59, 3.6}, .list = 1, .language = u"id"_s});
    QVERIFY(answer);
    const auto &hits = (*answer)->hits.hits;
    QCOMPARE(hits.size(), 2U);
    QCOMPARE(hits[0].name, u"Deli Serdang"_s);
    QVERIFY(hits[0].isInside);
    QCOMPARE(hits[0].place.metres, 0.0);
    QVERIFY(!hits[1].isInside);
    QVERIFY(std::abs(hits[1].place.metres - 1111) < 5);
}

void TestAround::countsWhatIsInTheZone()
{
    test::Province province;
    // 99000005 is at 98.4 on the border of Deli Serdang, which it belongs to: the zone east of it.
    const auto answer = ask(province, {.at = {98.45, 3.05}, .language = u"id"_s});
    QVERIFY(answer);
    QCOMPARE((*answer)->hits.inZone, std::optional<qint64>(1));
    QCOMPARE((*answer)->hits.hits[0].zoneClass, 1);
    QCOMPARE((*answer)->hits.hits[1].zoneClass, -1);
    const auto only = ask(province, {.at = {98.45, 3.05}, .onlyInZone = true, .language = u"id"_s});
    QCOMPARE((*only)->hits.hits.size(), 1U);
}

void TestAround::oneDatasetThatIsMissingHidesNoOther()
{
    test::Province province;
    province.workspace().around = around();
    workspace::AroundZones missing = province.workspace().around->zones.first();
    missing.dataset = u"belum"_s;
    province.workspace().around->zones.prepend(missing);
    const auto answer = ask(province, {.at = {98.65, 3.6}, .language = u"id"_s});
    QVERIFY(answer);
    QVERIFY((*answer)->zones[0].error);
    QCOMPARE((*answer)->zones[0].error->kind, query::QueryErrorKind::NeverSynced);
    QCOMPARE((*answer)->shown, 1);
    QCOMPARE((*answer)->zones[1].zoneClass, 2);
}

void TestAround::unknownFieldsAreTold()
{
    test::Province province;
    province.workspace().around = around();
    province.workspace().around->lists[0].fields = {u"tidak ada"_s};
    const auto answer = ask(province, {.at = {98.65, 3.6}, .language = u"id"_s});
    QVERIFY(answer && (*answer)->hits.error);
    QCOMPARE((*answer)->hits.error->kind, query::QueryErrorKind::UnknownField);
    QCOMPARE((*answer)->zones[0].zoneClass, 2);
}

void TestAround::withoutACacheNothingIsSynced()
{
    test::Province province;
    province.workspace().around = around();
    query::QueryService service(province.file() + u".other"_s,
                                std::make_shared<const workspace::Workspace>(province.workspace()),
                                [] { return test::sourceTime(); });
    const auto answer = service.around({.at = {98.65, 3.6}, .language = u"id"_s}).result();
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, query::QueryErrorKind::NeverSynced);
}

void TestAround::canceledIsNoAnswer()
{
    test::Province province;
    const auto answer = ask(province, {.at = {98.65, 3.6}, .language = u"id"_s}, true);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, query::QueryErrorKind::Canceled);
}

ANJUNGAN_TEST(QCoreApplication, TestAround)
#include "around_test.moc"
