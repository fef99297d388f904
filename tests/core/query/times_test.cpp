// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/query/synced_source.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace anjungan;
using test::DeviceZone;
using test::SyncedSource;

namespace {

QByteArray timedDataset(const QByteArray &more)
{
    return R"([{"id": "d", "source": "s", "collection": "d", "key": "k", "period": {"field": "p"})" + more + "}]";
}

QByteArray typed(const QByteArray &type) { return R"(, "fields": {"p": {"type": ")" + type + R"("}})"; }

/// Rows with these periods, synced; today is 21 November 2026.
struct Timed : SyncedSource
{
    explicit Timed(const QVariantList &periods, const QByteArray &more = {}) : SyncedSource(timedDataset(more))
    {
        QJsonArray rows;
        for (const QVariant &period : periods)
            rows.append(QJsonObject{{u"k"_s, u"r%1"_s.arg(rows.size(), 3, 10, QChar(u'0'))},
                                    {u"p"_s, QJsonValue::fromVariant(period)},
                                    {u"n"_s, rows.size()}});
        serve(QJsonDocument(rows).toJson(QJsonDocument::Compact));
    }

    void serve(const QByteArray &rows)
    {
        SyncedSource::serve(u"d"_s, rows);
        if (!sync().allCurrent())
            qFatal("not synced");
    }

    static QByteArray queryOf(const QByteArray &conditions)
    {
        return R"({"dataset": "d", "where": [)" + conditions + R"(], "select": ["p"]})";
    }

    /// The periods of the rows that meet the condition on the period, or the refusal.
    QString where(const QByteArray &condition, const query::Parameters &parameters = {}) const
    {
        const QString answer = rows(queryOf(R"({"field": "p", )" + condition + '}'), parameters);
        return answer.startsWith(u'[') ? QString(answer).remove(u'"').remove(u'[').remove(u']') : answer;
    }

    query::Scope scope(const QByteArray &condition, const query::Parameters &parameters = {}) const
    {
        return answer(queryOf(R"({"field": "p", )" + condition + '}'), parameters)->scope;
    }
};

const QVariantList months{u"2025-10"_s, u"2025-11"_s, u"2025-12"_s, u"2026-01"_s, u"2026-09"_s,
                          u"2026-10"_s, u"2026-11"_s, u"2026-12"_s, QVariant()};

QByteArray timed(const QByteArray &is, const QByteArray &time)
{
    return R"("is": ")" + is + R"(", "time": ")" + time + R"(")";
}

QByteArray chosen(const QByteArray &is) { return R"("is": ")" + is + R"(", "param": "period")"; }

QByteArray shiftBy(const QByteArray &shift) { return R"("shift": ")" + shift + R"(")"; }

QByteArray shifted(const QByteArray &shift) { return R"("is": "latest", )" + shiftBy(shift); }

const QByteArray statusQuery = R"({"dataset": "d", "where": [{"field": "status", "is": "=", "param": "status"}],
                                   "select": ["k"]})";

const QByteArray statusRows = R"([{"k": "a", "p": "2026-10", "status": "now"},
                                  {"k": "b", "p": "2026-11", "status": "latest"}])";

const QByteArray plans = R"([{"id": "d", "source": "s", "collection": "d", "key": "k",
                              "period": {"field": "p", "present": "real"}}])";

const QByteArray planRows = R"([{"k": "a", "p": "2025-11", "o": "x", "real": 1},
                                {"k": "b", "p": "2026-10", "o": "x", "real": 2},
                                {"k": "c", "p": "2026-11", "o": "x", "real": null},
                                {"k": "d", "p": "2027-01", "o": "x", "real": null},
                                {"k": "e", "p": "2026-12", "o": "y", "real": null}])";

QByteArray planQuery(const QByteArray &condition, const QByteArray &more = {})
{
    return R"({"dataset": "d", "where": [)" + more + R"({"field": "p", )" + condition + R"(}], "select": ["k"]})";
}

