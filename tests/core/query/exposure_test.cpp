// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/query_service.h"
#include "core/query/questions.h"
#include "tests/core/query/pages.h"
#include "tests/core/query/province.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

using namespace anjungan;
using query::Answer;
using query::Provenance;
using query::QueryResult;
using namespace anjungan::test;
using namespace Qt::StringLiterals;

namespace {

workspace::Text text(const QString &indonesian) { return {{{u"id"_s, indonesian}}}; }

/// The province's schools, three of them in flood zones; the test publishes the zones.
class Exposed : public Province
{
public:
    Exposed()
    {
        workspace::Dataset zones{.id = u"zona"_s, .source = u"s"_s, .collection = u"zona"_s, .key = u"id"_s};
        zones.title = text(u"Zona bahaya"_s);
        zones.publisher = u"bpbd"_s;
        zones.cadence = workspace::Duration::parse(u"P1Y"_s);
        workspace().datasets.append(zones);
        workspace::Exposure exposure{.id = u"paparan"_s,
                                     .title = text(u"Sekolah terpapar"_s),
                                     .points = u"sekolah"_s,
                                     .zones = u"zona"_s,
                                     .by = {u"bahaya"_s},
                                     .classField = u"kelas"_s,
                                     .classes = {u"tinggi"_s, u"sedang"_s},
                                     .keep = {u"siswa"_s, u"kode_kab"_s}};
        exposure.result = workspace::resultOf(exposure, workspace());
        workspace().exposures = {exposure};
    }

    /// Flood zones over the first two schools and the third, of the class that is given for the latter.
    QString publishZones(const QString &kind, const QDateTime &modified = sourceTime())
    {
        source::RowPage zones =
            pageOf({u"id"_s, u"bahaya"_s, u"kelas"_s},
                   "[[\"a\", \"banjir\", \"tinggi\"], [\"b\", \"banjir\", \"" + kind.toUtf8() + "\"]]");
        setRectangle(zones.features[0], {97.95, 2.9, 98.15, 3.1});
        setRectangle(zones.features[1], {98.15, 2.9, 98.25, 3.1});
        return publish(u"zona"_s, zones, modified);
    }

    QString compute()
    {
        const auto update = writer().update(workspace().exposures.first(), sourceTime().addDays(2));
        return update ? test::told(update->error) : test::told(update.error());
    }

    QueryResult<std::shared_ptr<const Answer>> ask(const QByteArray &json)
    {
        const auto reader = this->reader();
        return query::answer({*reader, workspace(), test::sourceTime(), [] { return false; }}, test::query(json), {},
                             u"id"_s);
    }
};

const QByteArray byAreaAndClass =
    "{\"dataset\": \"paparan\", \"group\": [\"kode_kab\", \"kelas\"], \"measures\": [{\"id\": \"sekolah\", \"by\": "
    "\"count\"}, {\"id\": \"siswa\", \"by\": \"sum\", \"field\": \"siswa\"}]}";

} // namespace

