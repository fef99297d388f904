// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/known.h"
#include "core/query/questions.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/store/sqlite/statement.h"
#include "tests/core/query/pages.h"
#include "tests/core/query/province.h"
#include "tests/core/query/synced_source.h"
#include "tests/support/seed.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <random>

using namespace Qt::StringLiterals;
using namespace anjungan;
using test::SyncedSource;

namespace {

constexpr auto oneDay = std::chrono::hours(24);

const QByteArray packages = R"([{"id": "k", "source": "s", "collection": "k", "key": "id", "title": "Paket",
    "publisher": "pupr", "cadence": "P1D", "modified": "diubah", "period": {"field": "periode"},
    "fields": {"fisik": {"type": "real"}}}])";

QByteArray package(int id, const QString &period, const QJsonValue &value, const QString &at = u"2026-11-01"_s)
{
    return QJsonDocument(QJsonObject{{u"id"_s, u"p%1"_s.arg(id)},
                                     {u"periode"_s, period},
                                     {u"fisik"_s, value},
                                     {u"diubah"_s, QString(at + u"T00:00:00Z"_s)}})
        .toJson(QJsonDocument::Compact);
}

QByteArray listOf(const QByteArrayList &rows) { return "[" + rows.join(',') + "]"; }

/// The same question as of a day.
QByteArray as(const QByteArray &query, const QString &day)
{
    QJsonObject asked = QJsonDocument::fromJson(query).object();
    asked[u"as"_s] = day;
    return QJsonDocument(asked).toJson(QJsonDocument::Compact);
}

const QByteArray everyRow = R"({"dataset": "k", "select": ["id", "periode", "fisik"], "order": ["id"]})";
const QByteArray newestRows = R"({"dataset": "k", "where": [{"field": "periode", "is": "latest"}],
    "select": ["id", "fisik"], "order": ["id"]})";
const QByteArray byPeriod = R"({"dataset": "k", "where": [{"field": "fisik", "is": ">=", "value": 20}],
    "group": ["periode"], "measures": [{"id": "n", "by": "count"}, {"id": "rata", "by": "avg", "field": "fisik"}]})";
const QByteArray previous = R"({"dataset": "k", "where": [{"field": "periode", "is": "latest", "shift": "previous"}],
    "measures": [{"id": "n", "by": "sum", "field": "fisik"}]})";
const QByteArray since = R"({"dataset": "k", "where": [{"field": "periode", "is": "during", "time": "-P2M..now"}],
    "measures": [{"id": "n", "by": "count"}]})";

/// Two states, of 21 and 22 November; it is 23 November, 14.05 WIB.
struct TwoDays : SyncedSource
{
    TwoDays() : SyncedSource(packages)
    {
        serve(u"k"_s, listOf({package(1, u"2026-09"_s, 10), package(2, u"2026-09"_s, 20)}));
        sync(true);
        clock.pass(oneDay);
        serve(u"k"_s, listOf({package(1, u"2026-09"_s, 11, u"2026-11-22"_s), package(3, u"2026-10"_s, 30)}));
        sync(true);
        clock.pass(oneDay);
    }
};

const QString first = uR"([["p1","2026-09",10],["p2","2026-09",20]])"_s;
const QString second = uR"([["p1","2026-09",11],["p3","2026-10",30]])"_s;

query::QueryResult<std::shared_ptr<const query::MapAnswer>>
featuresOf(test::Province &province, const query::FeatureQuery &query, const QDateTime &now)
{
    const auto reader = province.reader();
    return query::featureSet({*reader, province.workspace(), now, [] { return false; }}, query, {}, u"id"_s);
}

QStringList namesIn(const query::QueryResult<std::shared_ptr<const query::MapAnswer>> &answer)
{
    if (!answer)
        return {test::errorText(answer.error())};
    QStringList names;
    for (const query::MapFeature &feature : (*answer)->features)
        names << feature.values.value(0).toString();
    return names;
}

std::optional<workspace::TimeExpression> timeOf(const QString &text)
{
    const auto time = workspace::TimeExpression::parse(text);
    return time ? std::optional(*time) : std::nullopt;
}