const QByteArray ofY = R"({"field": "o", "is": "=", "value": "y"}, )";

} // namespace

/// Times that are counted from today or from the newest period, and periods that are shifted from another.
class TimesTest : public QObject
{
    Q_OBJECT

    const Timed m_months{months};

private Q_SLOTS:
    void comparesMonths_data()
    {
        QTest::addColumn<QByteArray>("condition");
        QTest::addColumn<QString>("expected");
        const auto add = [](const QByteArray &condition, const QString &expected) {
            QTest::newRow(condition.constData()) << condition << expected;
        };
        add(timed("=", "now"), u"2026-11"_s);
        add(timed("=", "-P1M"), u"2026-10"_s);
        add(timed("=", "-P1Y"), u"2025-11"_s);
        add(timed("!=", "this-year"), u"2025-10,2025-11,2025-12,null"_s);
        add(timed(">=", "-P1M"), u"2026-10,2026-11,2026-12"_s);
        add(timed(">", "-P1M"), u"2026-11,2026-12"_s);
        add(timed("<", "-P11M"), u"2025-10,2025-11"_s);
        add(timed("<=", "-P11M"), u"2025-10,2025-11,2025-12"_s);
        add(timed("<", "2026"), u"2025-10,2025-11,2025-12"_s);
        add(timed(">", "2026-Q3"), u"2026-10,2026-11,2026-12"_s);
        add(timed("during", "year-to-date"), u"2026-01,2026-09,2026-10,2026-11"_s);
        add(timed("during", "this-year"), u"2026-01,2026-09,2026-10,2026-11,2026-12"_s);
        add(timed("during", "last-year"), u"2025-10,2025-11,2025-12"_s);
        add(timed("during", "this-month"), u"2026-11"_s);
        add(timed("during", "2026-Q4"), u"2026-10,2026-11,2026-12"_s);
        add(timed("during", "-P12M..now"), u"2025-11,2025-12,2026-01,2026-09,2026-10,2026-11"_s);
        add(timed("during", "last-12-months"), u"2025-12,2026-01,2026-09,2026-10,2026-11"_s);
        add(timed("during", "-P11M..now"), u"2025-12,2026-01,2026-09,2026-10,2026-11"_s);
        add(timed("during", "2026-10.."), u"2026-10,2026-11,2026-12"_s);
        add(timed("during", "..2025-11"), u"2025-10,2025-11"_s);
        add(timed("during", "latest"), u"2026-12"_s);
        add(timed("during", "latest-P2M..latest"), u"2026-10,2026-11,2026-12"_s);
        add(timed("during", "latest-year"), u"2026-01,2026-09,2026-10,2026-11,2026-12"_s);
        add(timed("latest", "now"), u"2026-11"_s);
        add(timed("latest", "last-year"), u"2025-12"_s);
    }

    void comparesMonths()
    {
        QFETCH(const QByteArray, condition);
        QFETCH(const QString, expected);
        QCOMPARE(m_months.where(condition), expected);
    }

    /// Each form has one period before, with and after 21 August 2026.
    void comparesInTheFormOfThePeriods_data()
    {
        QTest::addColumn<QVariantList>("periods");
        QTest::addColumn<QByteArray>("more");
        const auto add = [](const char *name, const QVariantList &periods, const QByteArray &more = {}) {
            QTest::newRow(name) << periods << more;
        };
        add("years", {u"2025"_s, u"2026"_s, u"2027"_s}, typed("text"));
        add("numbers", {2025, 2026, 2027});
        add("numbers of months", {202607, 202608, 202609});
        add("half-years", {u"2026-S1"_s, u"2026-S2"_s, u"2027-S1"_s});
        add("quarters", {u"2026-Q2"_s, u"2026-Q3"_s, u"2026-Q4"_s});
        add("Roman numbers", {u"2026 TW II"_s, u"2026 TW III"_s, u"2026 TW IV"_s});
        add("slashes", {u"2026/07"_s, u"2026/08"_s, u"2026/09"_s});
        add("days", {u"2026/08/20"_s, u"2026/08/21"_s, u"2026/08/22"_s}, typed("text"));
        add("dates", {u"2026-08-20"_s, u"2026-08-21"_s, u"2026-08-22"_s}, typed("date"));
        // The first and last millisecond of the day in Jakarta, and those beside them.
        add("moments", {u"2026-08-20T16:59:59.999Z"_s, u"2026-08-20T17:00:00.000Z"_s, u"2026-08-21T17:00:00.000Z"_s},
            typed("datetime"));
        add("ends of days",
            {u"2026-08-20T16:59:59.999Z"_s, u"2026-08-21T16:59:59.999Z"_s, u"2026-08-21T17:00:00.000Z"_s},
            typed("datetime"));
    }