class TestExposure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAskedLikeADataset()
    {
        Exposed province;
        QCOMPARE(province.publishZones(u"sedang"_s), QString());
        QCOMPARE(province.compute(), QString());
        QCOMPARE(rowsOf(province, test::query(byAreaAndClass)),
                 u"[[\"12.07\",\"Deli Serdang\",\"tinggi\",2,300],[\"12.71\",\"Kota Medan\",\"sedang\",1,400]]"_s);
        QCOMPARE(
            rowsOf(province,
                   test::query("{\"dataset\": \"paparan\", \"select\": [\"npsn\", \"siswa\"], \"where\": [{\"field\": "
                               "\"kelas\", \"is\": \"=\", \"value\": \"tinggi\"}, {\"field\": \"kode_kab\", \"is\": "
                               "\"within\", \"param\": \"area\"}], \"order\": [\"-siswa\"], \"limit\": 1}"),
                   {{u"area"_s, u"12.07"_s}}),
            u"[[\"99000001\",200]]"_s);
        QCOMPARE(rowsOf(province, test::query("{\"dataset\": \"paparan\", \"select\": [\"nama\"]}")),
                 u"UnknownField: query.unknown_field(paparan, nama)"_s);
    }

    /// The field of the schools' regency stands for periods that do not sort as time.
    void saysThePeriodOfItsPointsOnlyIfItIsKnown()
    {
        Exposed province;
        for (workspace::Dataset &dataset : province.workspace().datasets)
            if (dataset.id == "sekolah"_L1)
                dataset.period = u"kode_kab"_s;
        workspace::Exposure &exposure = province.workspace().exposures.first();
        exposure.result = workspace::resultOf(exposure, province.workspace());
        QCOMPARE(province.publishZones(u"sedang"_s), QString());
        QCOMPARE(province.compute(), QString());
        const auto whole = province.ask(byAreaAndClass);
        QVERIFY(whole && (*whole)->provenance.hasUnknownSpan);
        QCOMPARE((*whole)->provenance.periodFrom + (*whole)->provenance.periodTo, QString());
        const auto one = province.ask(
            R"({"dataset": "paparan", "where": [{"field": "kode_kab", "is": "=", "value": "12.71"}], "select": ["siswa"]})");
        QVERIFY(one && !(*one)->provenance.hasUnknownSpan);
        QCOMPARE((*one)->provenance.periodFrom + u'|' + (*one)->provenance.periodTo, u"12.71|12.71"_s);
        QCOMPARE(
            rowsOf(province, test::query(R"({"dataset": "paparan", "where": [{"field": "kode_kab", "is": "latest"}],
                                                  "select": ["siswa"]})")),
            u"BadQuery: query.periods_out_of_order(kode_kab, 12.07, 12.71)"_s);
    }

    void reportsThePublishersOfBothDatasets()
    {
        Exposed province;
        province.publishZones(u"sedang"_s, sourceTime().addDays(-3));
        province.compute();
        const auto answer = province.ask(byAreaAndClass);
        QVERIFY(answer.has_value());
        const QList<Provenance> origins = (*answer)->provenances();
        QCOMPARE(origins.size(), 3);
        QCOMPARE(origins[0].dataset, u"sekolah"_s);
        QCOMPARE(origins[0].publisher, u"disdik"_s);
        QCOMPARE(origins[0].sourceModified, sourceTime());
        QCOMPARE(origins[1].dataset, u"zona"_s);
        QCOMPARE(origins[1].publisher, u"bpbd"_s);
        QCOMPARE(origins[1].confirmedAt, sourceTime().addDays(-2));
        QVERIFY(origins[1].dueAt.has_value());
        // The sixth school has no location, which is reported by an entry of the exposure itself.
        QCOMPARE(origins[2].dataset, u"paparan"_s);
        QCOMPARE(origins[2].state, store::RecordState::Current);
        QCOMPARE(origins[2].fault, message::Messages{message::make<message::Code::ExposurePlaceless>(1, 6)});
        QCOMPARE(origins[2].sourceModified, sourceTime().addDays(-3));
        QCOMPARE(origins[2].publisher, QString());
    }

    void saysWhereItIsOlderThanItsDatasets()
    {
        Exposed province;
        province.publishZones(u"sedang"_s);
        province.compute();
        province.publishZones(u"tinggi"_s, sourceTime().addDays(1));
        auto answer = province.ask(byAreaAndClass);
        QVERIFY(answer.has_value());
        QCOMPARE((*answer)->rows.size(), 2U); // the old figures, told as such
        Provenance own = (*answer)->also.last();
        QCOMPARE(own.state, store::RecordState::Outdated);
        QVERIFY2(test::tells(own.fault, message::make<message::Code::ExposureOlderData>(QStringList{u"Zona bahaya"_s})),
                 qPrintable(test::told(own.fault)));

        QCOMPARE(province.compute(), QString());
        answer = province.ask(byAreaAndClass);
        QCOMPARE((*answer)->also.last().state, store::RecordState::Current);
        QCOMPARE(
            rowsOf(province, test::query("{\"dataset\": \"paparan\", \"group\": [\"kelas\"], \"measures\": [{\"id\": "
                                         "\"n\", \"by\": \"count\"}]}")),
            u"[[\"tinggi\",3]]"_s);

        province.workspace().exposures.first().classes = {u"sedang"_s};
        own = (*province.ask(byAreaAndClass))->also.last();
        QCOMPARE(own.state, store::RecordState::Outdated);
        QVERIFY2(test::tells(own.fault, message::Code::ExposureOlderDefinition), qPrintable(test::told(own.fault)));
    }

    void isNeverAnEmptyAnswerIfItIsMissing()
    {
        Exposed province;
        const auto spec = test::query(byAreaAndClass);
        QCOMPARE(rowsOf(province, spec), u"NeverSynced: query.never_synced(Zona bahaya)"_s);
        province.compute();
        QCOMPARE(rowsOf(province, spec), u"NeverSynced: query.never_synced(Zona bahaya)"_s);
        QCOMPARE(province.publishZones(u"sedang"_s), QString());
        QCOMPARE(province.workspace().exposures.size(), 1);
        province.workspace().exposures.first().by = {u"tidak ada"_s};
        province.compute();
        QCOMPARE(
            rowsOf(province, spec),
            u"NotComputed: query.not_computed_because(Sekolah terpapar, [exposure.field_missing(zona, tidak ada)])"_s);
        province.writer().keepExposures({}).value();
        QCOMPARE(rowsOf(province, spec), u"NotComputed: query.not_computed(Sekolah terpapar)"_s);
    }

    void aLostFieldKeepsTheFiguresAndSaysWhy()
    {
        Exposed province;
        province.publishZones(u"sedang"_s);
        province.compute();
        source::RowPage poorer = pageOf({u"id"_s, u"bahaya"_s}, "[[\"a\", \"banjir\"]]");
        setRectangle(poorer.features[0], {97.95, 2.9, 98.15, 3.1});
        QCOMPARE(province.publish(u"zona"_s, poorer, sourceTime().addDays(1)), QString());
        QCOMPARE(province.compute(),
                 test::told(message::make<message::Code::ExposureFieldMissing>(u"zona"_s, u"kelas"_s)));
        const auto answer = province.ask(byAreaAndClass);
        QVERIFY(answer.has_value());
        QCOMPARE((*answer)->rows.size(), 2U);
        QCOMPARE((*answer)->also.last().state, store::RecordState::Outdated);
        QCOMPARE((*answer)->also.last().error,
                 message::Messages{message::make<message::Code::ExposureFieldMissing>(u"zona"_s, u"kelas"_s)});
    }

    void periodIsThatOfTheRowsAskedFor()
    {
        Exposed province;
        workspace::Exposure &exposure = province.workspace().exposures.first();
        for (workspace::Dataset &dataset : province.workspace().datasets)
            if (dataset.id == u"sekolah"_s)
                dataset.period = u"berdiri"_s;
        exposure.keep << u"berdiri"_s;
        exposure.result = workspace::resultOf(exposure, province.workspace());
        province.publishZones(u"sedang"_s);
        QCOMPARE(province.compute(), QString());
        const auto answer = province.ask("{\"dataset\": \"paparan\", \"select\": [\"npsn\"], \"where\": [{\"field\": "
                                         "\"kelas\", \"is\": \"=\", \"value\": \"tinggi\"}]}");
        QVERIFY(answer.has_value());
        QCOMPARE((*answer)->provenance.periodFrom, u"1980-01-02"_s);
        QCOMPARE((*answer)->provenance.periodTo, u"1991-05-06"_s);
    }

    void serviceAnswersAndTellsHowItStands()
    {
        Exposed province;
        province.publishZones(u"sedang"_s);
        const auto shared = std::make_shared<const workspace::Workspace>(province.workspace());
        {
            query::QueryService unborn(province.file() + u".none"_s, shared, &test::sourceTime);
            const auto none = unborn.exposures().result();
            QVERIFY(none.has_value());
            QCOMPARE(none->size(), 1);
            QCOMPARE(none->first().state, store::RecordState::Never);
        }
        query::QueryService service(province.file(), shared, &test::sourceTime);
        QCOMPARE(service.exposures().result()->first().state, store::RecordState::Never);
        province.compute();
        const auto now = service.exposures().result();
        QCOMPARE(now->first().state, store::RecordState::Current);
        QCOMPARE(now->first().record.rows, 3);
        QCOMPARE(now->first().zones, u"zona"_s);
        const auto answer = service.ask(test::query(byAreaAndClass), {}, u"id"_s).result();
        QVERIFY(answer.has_value());
        QCOMPARE((*answer)->rows.size(), 2U);
        province.publishZones(u"tinggi"_s, sourceTime().addDays(1));
        QCOMPARE(service.exposures().result()->first().state, store::RecordState::Outdated);
        // Datasets stay datasets.
        const auto datasets = service.status().result();
        for (const store::DatasetRecord &record : *datasets)
            QVERIFY(record.id != u"paparan"_s);
    }
};

ANJUNGAN_TEST(QCoreApplication, TestExposure)
#include "exposure_test.moc"