/// Numbers at random, the same for the same seed.
class Dice
{
public:
    int below(int bound) { return int(m_random() % quint64(bound)); }

private:
    std::mt19937_64 m_random{test::printedSeed()};
};

} // namespace

/// Queries of what was known at an earlier time.
class AsOfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEndOfTheDayCounts_data()
    {
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("rows");
        QTest::newRow("first") << u"2026-11-21"_s << first;
        QTest::newRow("second") << u"2026-11-22"_s << second;
        QTest::newRow("today") << u"2026-11-23"_s << second;
        QTest::newRow("now") << u"now"_s << second;
        QTest::newRow("future") << u"2027"_s << second;
        QTest::newRow("unfinished month") << u"2026-11"_s << second;
        QTest::newRow("yesterday") << u"-P1D"_s << second;
        QTest::newRow("two days ago") << u"-P2D"_s << first;
        QTest::newRow("tomorrow") << u"+P1D"_s << second;
    }

    void theEndOfTheDayCounts()
    {
        QFETCH(const QString, day);
        QFETCH(const QString, rows);
        const TwoDays source;
        QCOMPARE(source.rows(as(everyRow, day)), rows);
    }

    /// 23.30 WIB is still that day, although a minute before midnight UTC is the next one's morning.
    void theDayIsTheWorkspaces()
    {
        SyncedSource source(packages);
        const auto publishAt = [&source](std::chrono::minutes pass, int value) {
            source.clock.pass(pass);
            source.serve(u"k"_s, listOf({package(1, u"2026-10"_s, value)}));
            QVERIFY(source.sync(true).allCurrent());
        };
        publishAt(std::chrono::minutes(9 * 60 + 25), 1); // 21 November, 23.30 WIB
        publishAt(std::chrono::minutes(60), 2);          // 22 November, 00.30 WIB, 21 November UTC
        source.clock.pass(3 * oneDay);
        QCOMPARE(source.rows(as(everyRow, u"2026-11-21"_s)), uR"([["p1","2026-10",1]])"_s);
        QCOMPARE(source.rows(as(everyRow, u"2026-11-22"_s)), uR"([["p1","2026-10",2]])"_s);
    }

    void conditionsWorkOnThoseRows()
    {
        const TwoDays source;
        QCOMPARE(source.rows(as(newestRows, u"2026-11-21"_s)), uR"([["p1",10],["p2",20]])"_s);
        QCOMPARE(source.rows(newestRows), uR"([["p3",30]])"_s);
        QCOMPARE(source.rows(as(byPeriod, u"2026-11-21"_s)), uR"([["2026-09",1,20]])"_s);
        QCOMPARE(source.rows(as(previous, u"2026-11-21"_s)), uR"([[0]])"_s); // there was one period only
        QCOMPARE(source.rows(as(previous, u"2026-11-22"_s)), uR"([[11]])"_s);
        QCOMPARE(source.rows(as(since, u"2026-11-21"_s)), uR"([[2]])"_s); // "now" stays today
    }

    void theAnswerSaysSo()
    {
        const TwoDays source;
        const query::Provenance past = source.answer(as(everyRow, u"2026-11-21"_s))->provenance;
        const QDateTime synced({2026, 11, 21}, {7, 5}, QTimeZone::UTC);
        QCOMPARE(past.asOf, QDateTime({2026, 11, 21}, {16, 59, 59, 999}, QTimeZone::UTC));
        QCOMPARE(past.asOfPublish, synced);
        QCOMPARE(past.confirmedAt, synced);
        QCOMPARE(past.sourceModified, QDateTime({2026, 11, 1}, {0, 0}, QTimeZone::UTC));
        QCOMPARE(past.periodTo, u"2026-09"_s);
        QVERIFY(!past.dueAt); // nothing is late in the past
        const query::Provenance present = source.answer(as(everyRow, u"now"_s))->provenance;
        QVERIFY(!present.asOf && !present.asOfPublish && present.dueAt);
        QCOMPARE(present.periodTo, u"2026-10"_s);
        // Present rows that are those of the time are of that time, too.
        QCOMPARE(source.answer(as(everyRow, u"2026-11-22"_s))->provenance.asOfPublish, synced.addDays(1));
    }

    void aRelativeDayDependsOnToday()
    {
        const TwoDays source;
        QCOMPARE(source.answer(as(everyRow, u"-P1D"_s))->scope.today, QDate(2026, 11, 23));
        QVERIFY(!source.answer(as(everyRow, u"2026-11-22"_s))->scope.today);
        QVERIFY(test::query(as(everyRow, u"-P1D"_s)) != test::query(everyRow));
    }

    void beforeTheHistoryIsAnError()
    {
        const TwoDays source;
        query::QueryService queries(source.file(), std::make_shared<workspace::Workspace>(source.workspace()),
                                    [&source] { return source.clock.now(); });
        for (const QByteArray &asked : {everyRow, byPeriod}) {
            const auto answer = queries.ask(test::query(as(asked, u"2026-11-20"_s)), {}, u"id"_s).result();
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, query::QueryErrorKind::BeforeHistory);
            QCOMPARE(test::told(answer.error().what), u"query.before_history(Paket, 2026-11-21T07:05:00.000Z)"_s);
        }
        const auto origin = queries.origin(test::query(as(everyRow, u"2026-11-20"_s)), {}, u"id"_s).result();
        QCOMPARE(origin.error().kind, query::QueryErrorKind::BeforeHistory);
    }

    /// What was dropped is not known, although some of its rows may be.
    void soIsWhatWasDropped()
    {
        TwoDays source;
        source.serve(u"k"_s, listOf({package(9, u"2026-12"_s, 1)}));
        QVERIFY(source.sync(true).allCurrent());
        source.clock.pass(oneDay);
        {
            const auto cache = store::Writer::open(source.file());
            QVERIFY((*cache)->trimHistory({.days = 1}, source.clock.now()));
        }
        QVERIFY(source.rows(as(everyRow, u"2026-11-21"_s)).contains("before_history"_L1));
        QCOMPARE(source.rows(as(everyRow, u"2026-11-22"_s)), second);
    }

    void theOriginCountsThoseRows()
    {
        const TwoDays source;
        query::QueryService queries(source.file(), std::make_shared<workspace::Workspace>(source.workspace()),
                                    [&source] { return source.clock.now(); });
        const auto origin = queries.origin(test::query(as(newestRows, u"2026-11-21"_s)), {}, u"id"_s).result();
        QVERIFY(origin);
        QCOMPARE(origin->rows, 2);
        QCOMPARE(origin->used, 2);
        QCOMPARE(origin->changes.size(), 1U); // the later publish was not known then
        QCOMPARE(origin->changes[0].added, 2);
    }

    void exposuresHaveNone()
    {
        test::Province province;
        workspace::Exposure exposure{.id = u"paparan"_s, .points = u"sekolah"_s, .zones = u"kabkota"_s};
        exposure.result = workspace::resultOf(exposure, province.workspace());
        province.workspace().exposures = {exposure};
        QCOMPARE(
            test::rowsOf(province, test::query(R"({"dataset": "paparan", "as": "2026-11-01", "select": ["npsn"]})")),
            u"BadQuery: query.exposure_history(paparan)"_s);
    }

    void featuresAreThoseOfTheTime()
    {
        test::Province province;
        source::RowPage moved = test::schools(); // published on 6 November, now on the 11th
        test::setPoint(moved.features[0], 97.0, 2.0);
        moved.features.erase(moved.features.begin() + 1);
        QCOMPARE(province.publish(u"sekolah"_s, moved, test::sourceTime().addDays(5)), QString());
        const QDateTime now = test::sourceTime().addDays(9);
        query::FeatureQuery asked{.dataset = u"sekolah"_s, .fields = {u"npsn"_s}};
        QCOMPARE(namesIn(featuresOf(province, asked, now)),
                 (QStringList{u"99000001"_s, u"99000003"_s, u"99000004"_s, u"99000005"_s}));
        asked.as = timeOf(u"2026-11-06"_s);
        const auto past = featuresOf(province, asked, now);
        QCOMPARE(namesIn(past),
                 (QStringList{u"99000001"_s, u"99000002"_s, u"99000003"_s, u"99000004"_s, u"99000005"_s}));
        QCOMPARE((*past)->features[0].geometry.box.minX, 98.0);
        QCOMPARE((*past)->provenance.asOfPublish, test::sourceTime().addDays(1));
        QCOMPARE((*past)->placeless, 1);
        asked.box = geo::Box{97.95, 2.9, 98.15, 3.1}; // the rtree has neither of these two any more
        QCOMPARE(namesIn(featuresOf(province, asked, now)), (QStringList{u"99000001"_s, u"99000002"_s}));
    }

    /// The stored outlines are of the present shapes.
    void soAreOutlines()
    {
        test::Province province;
        source::RowPage page = test::pageOf({u"kode"_s, u"nama"_s}, R"([["12.07", "Deli Serdang"]])");
        test::setRectangle(page.features[0], {90, 1, 91, 2});
        QCOMPARE(province.publish(u"kabkota"_s, page, test::sourceTime().addDays(5)), QString());
        const QDateTime now = test::sourceTime().addDays(9);
        query::FeatureQuery asked{.dataset = u"kabkota"_s, .fields = {u"nama"_s}, .outlines = true};
        QVERIFY((*featuresOf(province, asked, now))->outlines);
        asked.as = timeOf(u"2026-11-06"_s);
        const auto past = featuresOf(province, asked, now);
        QVERIFY(past && !(*past)->outlines);
        QCOMPARE(namesIn(past).size(), 3);
        QCOMPARE((*past)->features[0].geometry.box.minX, 98.4);
        asked.as = timeOf(u"2026-11-11"_s); // the present rows
        QVERIFY((*featuresOf(province, asked, now))->outlines);
    }

    /// Errors, not crashes or wrong numbers; the present is not concerned.
    void theHistoryMayBeBroken_data()
    {
        QTest::addColumn<QString>("harm");
        QTest::newRow("past table") << u"DROP TABLE anjungan_past_k"_s;
        QTest::newRow("history") << u"DROP TABLE anjungan_history"_s;
        QTest::newRow("fields") << u"DROP TABLE anjungan_history_field"_s;
        QTest::newRow("no column") << u"UPDATE anjungan_history_field SET position = position + 1000"_s;
    }

    void theHistoryMayBeBroken()
    {
        QFETCH(const QString, harm);
        const TwoDays source;
        {
            const auto cache = store::CacheConnection::open(source.file(), store::CacheConnection::Mode::Write);
            QVERIFY(cache && store::run(**cache, harm));
        }
        const QString past = source.rows(as(everyRow, u"2026-11-21"_s));
        QVERIFY2(past.contains("cache.sqlite_error"_L1), qPrintable(past));
        QCOMPARE(source.rows(everyRow), second);
    }

    /// What is answered as of a day is what was answered at its end.
    void everyDayIsAnsweredAsItWas()
    {
        Dice dice;
        SyncedSource source(packages);
        const QByteArrayList questions{everyRow, newestRows, byPeriod, previous};
        QList<QStringList> answers;
        constexpr int days = 25;
        for (int day = 0; day < days; ++day) {
            QByteArrayList rows;
            for (int id = 0; id < 15; ++id)
                if (dice.below(4) != 0)
                    rows << package(id, u"2026-0%1"_s.arg(7 + dice.below(3)),
                                    dice.below(5) == 0 ? QJsonValue() : QJsonValue(dice.below(50)));
            if (dice.below(3) != 0 || day == 0) { // on other days nothing changes
                source.serve(u"k"_s, listOf(rows));
                QVERIFY(source.sync().datasets.first().outcome != sync::Outcome::Faulty);
            }
            QStringList of;
            for (const QByteArray &question : questions)
                of << source.rows(question);
            answers << of;
            source.clock.pass(oneDay);
        }
        for (int day = 0; day < days; ++day)
            for (qsizetype at = 0; at < questions.size(); ++at)
                QCOMPARE(source.rows(as(questions[at], QDate(2026, 11, 21).addDays(day).toString(Qt::ISODate))),
                         answers[day][at]);
    }
};

ANJUNGAN_TEST(QCoreApplication, AsOfTest)
#include "as_of_test.moc"
