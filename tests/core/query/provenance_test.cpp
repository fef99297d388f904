// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/questions.h"
#include "tests/core/query/pages.h"
#include "tests/core/query/province.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using namespace anjungan;

/// Publisher, period and age of figures, and the state of whole datasets.
class TestProvenance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsPublisherAndClocks();
    void tellsThePartThatIsKept();
    void tellsThePeriodOfTheRowsThatWereAsked_data();
    void tellsThePeriodOfTheRowsThatWereAsked();
    void tellsNoPeriodThatTheCacheLacks();
    void isDueByTheCalendarOfTheWorkspace();
    void tellsWhatWasRecordedSince();
    void listsPeriodsWithData();
    void tellsEveryDatasetOfTheWorkspace();
};

namespace {

QString compact(const std::optional<QDateTime> &time) { return time ? time->toUTC().toString(Qt::ISODate) : QString(); }

query::Provenance provenanceOf(const test::Province &province, const workspace::QuerySpec &spec)
{
    const auto reader = province.reader();
    const auto answer =
        query::answer({*reader, province.workspace(), test::sourceTime(), [] { return false; }}, spec, {}, u"id"_s);
    return answer ? (*answer)->provenance : query::Provenance{.dataset = test::errorText(answer.error())};
}

workspace::QuerySpec progress(const QByteArray &where = {})
{
    return test::query(R"({"dataset": "kinerja", "where": [)" + where +
                       R"(], "measures": [{"id": "n", "by": "count"}]})");
}

} // namespace

void TestProvenance::tellsPublisherAndClocks()
{
    const test::Province province;
    const query::Provenance provenance = provenanceOf(province, progress());
    QCOMPARE(provenance.dataset, u"kinerja"_s);
    QCOMPARE(provenance.publisher, u"setda"_s);
    QCOMPARE(compact(provenance.sourceModified), u"2026-11-05T02:30:00Z"_s);
    QCOMPARE(compact(provenance.confirmedAt), u"2026-11-06T02:30:00Z"_s);
    QCOMPARE(compact(provenance.dueAt), u"2026-12-10T02:30:00Z"_s); // a month and five days after the source's change
    QCOMPARE(provenance.state, store::RecordState::Current);
    QCOMPARE(provenance.error, message::Messages());
    const query::Provenance schools =
        provenanceOf(province, test::query(R"({"dataset": "sekolah", "select": ["npsn"]})"));
    QCOMPARE(schools.dueAt, std::nullopt); // nobody promised anything
    QCOMPARE(schools.periodFrom + schools.periodTo, QString());
}

void TestProvenance::tellsThePartThatIsKept()
{
    test::Province province;
    province.workspace().datasets[2].cadence = workspace::Duration::parse(u"P1M");
    const workspace::QuerySpec schools = test::query(R"({"dataset": "sekolah", "select": ["npsn"]})");
    const query::Provenance whole = provenanceOf(province, schools);
    QCOMPARE(whole.part + whole.partNames, QStringList());
    QVERIFY(whole.dueAt.has_value());
    QCOMPARE(province.publish(u"sekolah"_s, test::schools(), test::sourceTime(), {u"12.07"_s, u"12.99"_s}), QString());
    const query::Provenance part = provenanceOf(province, schools);
    QCOMPARE(part.part, (QStringList{u"12.07"_s, u"12.99"_s}));
    QCOMPARE(part.partNames, (QStringList{u"Deli Serdang"_s, u"12.99"_s}));
    QCOMPARE(part.dueAt, std::nullopt); // a delivery for other areas is not seen
    QCOMPARE(provenanceOf(province, progress()).part, QStringList());
}

void TestProvenance::tellsThePeriodOfTheRowsThatWereAsked_data()
{
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("all, not the plan") << QByteArray() << u"2026-09"_s << u"2026-10"_s;
    QTest::newRow("latest") << QByteArray(R"({"field": "periode", "is": "latest"})") << u"2026-10"_s << u"2026-10"_s;
    QTest::newRow("one agency") << QByteArray(R"({"field": "opd", "is": "=", "value": "pupr"})") << u"2026-09"_s
                                << u"2026-09"_s;
    QTest::newRow("no rows") << QByteArray(R"({"field": "opd", "is": "=", "value": "x"})") << QString() << QString();
    QTest::newRow("the plan alone") << QByteArray(R"({"field": "periode", "is": "=", "value": "2026-11"})") << QString()
                                    << QString();
}