    void comparesInTheFormOfThePeriods()
    {
        QFETCH(const QVariantList, periods);
        QFETCH(const QByteArray, more);
        const DeviceZone device("America/Los_Angeles");
        const Timed source(periods, more);
        const auto texts = [&periods](std::initializer_list<int> which) {
            QStringList list;
            for (const int each : which)
                list << periods[each].toString();
            return list.join(u',');
        };
        QCOMPARE(source.where(timed("<", "-P3M")), texts({0}));
        QCOMPARE(source.where(timed("<=", "-P3M")), texts({0, 1}));
        QCOMPARE(source.where(timed("=", "-P3M")), texts({1}));
        QCOMPARE(source.where(timed("!=", "-P3M")), texts({0, 2}));
        QCOMPARE(source.where(timed(">=", "-P3M")), texts({1, 2}));
        QCOMPARE(source.where(timed(">", "-P3M")), texts({2}));
        QCOMPARE(source.where(timed("during", "-P3M..-P3M")), texts({1}));
        QCOMPARE(source.where(timed("latest", "-P3M")), texts({1}));
        QCOMPARE(source.where(shifted("previous")), texts({1}));
    }

    void todayIsOneOfTheWorkspacesZone()
    {
        for (const char *zone : {"UTC", "America/Los_Angeles"}) {
            const DeviceZone device(zone);
            Timed source({u"2026-11-21"_s, u"2026-11-22"_s}, typed("date"));
            source.clock.pass(std::chrono::hours(9)); // 23.05 in Jakarta
            QCOMPARE(source.where(timed("=", "now")), u"2026-11-21"_s);
            source.clock.pass(std::chrono::hours(1));
            QCOMPARE(source.where(timed("=", "now")), u"2026-11-22"_s);
        }
    }

    void anAnswerSaysWhetherItDependsOnTheDay()
    {
        const Timed source(months);
        const QDate today(2026, 11, 21);
        QCOMPARE(source.scope(timed("during", "year-to-date")).today, std::optional(today));
        QCOMPARE(source.scope(timed("latest", "-P1M")).today, std::optional(today));
        QCOMPARE(source.scope(timed("during", "latest-year")).today, std::optional<QDate>());
        QCOMPARE(source.scope(timed("during", "2026")).today, std::optional<QDate>());
        const QByteArray latest = chosen("latest");
        QCOMPARE(source.scope(latest, {{u"period"_s, u"this-year"_s}}).today, std::optional(today));
        QCOMPARE(source.scope(latest, {{u"period"_s, u"2026-10"_s}}).today, std::optional<QDate>());
        QCOMPARE(source.scope(latest).today, std::optional<QDate>());
    }

