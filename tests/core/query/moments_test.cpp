// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/lateness.h"
#include "tests/core/query/synced_source.h"
#include "tests/support/test_main.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace anjungan;
using message::Code;
using test::DeviceZone;
using test::SyncedSource;

namespace {

constexpr auto events = R"([{"id": "kejadian", "source": "s", "collection": "kejadian", "key": "kode",
                            "period": {"field": "waktu"}, "fields": {"waktu": {"type": "datetime"}}}])";

/// Half past midnight, one minute to seven and noon in Jakarta, and the first moment of a year there (B01).
constexpr auto eventRows = R"([{"kode": "K1", "waktu": "2026-11-21T00:30:00+07:00"},
                               {"kode": "K2", "waktu": "2026-11-01T06:59:00+07:00"},
                               {"kode": "K3", "waktu": "2026-11-21T12:00:00+07:00"},
                               {"kode": "K4", "waktu": "2027-01-01T00:00:00+07:00"}])";

constexpr auto reports = R"([{"id": "laporan", "source": "s", "collection": "laporan", "key": "kode", "cadence": "P1D",
                             "modified": "updated_at"}])";

QByteArray whereOf(const QByteArray &condition) { return "[{\"field\": \"waktu\", " + condition + "}]"; }

QDateTime utc(int day, int hour, int minute) { return {QDate(2026, 11, day), QTime(hour, minute), QTimeZone::UTC}; }

bool hasFault(const store::DatasetRecord &record, Code code)
{
    return std::ranges::contains(record.fault, code, &message::Message::code);
}

} // namespace

/// One zone, the workspace's, for moments from every server, on devices in every zone; and what is not to be believed.
class MomentsTest : public QObject
{
    Q_OBJECT

    static void deviceZones()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"Asia/Jakarta", "UTC", "America/Los_Angeles"})
            QTest::newRow(zone) << QByteArray(zone);
    }

