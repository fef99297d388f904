// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/query_service.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/store/sqlite/statement.h"
#include "tests/core/query/pages.h"
#include "tests/core/query/province.h"
#include "tests/support/seed.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <map>
#include <random>

using namespace Qt::StringLiterals;
using namespace anjungan;
using query::ChangeCounts;
using query::ChangeKind;
using query::ChangesQuery;
using query::RowChange;
using query::RowChanges;

namespace {

QDateTime seenOn(int number) { return test::sourceTime().addDays(1 + number); }

/// Schools of the province, each with its code, name, area, pupils and the time of its change.
source::RowPage schoolRows(const QByteArray &rows)
{
    return test::pageOf({u"npsn"_s, u"nama"_s, u"kode_kab"_s, u"siswa"_s, u"diubah"_s}, rows);
}

/// The province as it was published on day 0, with other schools on later days.
class ChangingProvince
{
public:
    ChangingProvince()
    {
        for (workspace::Dataset &dataset : province.workspace().datasets)
            if (dataset.id == "sekolah"_L1)
                dataset.modified = u"diubah"_s;
        publish(10, R"([["1", "SD 1", "12.07", 10, "2026-11-01T00:00:00Z"],
            ["2", "SD 2", "12.07", 20, "2026-11-01T00:00:00Z"], ["3", "SD 3", "12.71", 30, "2026-11-01T00:00:00Z"],
            ["4", "SD 4", "12.71.02", 40, "2026-11-01T00:00:00Z"], ["5", "SD 5", null, 50, "2026-11-01T00:00:00Z"]])");
    }

    void publish(int day, const QByteArray &rows)
    {
        const QString error = province.publish(u"sekolah"_s, schoolRows(rows), test::sourceTime().addDays(day));
        QVERIFY2(error.isEmpty(), qPrintable(error));
    }

    /// One changed, one gone, one new; then one changed back, one came again with another value, one changed.
    void publishTwice()
    {
        publish(11, R"([["1", "SD 1", "12.07", 10, "2026-11-01T00:00:00Z"],
            ["2", "SD 2", "12.07", 21, "2026-11-02T00:00:00Z"],
            ["4", "SD 4", "12.71.02", 40, "2026-11-01T00:00:00Z"], ["5", "SD 5", null, 50, "2026-11-01T00:00:00Z"],
            ["6", "SD 6", "12.07", 60, "2026-11-02T00:00:00Z"]])");
        publish(12, R"([["1", "SD 1", "12.07", 10, "2026-11-03T00:00:00Z"],
            ["2", "SD 2", "12.07", 20, "2026-11-03T00:00:00Z"], ["3", "SD 3", "12.71", 33, "2026-11-03T00:00:00Z"],
            ["4", "SD Empat", "12.07", 40, "2026-11-03T00:00:00Z"], ["6", "SD 6", "12.07", 60, "2026-11-02T00:00:00Z"]])");
    }

    query::QueryResult<RowChanges> ask(const ChangesQuery &query)
    {
        query::QueryService service(province.file(), std::make_shared<workspace::Workspace>(province.workspace()),
                                    [] { return seenOn(100); });
        return service.changes(query, u"id"_s).result();
    }

    /// Of the schools.
    query::DatasetChanges changes(const ChangesQuery &query)
    {
        const auto result = ask(query);
        if (!result)
            qFatal("%s", qPrintable(test::errorText(result.error())));
        for (const query::DatasetChanges &dataset : result->datasets)
            if (dataset.dataset == "sekolah"_L1)
                return dataset;
        return {};
    }

    test::Province province;
};

/// "~4 SD Empat 12.07: nama SD 4 → SD Empat, …"
QString lineOf(const RowChange &row)
{
    const QString sign = row.kind == ChangeKind::Added ? u"+"_s : row.kind == ChangeKind::Removed ? u"-"_s : u"~"_s;
    QStringList fields;
    for (const query::FieldChange &change : row.fields)
        fields << u"%1 %2>%3"_s.arg(change.field.id, change.before.toString(), change.after.toString());
    return u"%1%2 %3 %4: %5"_s.arg(sign, row.key, row.name, row.area, fields.join(u", "_s));
}

QStringList linesOf(const RowChanges &changes)
{
    QStringList lines;
    for (const RowChange &row : changes.rows)
        lines << lineOf(row);
    return lines;
}

} // namespace

