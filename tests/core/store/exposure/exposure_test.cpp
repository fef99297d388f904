// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"

#include <QSqlDatabase>

using namespace anjungan;
using namespace anjungan::test;
using namespace Qt::StringLiterals;
using Outcome = sync::ExposureUpdate::Outcome;

namespace {

struct Zone
{
    QString id;
    QString hazard;
    QString kind;
    geo::Point at;
    double size;
};

source::RowPage zonePage(const std::vector<Zone> &zones)
{
    source::RowPage made{.fields = {u"id"_s, u"bahaya"_s, u"kelas"_s, u"nama"_s}};
    for (const Zone &zone : zones) {
        source::SourceRow feature{.id = zone.id, .values = {zone.id, zone.hazard, zone.kind, u"Zona "_s + zone.id}};
        feature.wkb = squareWkb(zone.at, zone.size);
        feature.box = {zone.at.x, zone.at.y, zone.at.x + zone.size, zone.at.y + zone.size};
        feature.type = std::to_underlying(geo::Type::Polygon);
        made.features.push_back(std::move(feature));
    }
    return made;
}

source::RowPage schoolPage(const std::vector<TestRow> &rows) { return page({u"npsn"_s, u"nama"_s, u"siswa"_s}, rows); }

TestRow school(const QString &key, std::int64_t pupils, std::optional<geo::Point> at)
{
    return {.values = {key, u"Sekolah "_s + key, pupils}, .at = at};
}

/// A cache with schools and hazard zones, and their exposure.
struct Fixture
{
    Fixture() : writer(must(store::Writer::open(scratch.file)))
    {
        workspace.datasets = {schools, zones};
        exposure = {.id = u"paparan"_s,
                    .title = workspace::Text{{{u"id"_s, u"Sekolah terpapar"_s}}},
                    .points = u"sekolah"_s,
                    .zones = u"zona"_s,
                    .by = {u"bahaya"_s},
                    .classField = u"kelas"_s,
                    .classes = {u"tinggi"_s, u"sedang"_s, u"rendah"_s},
                    .keep = {u"siswa"_s},
                    .keepZone = {{u"zona"_s, u"nama"_s}}};
        exposure.result = workspace::resultOf(exposure, workspace);
    }

    void publishSchools(const std::vector<TestRow> &rows, int onDay = 1)
    {
        must(publishPages(*writer, schools, {schoolPage(rows)}, day(onDay)));
    }

    void publishZones(const std::vector<Zone> &made, int onDay = 1)
    {
        must(publishPages(*writer, zones, {zonePage(made)}, day(onDay)));
    }

    void publishBoth()
    {
        publishSchools({school(u"1"_s, 100, geo::Point{98.1, 3.1}), school(u"2"_s, 200, geo::Point{98.6, 3.6}),
                        school(u"3"_s, 400, geo::Point{99.5, 3.5}), school(u"4"_s, 800, std::nullopt)});
        // "1" is in the medium zone, "2" in both of flood and in that of landslides, "3" in none.
        publishZones({{u"a"_s, u"banjir"_s, u"sedang"_s, {98, 3}, 1},
                      {u"b"_s, u"banjir"_s, u"tinggi"_s, {98.5, 3.5}, 0.5},
                      {u"c"_s, u"longsor"_s, u"rendah"_s, {98.5, 3.5}, 0.2}});
    }

    sync::ExposureUpdate update(int onDay = 2) { return must(writer->update(exposure, day(onDay))); }

    QStringList rows() const
    {
        const auto reader = must(store::Reader::open(scratch.file));
        return ask(*reader, u"SELECT * FROM paparan ORDER BY fid"_s);
    }

    store::ExposureRecord record() const
    {
        const auto reader = must(store::Reader::open(scratch.file));
        return must(reader->exposure(u"paparan"_s)).value_or(store::ExposureRecord{});
    }

    Scratch scratch;
    workspace::Dataset schools = dataset(u"sekolah"_s, u"npsn"_s);
    workspace::Dataset zones = dataset(u"zona"_s, u"id"_s);
    workspace::Workspace workspace;
    workspace::Exposure exposure;
    std::unique_ptr<store::Writer> writer;
};

} // namespace

class ExposureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOneRowAPointAndHazardOfTheMostSevereClass()
    {
        Fixture fixture;
        fixture.publishBoth();
        const sync::ExposureUpdate update = fixture.update();
        QCOMPARE(update.outcome, Outcome::Computed);
        QCOMPARE(update.rows, 3);
        QCOMPARE(update.fault, message::Messages{message::make<message::Code::ExposurePlaceless>(1, 4)});
        QCOMPARE(fixture.rows(), (QStringList{u"1|1|100|banjir|sedang|Zona a"_s, u"2|2|200|banjir|tinggi|Zona b"_s,
                                              u"3|2|200|longsor|rendah|Zona c"_s}));

        const auto reader = must(store::Reader::open(fixture.scratch.file));
        const auto table = must(reader->table(u"paparan"_s));
        QVERIFY(table && !table->hasGeometry);
        QCOMPARE(table->column(u"siswa"_s)->type, store::ColumnType::Integer);
        QCOMPARE(table->column(u"zona"_s)->type, store::ColumnType::Text);
        const store::ExposureRecord record = fixture.record();
        QCOMPARE(record.computedAt, day(2));
        QCOMPARE(record.points, u"sekolah"_s);
        QVERIFY(!record.pointsChanged && !record.zonesChanged && record.error.isEmpty());
        QCOMPARE(ask(*reader, u"SELECT data_type, description FROM gpkg_contents WHERE table_name = 'paparan'"_s),
                 QStringList{u"attributes|Sekolah terpapar"_s});
    }

    void isComputedAgainOnlyIfSomethingChanged()
    {
        Fixture fixture;
        fixture.publishBoth();
        fixture.update();
        QCOMPARE(fixture.update(3).outcome, Outcome::Unchanged);
        QCOMPARE(fixture.record().computedAt, day(2));

        fixture.publishSchools({school(u"3"_s, 400, geo::Point{98.5, 3.2})}, 4);
        QVERIFY(fixture.record().pointsChanged && !fixture.record().zonesChanged);
        QCOMPARE(fixture.rows().size(), 3); // the old stays until the new is there
        QCOMPARE(fixture.update(5).outcome, Outcome::Computed);
        QCOMPARE(fixture.rows(), QStringList{u"1|3|400|banjir|sedang|Zona a"_s});

        fixture.publishZones({{u"a"_s, u"banjir"_s, u"rendah"_s, {98, 3}, 1}}, 6);
        QVERIFY(!fixture.record().pointsChanged && fixture.record().zonesChanged);
        QCOMPARE(fixture.update(7).outcome, Outcome::Computed);
        QCOMPARE(fixture.rows(), QStringList{u"1|3|400|banjir|rendah|Zona a"_s});

        fixture.exposure.by.clear();
        fixture.exposure.keep.clear();
        QCOMPARE(fixture.update(8).outcome, Outcome::Computed);
        QCOMPARE(fixture.rows(), QStringList{u"1|3|rendah|Zona a"_s});
        QCOMPARE(fixture.update(9).outcome, Outcome::Unchanged);
    }

    void aSyncThatFoundTheSameChangesNothing()
    {
        Fixture fixture;
        fixture.publishBoth();
        fixture.update();
        fixture.publishBoth();
        must(fixture.writer->record(observation(u"zona"_s, sync::Outcome::SourceDown, day(3))));
        QCOMPARE(fixture.update(4).outcome, Outcome::Unchanged);
    }

    void emptyClassesAndUnknownOnesComeLast()
    {
        Fixture fixture;
        fixture.publishSchools({school(u"1"_s, 1, geo::Point{98.5, 3.5})});
        source::RowPage zones = zonePage({{u"a"_s, u"banjir"_s, u""_s, {98, 3}, 1},
                                          {u"b"_s, u"banjir"_s, u"lain"_s, {98, 3}, 1},
                                          {u"c"_s, u"banjir"_s, u"aneh"_s, {98, 3}, 1},
                                          {u"d"_s, u"banjir"_s, u"rendah"_s, {98, 3}, 1}});
        zones.features[0].values[2] = std::monostate();
        must(publishPages(*fixture.writer, fixture.zones, {zones}));
        fixture.update();
        QCOMPARE(fixture.rows(), QStringList{u"1|1|1|banjir|rendah|Zona d"_s});
        fixture.exposure.classes = {u"sangat tinggi"_s};
        fixture.update();
        QCOMPARE(fixture.rows(), QStringList{u"1|1|1|banjir|aneh|Zona c"_s});
        zones.features.resize(1);
        must(publishPages(*fixture.writer, fixture.zones, {zones}, day(2)));
        fixture.update();
        QCOMPARE(fixture.rows(), QStringList{u"1|1|1|banjir|-|Zona a"_s});
    }

    void nullIsACombinationOfItsOwn()
    {
        Fixture fixture;
        fixture.publishSchools({school(u"1"_s, 1, geo::Point{98.5, 3.5})});
        source::RowPage zones = zonePage({{u"a"_s, u""_s, u"rendah"_s, {98, 3}, 1},
                                          {u"b"_s, u"banjir"_s, u"rendah"_s, {98, 3}, 1},
                                          {u"c"_s, u""_s, u"tinggi"_s, {98, 3}, 1}});
        zones.features[0].values[1] = std::monostate();
        zones.features[2].values[1] = std::monostate();
        must(publishPages(*fixture.writer, fixture.zones, {zones}));
        fixture.update();
        QCOMPARE(fixture.rows(), (QStringList{u"1|1|1|-|tinggi|Zona c"_s, u"2|1|1|banjir|rendah|Zona b"_s}));
    }

    void theSameZoneCountsInAnyOrderOfRows()
    {
        const std::vector<Zone> zones{{u"a"_s, u"banjir"_s, u"tinggi"_s, {98, 3}, 1},
                                      {u"b"_s, u"banjir"_s, u"tinggi"_s, {98, 3}, 1}};
        for (const auto &order : {zones, std::vector<Zone>(zones.rbegin(), zones.rend())}) {
            Fixture fixture;
            fixture.publishSchools({school(u"1"_s, 1, geo::Point{98.5, 3.5})});
            fixture.publishZones(order);
            fixture.update();
            QCOMPARE(fixture.rows(), QStringList{u"1|1|1|banjir|tinggi|Zona a"_s});
        }
    }

    void aRowOfSeveralPointsLiesWhereOneOfThemDoes()
    {
        Fixture fixture;
        source::RowPage schools = schoolPage({school(u"1"_s, 1, std::nullopt), school(u"2"_s, 2, std::nullopt)});
        QByteArray wkb = QByteArray::fromHex("010400000002000000");
        wkb += pointWkb({10, 10}) + pointWkb({98.5, 3.5});
        schools.features[0].wkb = wkb;
        schools.features[0].box = {10, 3.5, 98.5, 10};
        schools.features[0].type = std::to_underlying(geo::Type::MultiPoint);
        schools.features[1].wkb = squareWkb({98, 3}, 1); // no point at all
        schools.features[1].box = {98, 3, 99, 4};
        schools.features[1].type = std::to_underlying(geo::Type::Polygon);
        must(publishPages(*fixture.writer, fixture.schools, {schools}));
        fixture.publishZones(
            {{u"a"_s, u"banjir"_s, u"tinggi"_s, {98, 3}, 1}, {u"b"_s, u"banjir"_s, u"rendah"_s, {9, 9}, 5}});
        const auto update = fixture.update();
        QCOMPARE(fixture.rows(), QStringList{u"1|1|1|banjir|tinggi|Zona a"_s});
        QCOMPARE(update.fault, message::Messages{message::make<message::Code::ExposurePlaceless>(1, 2)});
    }

    void badGeometryIsReportedAndTheRestCounts()
    {
        Fixture fixture;
        fixture.publishSchools(
            {school(u"1"_s, 1, geo::Point{98.5, 3.5}), school(u"2"_s, 2, geo::Point{1e300, -1e300})});
        source::RowPage zones = zonePage({{u"a"_s, u"banjir"_s, u"tinggi"_s, {98, 3}, 1},
                                          {u"b"_s, u"banjir"_s, u"tinggi"_s, {98, 3}, 1},
                                          {u"c"_s, u"banjir"_s, u"tinggi"_s, {98, 3}, 0},
                                          {u"d"_s, u"banjir"_s, u"tinggi"_s, {98, 3}, 1},
                                          {u"e"_s, u"longsor"_s, u"tinggi"_s, {-1e300, -1e300}, 2e300}});
        zones.features[1].wkb = QByteArray::fromHex("0103000000ffffffff"); // promises four thousand million rings
        zones.features[3].wkb.clear();
        zones.features[3].box = {};
        zones.features[3].type = 0;
        must(publishPages(*fixture.writer, fixture.zones, {zones}));
        const auto update = fixture.update();
        QCOMPARE(update.outcome, Outcome::Computed);
        QVERIFY(fixture.rows().contains(u"1|1|1|banjir|tinggi|Zona a"_s));
        QCOMPARE(update.fault, message::Messages{message::make<message::Code::ExposureZonesUnreadable>(2, 5)});
    }

    void missingDataAreReportedAndNeverEmpty()
    {
        Fixture fixture;
        auto update = fixture.update();
        QCOMPARE(update.outcome, Outcome::Failed);
        QCOMPARE(update.error, message::Messages{message::make<message::Code::ExposureNotSynced>(u"sekolah"_s)});
        fixture.publishSchools({school(u"1"_s, 1, geo::Point{98.5, 3.5})});
        QCOMPARE(fixture.update().error, message::Messages{message::make<message::Code::ExposureNotSynced>(u"zona"_s)});
        {
            const auto reader = must(store::Reader::open(fixture.scratch.file));
            QVERIFY(!must(reader->table(u"paparan"_s)));
            QCOMPARE(must(reader->exposures()).size(), 1);
            QVERIFY(!fixture.record().computedAt);
        }
        fixture.publishZones({{u"a"_s, u"banjir"_s, u"tinggi"_s, {98, 3}, 1}});
        QCOMPARE(fixture.update().outcome, Outcome::Computed);
        QVERIFY(fixture.record().error.isEmpty());

        // The zones lose their class: the computed rows stay, with the reason.
        source::RowPage poorer = zonePage({{u"a"_s, u"banjir"_s, u"tinggi"_s, {98, 3}, 1}});
        poorer.fields.resize(2);
        poorer.features[0].values.resize(2);
        must(publishPages(*fixture.writer, fixture.zones, {poorer}, day(3)));
        update = fixture.update(4);
        QCOMPARE(update.outcome, Outcome::Failed);
        QCOMPARE(update.error,
                 message::Messages{message::make<message::Code::ExposureFieldMissing>(u"zona"_s, u"kelas"_s)});
        QCOMPARE(update.rows, 1);
        QCOMPARE(fixture.rows(), QStringList{u"1|1|1|banjir|tinggi|Zona a"_s});
        QVERIFY(fixture.record().zonesChanged);
        QCOMPARE(fixture.record().error, update.error);

        must(publishPages(*fixture.writer, fixture.zones, {page({u"id"_s}, {{.values = {u"a"_s}}})}, day(5)));
        QCOMPARE(fixture.update(6).error,
                 message::Messages{message::make<message::Code::ExposureNoGeometry>(u"zona"_s)});
        fixture.publishZones({{u"a"_s, u"banjir"_s, u"tinggi"_s, {98, 3}, 1}}, 7);
        QCOMPARE(fixture.update(8).outcome, Outcome::Computed);
    }

    void emptyDatasetsGiveAnEmptyTable()
    {
        Fixture fixture;
        fixture.publishBoth();
        fixture.publishSchools({}, 2);
        QCOMPARE(fixture.update().outcome, Outcome::Computed);
        QCOMPARE(fixture.rows(), QStringList());
        QCOMPARE(fixture.update().outcome, Outcome::Unchanged);
    }

    void namesAreQuotedAndKeptApart()
    {
        Fixture fixture;
        const QString evil = u"x\"; DROP TABLE sekolah; --%1?"_s;
        must(publishPages(
            *fixture.writer, fixture.schools,
            {page({u"npsn"_s, evil, u"fid"_s}, {{.values = {u"1"_s, u"?"_s, u"%2"_s}, .at = geo::Point{98.5, 3.5}}})}));
        fixture.publishZones({{u"a"_s, u"banjir"_s, u"ting'gi"_s, {98, 3}, 1}});
        fixture.exposure.keep = {evil, u"fid"_s};
        fixture.exposure.classes = {u"ting'gi"_s, u"[\"]"_s};
        fixture.exposure.keepZone = {{u"FID"_s, u"nama"_s}};
        QCOMPARE(fixture.update().error, message::Messages());
        QCOMPARE(fixture.rows(), QStringList{u"1|1|?|%2|banjir|ting'gi|Zona a"_s});
        const auto reader = must(store::Reader::open(fixture.scratch.file));
        QVERIFY(must(reader->table(u"paparan"_s))->column(evil));
    }

    void rowsWithoutAKeyHaveNone()
    {
        Fixture fixture;
        must(publishPages(
            *fixture.writer, fixture.schools,
            {page({u"siswa"_s}, {{.values = {std::int64_t{5}}, .at = geo::Point{98.5, 3.5}, .id = u"f7"_s}})}));
        fixture.publishZones({{u"a"_s, u"banjir"_s, u"tinggi"_s, {98, 3}, 1}});
        fixture.update();
        QCOMPARE(fixture.rows(), QStringList{u"1|-|5|banjir|tinggi|Zona a"_s});
    }

    void goesWhereTheWorkspaceDropsIt()
    {
        Fixture fixture;
        fixture.publishBoth();
        fixture.update();
        must(fixture.writer->keepExposures({u"paparan"_s}));
        QCOMPARE(fixture.rows().size(), 3);
        must(fixture.writer->keepExposures({}));
        const auto reader = must(store::Reader::open(fixture.scratch.file));
        QVERIFY(!must(reader->table(u"paparan"_s)));
        QVERIFY(must(reader->exposures()).isEmpty());
        for (const QString &where : {u"sqlite_schema WHERE tbl_name"_s, u"gpkg_contents WHERE table_name"_s,
                                     u"gpkg_extensions WHERE table_name"_s, u"anjungan_field WHERE dataset"_s})
            QCOMPARE(ask(*reader, u"SELECT count(*) FROM %1 = 'paparan'"_s.arg(where)), QStringList{u"0"_s});
        // The name is free again.
        must(publishPages(*fixture.writer, dataset(u"paparan"_s, u"npsn"_s), {schoolPage({})}));
    }

    void neverTouchesADatasetOfItsName()
    {
        Fixture fixture;
        fixture.publishBoth();
        must(publishPages(*fixture.writer, dataset(u"paparan"_s, u"npsn"_s),
                          {schoolPage({school(u"1"_s, 1, std::nullopt)})}));
        const auto update = fixture.update();
        QCOMPARE(update.outcome, Outcome::Failed);
        QVERIFY(update.error == message::Messages{message::make<message::Code::ExposureNameTaken>()});
        must(fixture.writer->keepExposures({}));
        QCOMPARE(fixture.rows().size(), 1);
    }

    void manyPairsGoInSeveralStatements()
    {
        Fixture fixture;
        constexpr int many = 41'000;
        std::vector<TestRow> rows;
        for (int i = 0; i < many; ++i)
            rows.push_back(school(QString::number(i), i, geo::Point{98.0 + i / double(many), 3.5}));
        fixture.publishSchools(rows);
        fixture.publishZones({{u"a"_s, u"banjir"_s, u"tinggi"_s, {98, 3}, 1}});
        QCOMPARE(fixture.update().rows, many);
        const auto reader = must(store::Reader::open(fixture.scratch.file));
        QCOMPARE(ask(*reader, u"SELECT count(*), count(DISTINCT npsn), sum(siswa), min(fid), max(fid) FROM paparan"_s),
                 QStringList{u"41000|41000|%1|1|41000"_s.arg(qint64(many) * (many - 1) / 2)});
    }
};

ANJUNGAN_TEST(QCoreApplication, ExposureTest)
#include "exposure_test.moc"