private Q_SLOTS:
    void periodsAreDaysOfTheWorkspacesZone_data() { deviceZones(); }
    void periodsAreDaysOfTheWorkspacesZone()
    {
        QFETCH(const QByteArray, zone);
        const DeviceZone device(zone);
        SyncedSource source(events);
        source.serve(u"kejadian"_s, eventRows);
        source.sync();
        const auto answer = source.answer(R"({"dataset": "kejadian", "select": ["kode"]})");
        QCOMPARE(answer->provenance.periodFrom, u"2026-11-01"_s);
        QCOMPARE(answer->provenance.periodTo, u"2027-01-01"_s);
        QCOMPARE(source.records().first().period, u"2027-01-01"_s);
        QCOMPARE(source.periods(u"kejadian"_s), QStringList({u"2027-01-01"_s, u"2026-11-21"_s, u"2026-11-01"_s}));
        // A day as the upper bound of the latest is that whole day.
        QCOMPARE(source.rows(R"({"dataset": "kejadian", "select": ["kode"],
                                 "where": [{"field": "waktu", "is": "latest", "param": "period"}]})",
                             {{u"period"_s, u"2026-11-21"_s}}),
                 u"[[\"K3\"]]"_s);
    }

    void conditionsWithoutAnOffsetAreOfTheWorkspacesZone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<int>("count");
        for (const char *zone : {"Asia/Jakarta", "UTC", "America/Los_Angeles"}) {
            const auto add = [zone](const char *condition, int count) {
                QTest::addRow("%s %s", zone, condition) << QByteArray(zone) << QByteArray(condition) << count;
            };
            add(R"("is": ">=", "value": "2026-11-21")", 3);
            add(R"("is": ">=", "value": "2026-11-21T00:30:00")", 3);
            add(R"("is": ">", "value": "2026-11-21 00:30")", 2);
            add(R"("is": ">=", "value": "2026-11-20T17:30:00Z")", 3);
            add(R"("is": ">", "value": "2026-11-21T00:30:00+07")", 2);
            add(R"("is": ">=", "value": "2027")", 1);
            add(R"("is": "=", "value": "2026-11-21T12:00")", 1);
        }
    }

    void conditionsWithoutAnOffsetAreOfTheWorkspacesZone()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QByteArray, condition);
        QFETCH(const int, count);
        const DeviceZone device(zone);
        SyncedSource source(events);
        source.serve(u"kejadian"_s, eventRows);
        source.sync();
        const QString counted =
            source.rows(R"({"dataset": "kejadian", "measures": [{"id": "n", "by": "count"}], "where": )" +
                        whereOf(condition) + "}");
        QCOMPARE(counted, u"[[%1]]"_s.arg(count));
    }

    /// B05: forms of PostgreSQL, RFC 3339 and XML.
    void readsTheFormsOfServers()
    {
        SyncedSource source(
            R"([{"id": "janji", "source": "s", "collection": "a", "key": "kode", "modified": "updated_at",
                                 "fields": {"updated_at": {"type": "datetime"}}},
                                {"id": "tanpa_janji", "source": "s", "collection": "a", "key": "kode", "modified": "updated_at"},
                                {"id": "tanggal_z", "source": "s", "collection": "b", "key": "kode",
                                 "fields": {"tanggal": {"type": "date"}}}])");
        source.serve(u"a"_s, R"([{"kode": "A", "updated_at": "2026-11-20 23:30:00+07"},
                                 {"kode": "B", "updated_at": "2026-11-20T23:30:00+0700"},
                                 {"kode": "C", "updated_at": "2026-11-20t16:30:00z"},
                                 {"kode": "D", "updated_at": "2026-11-20T23:30:00.123456+07"}])");
        source.serve(u"b"_s, R"([{"kode": "A", "tanggal": "2026-11-20Z"}, {"kode": "B", "tanggal": "2026/11/21"}])");
        for (const sync::Observation &seen : source.sync().datasets)
            QCOMPARE(std::pair(seen.outcome, seen.error), std::pair(sync::Outcome::Published, message::Messages()));
        const auto timesOf = [&source](const char *dataset) {
            return source.rows("{\"dataset\": \""_ba + dataset + "\", \"select\": [\"updated_at\"]}");
        };
        for (const char *dataset : {"janji", "tanpa_janji"})
            QCOMPARE(timesOf(dataset), u"[[\"2026-11-20T16:30:00.000Z\"],[\"2026-11-20T16:30:00.000Z\"],"
                                       "[\"2026-11-20T16:30:00.000Z\"],[\"2026-11-20T16:30:00.123Z\"]]"_s);
        QCOMPARE(source.rows(R"({"dataset": "tanggal_z", "select": ["tanggal"]})"),
                 u"[[\"2026-11-20\"],[\"2026-11-21\"]]"_s);
        for (const store::DatasetRecord &record : source.records().first(2))
            QCOMPARE(record.sourceModified, utc(20, 16, 30).addMSecs(123));
    }

    void theLastMomentOfAYearStaysInIt()
    {
        SyncedSource source(events);
        source.serve(u"kejadian"_s, R"([{"kode": "A", "waktu": "2026-12-31T23:59:59.999999Z"},
                                        {"kode": "B", "waktu": "9999-12-31T23:59:59.999999Z"},
                                        {"kode": "C", "waktu": "0000-01-01T00:00:00Z"}])");
        QCOMPARE(source.sync().datasets.first().outcome, sync::Outcome::Published);
        QCOMPARE(source.rows(R"({"dataset": "kejadian", "select": ["waktu"]})"),
                 u"[[\"2026-12-31T23:59:59.999Z\"],[\"9999-12-31T23:59:59.999Z\"],[\"0000-01-01T00:00:00.000Z\"]]"_s);
    }

    /// Text beside times stays as it came.
    void timesInAColumnOfTextAreAsTheyCame()
    {
        SyncedSource source(R"([{"id": "a", "source": "s", "collection": "a", "key": "kode"}])");
        source.serve(u"a"_s, R"([{"kode": "A", "kapan": "2026-11-20 23:30:00+07"}, {"kode": "B", "kapan": "segera"},
                                 {"kode": "C", "kapan": "2026/11/20"}, {"kode": "D", "kapan": "2026-11-20"}, {"kode": "E", "kapan": true}])");
        source.sync();
        QCOMPARE(source.rows(R"({"dataset": "a", "select": ["kapan"]})"),
                 u"[[\"2026-11-20 23:30:00+07\"],[\"segera\"],[\"2026/11/20\"],[\"2026-11-20\"],[\"true\"]]"_s);
    }

    /// B06: ten minutes ago in Jakarta, from a server that says no zone.
    void timesWithoutAZoneAreOfTheWorkspaces_data() { deviceZones(); }
    void timesWithoutAZoneAreOfTheWorkspaces()
    {
        QFETCH(const QByteArray, zone);
        const DeviceZone device(zone);
        SyncedSource source(reports);
        source.serve(u"laporan"_s, R"([{"kode": "A", "updated_at": "2026-11-21T13:55:00"}])");
        source.sync();
        QCOMPARE(source.records().first().sourceModified, utc(21, 6, 55));
        QCOMPARE(source.records().first().fault, message::Messages());
        QCOMPARE(source.rows(R"({"dataset": "laporan", "select": ["updated_at"]})"),
                 u"[[\"2026-11-21T06:55:00.000Z\"]]"_s);
    }

    void aSourceMayHaveAZoneOfItsOwn()
    {
        SyncedSource source(reports, R"(, "timeZone": "UTC")");
        source.serve(u"laporan"_s, R"([{"kode": "A", "updated_at": "2026-11-21T06:55:00"}])");
        source.sync();
        QCOMPARE(source.records().first().sourceModified, utc(21, 6, 55));
    }

    /// A date is not in the future while it is that day in the workspace's zone: it is half past midnight there.
    void todayIsThatOfTheWorkspacesZone()
    {
        SyncedSource source(reports);
        source.clock.pass(std::chrono::minutes(10 * 60 + 25));
        source.serve(u"laporan"_s, R"([{"kode": "A", "updated_at": "2026-11-22"}])");
        source.sync();
        QCOMPARE(source.records().first().sourceModified, utc(21, 17, 0));
        QCOMPARE(source.records().first().fault, message::Messages());
    }

    void whatCannotBeReadIsTold()
    {
        SyncedSource source(reports);
        source.serve(u"laporan"_s, R"([{"kode": "A", "updated_at": "2026-11-21T06:55:00Z"},
                                       {"kode": "B", "updated_at": "21-11-2026"}, {"kode": "C", "updated_at": null}])");
        QCOMPARE(source.sync().datasets.first().outcome, sync::Outcome::Published);
        const store::DatasetRecord record = source.records().first();
        QCOMPARE(record.sourceModified, utc(21, 6, 55));
        QCOMPARE(record.fault, message::Messages{message::make<Code::ModifiedUnread>(1, u"21-11-2026"_s)});
    }

    /// A slip of a year makes no dataset current until then, and its correction is not held as older.
    void whatIsInTheFutureIsLeftOutAndTold()
    {
        SyncedSource source(reports);
        const auto serve = [&source](const QByteArray &second) {
            source.serve(u"laporan"_s,
                         R"([{"kode": "A", "n": 1, "updated_at": "2026-11-19T06:55:00Z"}, {"kode": "B", "n": )" +
                             second + "}]");
        };
        serve(R"(1, "updated_at": "2027-11-20T06:55:00Z")");
        source.sync();
        store::DatasetRecord record = source.records().first();
        QCOMPARE(record.sourceModified, utc(19, 6, 55));
        QVERIFY(hasFault(record, Code::ModifiedInFuture));
        const auto lateness = [&source](const store::DatasetRecord &of) {
            return query::freshnessOf(source.workspace(), of, source.clock.now()).lateness;
        };
        QCOMPARE(lateness(record), query::Lateness::Late);

        serve(R"(2, "updated_at": "2026-11-20T06:55:00Z")");
        source.clock.pass(std::chrono::hours(1));
        QCOMPARE(source.sync().datasets.first().outcome, sync::Outcome::Published);
        record = source.records().first();
        QCOMPARE(record.sourceModified, utc(20, 6, 55));
        QVERIFY(!hasFault(record, Code::ModifiedInFuture));
    }

    void aClockThatDiffersALittleIsNotTheFuture()
    {
        SyncedSource source(reports);
        source.serve(u"laporan"_s, R"([{"kode": "A", "updated_at": "2026-11-21T07:09:59Z"}])");
        source.sync();
        QCOMPARE(source.records().first().sourceModified, utc(21, 7, 9).addSecs(59));
        QCOMPARE(source.records().first().fault, message::Messages());
    }

    /// The only witness is the source, whose answers carry its time.
    void aDeviceClockThatDiffersFromTheSourcesIsTold_data()
    {
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<bool>("isTold");
        QTest::newRow("ahead") << "Fri, 21 Nov 2025 07:05:00 GMT"_ba << true;
        QTest::newRow("back") << "Mon, 07 Dec 2026 07:05:00 GMT"_ba << true;
        QTest::newRow("right") << "Sat, 21 Nov 2026 07:01:00 GMT"_ba << false;
        QTest::newRow("not a date") << "yesterday"_ba << false;
    }

    void aDeviceClockThatDiffersFromTheSourcesIsTold()
    {
        QFETCH(const QByteArray, date);
        QFETCH(const bool, isTold);
        SyncedSource source(reports);
        source.serve(u"laporan"_s, R"([{"kode": "A", "updated_at": "2026-11-01T00:00:00Z"}])");
        source.source().fail(u"/"_s, test::fault::header("Date", date), -1);
        QCOMPARE(source.sync().datasets.first().outcome, sync::Outcome::Published);
        store::DatasetRecord record = source.records().first();
        QCOMPARE(record.state, store::RecordState::Current);
        QCOMPARE(query::differsInTime(record.error), isTold);
        const auto freshness = [&] { return query::freshnessOf(source.workspace(), record, source.clock.now()); };
        QCOMPARE(freshness().lateness, isTold ? query::Lateness::Unknown : query::Lateness::Late);
        QCOMPARE(freshness().reason, isTold ? u"device_clock"_s : u"agency_late"_s);

        source.source().mend();
        source.sync();
        record = source.records().first();
        QCOMPARE(record.error, message::Messages());
        QCOMPARE(freshness().lateness, query::Lateness::Late);
    }

    /// The device's clock is set back by three years: nothing of today is late or on time by it.
    void aDeviceClockThatStandsBackJudgesNothing()
    {
        SyncedSource source(reports);
        source.serve(u"laporan"_s, R"([{"kode": "A", "updated_at": "2026-11-01T00:00:00Z"}])");
        source.sync();
        const store::DatasetRecord record = source.records().first();
        const auto at = [&](const QDateTime &now) { return query::freshnessOf(source.workspace(), record, now); };
        QCOMPARE(at(source.clock.now()).lateness, query::Lateness::Late);
        const query::Freshness back = at(source.clock.now().addYears(-3));
        QCOMPARE(back.lateness, query::Lateness::Unknown);
        QCOMPARE(back.reason, u"device_clock"_s);
    }
};

ANJUNGAN_TEST(QCoreApplication, MomentsTest)
#include "moments_test.moc"