    void aParameterMayBeATime_data()
    {
        QTest::addColumn<QByteArray>("is");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("expected");
        const auto add = [](const QByteArray &is, const QString &value, const QString &expected) {
            QTest::newRow((is + ' ' + value.toUtf8()).constData()) << is << value << expected;
        };
        const QString all = u"2025-10,2025-11,2025-12,2026-01,2026-09,2026-10,2026-11,2026-12"_s;
        add("during", u"2026-10"_s, u"2026-10"_s);
        add("during", u"2025"_s, u"2025-10,2025-11,2025-12"_s);
        add("during", u"2026-01..2026-09"_s, u"2026-01,2026-09"_s);
        add("during", u"year-to-date"_s, u"2026-01,2026-09,2026-10,2026-11"_s);
        add("during", {}, all + u",null"_s);
        add("during", u"Oktober"_s, {});
        add("=", u"2026-01..2026-09"_s, u"2026-01,2026-09"_s);
        add("=", u"-P1M"_s, u"2026-10"_s);
        add("=", u"2026-10"_s, u"2026-10"_s);
        add("=", u"2026"_s, {}); // as before: a text
        add("!=", u"2026-01.."_s, u"2025-10,2025-11,2025-12,null"_s);
        add("<=", u"2025-11..2026-09"_s, u"2025-10,2025-11,2025-12,2026-01,2026-09"_s);
        add("<", u"2025-11..2026-09"_s, u"2025-10,2025-11,2025-12,2026-01"_s);
        add(">=", u"2026-09..2026-10"_s, u"2026-09,2026-10,2026-11,2026-12"_s);
        add(">", u"2026-09..2026-10"_s, u"2026-10,2026-11,2026-12"_s);
        add(">", u"..2026-10"_s, all);
        add("latest", u"2026-01..2026-09"_s, u"2026-09"_s);
        add("latest", u"last-year"_s, u"2025-12"_s);
        add("latest", u"-P12M..now"_s, u"2026-11"_s);
        add("latest", u"-P1M"_s, u"2026-10"_s);
        add("latest", u"2026-10"_s, u"2026-10"_s);
        add("latest", u"2020..2021"_s, {});
        add("latest", {}, u"2026-12"_s);
    }

    void aParameterMayBeATime()
    {
        QFETCH(const QByteArray, is);
        QFETCH(const QString, value);
        QFETCH(const QString, expected);
        QCOMPARE(m_months.where(chosen(is), {{u"period"_s, value}}), expected);
    }

    /// A page's own choices may be called as a time is.
    void otherFieldsAreComparedWithTheText()
    {
        SyncedSource source(timedDataset({}));
        source.serve(u"d"_s, statusRows);
        source.sync();
        QCOMPARE(source.rows(statusQuery, {{u"status"_s, u"now"_s}}), u"[[\"a\"]]"_s);
        QCOMPARE(source.rows(statusQuery, {{u"status"_s, u"latest"_s}}), u"[[\"b\"]]"_s);
    }

    void latestIsShifted_data()
    {
        QTest::addColumn<QByteArray>("shift");
        QTest::addColumn<QString>("period");
        QTest::addColumn<QString>("expected");
        QTest::newRow("previous") << QByteArray("previous") << QString() << u"2026-11"_s;
        QTest::newRow("previous over a gap") << QByteArray("previous") << u"2026-09"_s << u"2026-01"_s;
        QTest::newRow("none before") << QByteArray("previous") << u"2025-10"_s << QString();
        QTest::newRow("a month before") << QByteArray("-P1M") << u"2026-10"_s << u"2026-09"_s;
        QTest::newRow("the gap itself") << QByteArray("-P1M") << u"2026-09"_s << QString();
        QTest::newRow("a year before") << QByteArray("-P1Y") << QString() << u"2025-12"_s;
        QTest::newRow("a year before what is chosen") << QByteArray("-P1Y") << u"2026-10"_s << u"2025-10"_s;
        QTest::newRow("outside of the chosen interval") << QByteArray("-P1Y") << u"2026-01..2026-10"_s << u"2025-10"_s;
        QTest::newRow("before the data") << QByteArray("-P1Y") << u"2025-12"_s << QString();
        QTest::newRow("a month after") << QByteArray("+P1M") << u"2026-10"_s << u"2026-11"_s;
        QTest::newRow("of nothing") << QByteArray("previous") << u"2020-01"_s << QString();
    }