void TestProvenance::tellsThePeriodOfTheRowsThatWereAsked()
{
    QFETCH(const QByteArray, where);
    const test::Province province;
    const query::Provenance provenance = provenanceOf(province, progress(where));
    QTEST(provenance.periodFrom, "from");
    QTEST(provenance.periodTo, "to");
}

void TestProvenance::tellsNoPeriodThatTheCacheLacks()
{
    test::Province province;
    province.workspace().datasets[1].periodPresent = u"realisasi"_s;
    const query::Provenance provenance = provenanceOf(province, progress());
    QCOMPARE(provenance.dataset, u"kinerja"_s);
    QCOMPARE(provenance.periodTo, QString());
    QCOMPARE(test::rowsOf(province, progress(R"({"field": "periode", "is": "latest"})")),
             u"UnknownField: query.unknown_field(kinerja, realisasi)"_s);
}

void TestProvenance::isDueByTheCalendarOfTheWorkspace()
{
    test::Province province;
    province.workspace().datasets[1].grace = {};
    // In Medan it was the 31st already: due on the last day of February there, the 28th, 03.00 WIB.
    const QDateTime january(QDate(2026, 1, 30), QTime(20, 0), QTimeZone::utc());
    QCOMPARE(province.publish(u"kinerja"_s,
                              test::pageOf({u"id"_s, u"periode"_s, u"fisik"_s}, R"([["1", "2026-01", 5.0]])"), january),
             QString());
    QCOMPARE(compact(provenanceOf(province, progress()).dueAt), u"2026-02-27T20:00:00Z"_s);
}

void TestProvenance::tellsWhatWasRecordedSince()
{
    test::Province province;
    sync::Observation failed{
        .dataset = u"kinerja"_s, .at = test::sourceTime().addDays(3), .outcome = sync::Outcome::SourceDown};
    failed.error = {message::plain(u"the source is down"_s)};
    QVERIFY(province.writer().record(failed).has_value());
    const query::Provenance provenance = provenanceOf(province, progress());
    QCOMPARE(provenance.state, store::RecordState::Failed);
    QCOMPARE(provenance.error, message::Messages{message::plain(u"the source is down"_s)});
    QCOMPARE(compact(provenance.confirmedAt), u"2026-11-06T02:30:00Z"_s);

    failed.dataset = u"belum"_s;
    QVERIFY(province.writer().record(failed).has_value());
    QCOMPARE(test::rowsOf(province, test::query(R"({"dataset": "belum", "select": ["id"]})")),
             u"NeverSynced: query.never_synced_because(Kecamatan, [plain(the source is down)])"_s);
}

void TestProvenance::listsPeriodsWithData()
{
    const test::Province province;
    const auto reader = province.reader();
    const query::Context context{*reader, province.workspace(), test::sourceTime(), [] { return false; }};
    QCOMPARE(query::periods(context, u"kinerja"_s).value(), (QStringList{u"2026-10"_s, u"2026-09"_s}));
    QCOMPARE(query::periods(context, u"sekolah"_s).value(), QStringList());
    QCOMPARE(query::periods(context, u"belum"_s).error().kind, query::QueryErrorKind::NeverSynced);
    QCOMPARE(query::periods(context, u"x"_s).error().kind, query::QueryErrorKind::UnknownDataset);
}

void TestProvenance::tellsEveryDatasetOfTheWorkspace()
{
    const test::Province province;
    const auto reader = province.reader();
    const auto records = query::records({*reader, province.workspace(), test::sourceTime(), [] { return false; }});
    QVERIFY(records.has_value());
    QStringList lines;
    for (const store::DatasetRecord &record : *records)
        lines << u"%1 %2 %3"_s.arg(record.id, store::recordStateName(record.state), QString::number(record.rows));
    QCOMPARE(lines, (QStringList{u"kabkota current 3"_s, u"kinerja current 9"_s, u"sekolah current 6"_s,
                                 u"aneh current 2"_s, u"belum never 0"_s}));
}

ANJUNGAN_TEST(QCoreApplication, TestProvenance)
#include "provenance_test.moc"