/// Which rows are others than at an earlier time.
class RowChangesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesAreNet()
    {
        ChangingProvince schools;
        schools.publishTwice();
        const auto result = schools.ask({.since = seenOn(10), .datasets = {u"sekolah"_s}});
        QVERIFY(result);
        QCOMPARE(result->datasets.size(), 1);
        const query::DatasetChanges &changes = result->datasets.first();
        QCOMPARE(changes.counts, (ChangeCounts{.added = 1, .changed = 2, .removed = 1}));
        QVERIFY(!changes.begins && !changes.error);
        QCOMPARE(changes.changedAt, seenOn(12));
        // The second school is as it was, and of the first only the time stamp differs.
        QCOMPARE(linesOf(*result),
                 (QStringList{u"~4 SD Empat 12.07: nama SD 4>SD Empat, kode_kab 12.71.02>12.07"_s,
                              u"-5 SD 5 : npsn 5>, nama SD 5>, siswa 50>"_s, u"~3 SD 3 12.71: siswa 30>33"_s,
                              u"+6 SD 6 12.07: npsn >6, nama >SD 6, kode_kab >12.07, siswa >60"_s}));
        QCOMPARE(result->rows[0].at, seenOn(12));
        QCOMPARE(result->rows[3].at, seenOn(11));
    }

    void theyCountFromTheirTime()
    {
        ChangingProvince schools;
        schools.publishTwice();
        const auto counts = [&](int day) { return schools.changes({.since = seenOn(day).addSecs(60)}).counts; };
        QCOMPARE(counts(10), (ChangeCounts{.added = 1, .changed = 2, .removed = 1}));
        QCOMPARE(counts(11), (ChangeCounts{.added = 1, .changed = 2, .removed = 1}));
        QCOMPARE(counts(12), ChangeCounts());
        QVERIFY(!schools.changes({.since = seenOn(12)}).changedAt);
    }

    void theyAreCountedByArea()
    {
        ChangingProvince schools;
        schools.publishTwice();
        const query::DatasetChanges changes = schools.changes({.since = seenOn(10)});
        QCOMPARE(changes.areas.size(), 2); // one school has none
        QCOMPARE(changes.areas[0].area, u"12.07"_s);
        QCOMPARE(changes.areas[0].name, u"Deli Serdang"_s);
        QCOMPARE(changes.areas[0].counts, (ChangeCounts{.added = 1, .changed = 1}));
        QCOMPARE(changes.areas[1].name, u"Kota Medan"_s);
        QCOMPARE(changes.areas[1].counts, (ChangeCounts{.changed = 1}));
        const auto inMedan = schools.ask({.since = seenOn(10), .datasets = {u"sekolah"_s}, .area = u"12.71"_s});
        QCOMPARE(inMedan->datasets.first().counts, (ChangeCounts{.changed = 1}));
        QCOMPARE(inMedan->rows.size(), 1U);
        QCOMPARE(schools.changes({.since = seenOn(10), .area = u"12"_s}).counts.total(), 3);
        QCOMPARE(schools.changes({.since = seenOn(10), .area = u"12.0"_s}).counts.total(), 0);
    }

    void aLaterBeginningIsTold()
    {
        ChangingProvince schools;
        schools.publishTwice();
        const query::DatasetChanges changes = schools.changes({.since = seenOn(-30)});
        QCOMPARE(changes.begins, seenOn(0)); // what was published first is known
        QVERIFY(schools.province.writer().trimHistory({.days = 3}, seenOn(14)));
        QCOMPARE(schools.changes({.since = seenOn(-30)}).begins, seenOn(10));
        QCOMPARE(schools.changes({.since = seenOn(-30)}).counts, schools.changes({.since = seenOn(10)}).counts);
        QVERIFY(!schools.changes({.since = seenOn(10)}).begins);
    }

    void allDatasetsAreAsked()
    {
        ChangingProvince schools;
        schools.publishTwice();
        const auto result = schools.ask({.since = seenOn(5), .mostRows = 3});
        QVERIFY(result);
        QStringList datasets;
        for (const query::DatasetChanges &changes : result->datasets)
            datasets << changes.dataset;
        QCOMPARE(datasets, (QStringList{u"kabkota"_s, u"kinerja"_s, u"sekolah"_s, u"aneh"_s})); // one has no data yet
        QCOMPARE(result->datasets[0].counts, ChangeCounts());
        QCOMPARE(result->rows.size(), 3U);
        QVERIFY(result->datasets[2].counts.total() > 3);
        QCOMPARE(schools.ask({.since = seenOn(5), .datasets = {u"x"_s}}).error().kind,
                 query::QueryErrorKind::UnknownDataset);
        QVERIFY(schools.ask({.since = seenOn(5), .mostRows = 0})->rows.empty());
    }

    void placesMove()
    {
        ChangingProvince schools;
        const auto at = [&](int day, double longitude) {
            source::RowPage page = schoolRows(R"([["1", "SD 1", "12.07", 10, "2026-11-01T00:00:00Z"]])");
            test::setPoint(page.features[0], longitude, 3);
            QCOMPARE(schools.province.publish(u"sekolah"_s, page, test::sourceTime().addDays(day)), QString());
        };
        at(20, 98);
        at(21, 99);
        const auto result = schools.ask({.since = seenOn(20), .datasets = {u"sekolah"_s}});
        QCOMPARE(result->datasets.first().counts, (ChangeCounts{.changed = 1}));
        QVERIFY(result->rows[0].isMoved && result->rows[0].fields.empty());
    }

    void schemasChange()
    {
        ChangingProvince schools;
        const auto publish = [&](int day, const QStringList &fields, const QByteArray &rows) {
            QCOMPARE(
                schools.province.publish(u"sekolah"_s, test::pageOf(fields, rows), test::sourceTime().addDays(day)),
                QString());
        };
        publish(20, {u"npsn"_s, u"a"_s}, R"([["1", 1], ["2", 2]])");
        publish(21, {u"npsn"_s, u"b"_s}, R"([["1", "x"], ["2", null]])");
        publish(22, {u"npsn"_s, u"a"_s, u"b"_s}, R"([["1", "satu", "y"], ["2", null, null]])");
        const auto result = schools.ask({.since = seenOn(20), .datasets = {u"sekolah"_s}});
        QCOMPARE(linesOf(*result), (QStringList{u"~1 1 : b >y, a 1>satu"_s, u"~2 2 : a 2>"_s}));
    }

    /// Another dataset's rows are still compared.
    void theHistoryMayBeBroken()
    {
        ChangingProvince schools;
        schools.publishTwice();
        {
            const auto cache =
                store::CacheConnection::open(schools.province.file(), store::CacheConnection::Mode::Write);
            QVERIFY(cache && store::run(**cache, u"DROP TABLE anjungan_past_sekolah"_s));
        }
        const auto result = schools.ask({.since = seenOn(10)});
        QVERIFY(result);
        QVERIFY(!result->datasets[0].error);
        QCOMPARE(result->datasets[2].error->kind, query::QueryErrorKind::Cache);
        QCOMPARE(result->datasets[2].counts, ChangeCounts());
        QVERIFY(result->rows.empty());
    }

    void withoutACacheThereAreNone()
    {
        const auto workspace = std::make_shared<workspace::Workspace>();
        query::QueryService service(u"/nowhere/cache.gpkg"_s, workspace, [] { return seenOn(0); });
        QVERIFY(service.changes({.since = seenOn(0)}, u"id"_s).result()->datasets.isEmpty());
    }

    /// For publishes at random the changes between any time and now are those between the two states.
    void theyAreTheDifferenceOfTheStates()
    {
        std::mt19937_64 random(test::printedSeed());
        const auto below = [&random](int bound) { return int(random() % quint64(bound)); };

        ChangingProvince schools;
        QList<std::map<QString, int>> states;
        constexpr int rounds = 30;
        for (int round = 0; round < rounds; ++round) {
            std::map<QString, int> state;
            QJsonArray rows;
            for (int id = 0; id < 12; ++id) {
                if (id > 0 && below(3) == 0)
                    continue;
                const QString key = QString::number(id);
                state[key] = below(3);
                rows.append(QJsonArray{key, u"SD"_s, u"12.07"_s, state[key],
                                       u"2026-11-%1T00:00:00Z"_s.arg(1 + round, 2, 10, QChar(u'0'))});
            }
            schools.publish(20 + round, QJsonDocument(rows).toJson());
            states << state;
        }
        const std::map<QString, int> &now = states.last();
        for (int round = 0; round < rounds; ++round) {
            ChangeCounts expected;
            for (const auto &[key, value] : states[round]) {
                const auto there = now.find(key);
                expected.removed += there == now.end() ? 1 : 0;
                expected.changed += there != now.end() && there->second != value ? 1 : 0;
            }
            for (const auto &[key, value] : now)
                expected.added += states[round].contains(key) ? 0 : 1;
            const query::DatasetChanges changes = schools.changes({.since = seenOn(20 + round).addSecs(60)});
            QVERIFY2(!changes.error, "");
            QCOMPARE(changes.counts, expected);
        }
    }
};

ANJUNGAN_TEST(QCoreApplication, RowChangesTest)
#include "row_changes_test.moc"