    void latestIsShifted()
    {
        QFETCH(const QByteArray, shift);
        QFETCH(const QString, period);
        QFETCH(const QString, expected);
        const QByteArray condition = chosen("latest") + ", " + shiftBy(shift);
        const query::Parameters parameters{{u"period"_s, period}};
        QCOMPARE(m_months.where(condition, parameters), expected);
        QCOMPARE(m_months.scope(condition, parameters).isBeforeData, expected.isEmpty());
    }

    void aShiftIsInTheFormOfThePeriods()
    {
        const QByteArray lastYear = shifted("-P1Y");
        QCOMPARE(Timed({u"2025-Q2"_s, u"2025-Q3"_s, u"2026-Q3"_s}).where(lastYear), u"2025-Q3"_s);
        QCOMPARE(Timed({2024, 2025, 2026}).where(lastYear), u"2025"_s);
        QCOMPARE(Timed({u"2023-02-28"_s, u"2024-02-29"_s}, typed("date")).where(lastYear), u"2023-02-28"_s);
        const Timed moments({u"2025-11-20T17:00:00.000Z"_s, u"2025-11-21T16:59:00.000Z"_s,
                             u"2025-11-21T17:00:00.000Z"_s, u"2026-11-21T02:00:00.000Z"_s,
                             u"2026-11-21T03:00:00.000Z"_s},
                            typed("datetime"));
        QCOMPARE(moments.where(lastYear), u"2025-11-21T16:59:00.000Z"_s);
        // Moments of one day are one period.
        QCOMPARE(moments.where(shifted("previous")), u"2025-11-21T17:00:00.000Z"_s);
    }

    /// Periods that only sort can have one before, but none that is computed.
    void whatCannotBeComputedIsRefused()
    {
        const Timed years({u"2025/2026 ganjil"_s, u"2026/2027 ganjil"_s});
        QCOMPARE(years.where(shifted("previous")), u"2025/2026 ganjil"_s);
        QCOMPARE(years.where(chosen("during"), {{u"period"_s, u"2026/2027 ganjil"_s}}), u"2026/2027 ganjil"_s);
        for (const QByteArray &condition : {shifted("-P1Y"), timed(">=", "-P1Y"), timed("during", "latest-year")}) {
            const QString refusal = years.where(condition);
            QVERIFY2(refusal.contains(u"query.no_period_form"_s), qPrintable(refusal));
            QVERIFY2(refusal.contains(u"2025/2026 ganjil"_s), qPrintable(refusal));
        }
        const QString unsorted = Timed({u"2026-9"_s, u"2026-10"_s}).where(timed("=", "now"));
        QVERIFY2(unsorted.contains(u"query.periods_out_of_order"_s), qPrintable(unsorted));
        const QString noTime = Timed({true, false}).where(timed("=", "now"));
        QVERIFY2(noTime.contains(u"query.wrong_value"_s), qPrintable(noTime));
    }

    void nothingIsDuringATimeWithoutValues()
    {
        const Timed source({QVariant(), QVariant()}, typed("date"));
        QCOMPARE(source.where(timed("during", "latest-year")), QString());
        QCOMPARE(source.where(timed("!=", "latest-year")), u"null,null"_s);
        QVERIFY(source.scope(shifted("previous")).isBeforeData);
    }

    /// Plans have periods in the future, which have no data.
    void theNewestPeriodIsOneWithData()
    {
        SyncedSource source(plans);
        source.serve(u"d"_s, planRows);
        source.sync();
        QCOMPARE(source.rows(planQuery(timed("during", "latest-year"))), u"[[\"b\"],[\"c\"],[\"e\"]]"_s);
        QCOMPARE(source.rows(planQuery(shifted("previous"))), u"[[\"a\"]]"_s);
        QCOMPARE(source.rows(planQuery(shifted("+P1M"))), u"[]"_s);
        // Among the rows of the fixed conditions.
        QCOMPARE(source.rows(planQuery(shifted("previous"), ofY)), u"[]"_s);
    }
};

ANJUNGAN_TEST(QCoreApplication, TimesTest)
#include "times_test.moc"
