// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/attention_check.h"
#include "core/query/attention_rows.h"
#include "core/query/query_service.h"
#include "core/query/snapshot.h"
#include "core/workspace/document/attention_reader.h"
#include "tests/core/query/pages.h"
#include "tests/core/query/province.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace anjungan;
using workspace::AttentionBound;
using Way = AttentionBound::Way;

namespace {

const QString perAgency = u"\"query\": {\"dataset\": \"kinerja\", \"where\": [{\"field\": \"periode\", \"is\": \"=\", "
                          "\"value\": \"2026-09\"}], \"select\": [\"id\", \"opd\", \"fisik\", \"target\"]}, "
                          "\"value\": \"fisik\", \"who\": \"opd\", "_s;

/// The province with the conditions, asked a week later.
class Watched
{
public:
    explicit Watched(const QStringList &conditions)
    {
        workspace::Workspace &workspace = province.workspace();
        workspace::Mistakes mistakes{QString()};
        for (const QString &condition : conditions) {
            const QString json = u"{\"id\": \"k%1\", \"title\": \"T %1 %2\", \"severity\": \"siaga\", %3}"_s.arg(
                QString::number(workspace.attention.size()), u"%1"_s, condition);
            const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
            if (object.isEmpty())
                qFatal("%s", qPrintable(json));
            workspace.attention.append(workspace::readAttention(object, {}, mistakes));
        }
        workspace::Derived derived{
            .id = u"perhatian"_s, .title = {}, .by = workspace::Derivation::Attention, .options = {}, .result = {}};
        derived.result = workspace::resultOf(derived, workspace);
        workspace.derived.append(derived);
    }

    QDateTime now() const { return test::sourceTime().addDays(7); }

    query::QueryResult<query::AttentionChecked> check(qsizetype condition = 0)
    {
        const auto reader = province.reader();
        const query::Snapshot snapshot(*reader);
        const query::Context context{
            .reader = *reader, .workspace = province.workspace(), .now = now(), .stopped = [] { return false; }};
        return query::checkAttention(context, province.workspace().attention.at(condition), u"id"_s);
    }

    /// "key value bound" of each row, and the faults.
    QStringList lines(qsizetype condition = 0)
    {
        const auto checked = check(condition);
        if (!checked)
            return {test::errorText(checked.error())};
        QStringList lines;
        for (const sync::AttentionRow &row : checked->rows)
            lines << u"%1 %2 %3"_s.arg(row.key).arg(row.value).arg(row.bound ? QString::number(*row.bound) : u"-"_s);
        for (const message::Message &fault : checked->fault)
            lines << test::told(fault);
        return lines;
    }

    std::shared_ptr<const query::Answer> answer()
    {
        query::QueryService service(province.file(), std::make_shared<workspace::Workspace>(province.workspace()),
                                    [this] { return now(); });
        const workspace::QuerySpec spec = test::query(
            "{\"dataset\": \"perhatian\", \"select\": [\"condition\", \"key\", \"title\", \"value\", \"publisher\", "
            "\"state\", \"since\", \"page\", \"selection\"], \"order\": [\"condition\", \"key\"]}");
        const auto answer = service.ask(spec, {}, u"id"_s).result();
        return answer ? *answer : nullptr;
    }

    /// What the engine does after a sync.
    void attend(const QString &dataset, const QDateTime &at)
    {
        const auto attending = query::attendingTo(province.workspace(), province.file());
        QVERIFY(province.writer().keepAttention(attending(dataset, at), at));
    }

    test::Province province;
};

} // namespace

/// Which conditions of a workspace hold, and since when.
class AttentionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsBeyondABoundAreFound_data()
    {
        QTest::addColumn<QString>("bound");
        QTest::addColumn<QStringList>("lines");

        QTest::newRow("below") << u"\"below\": 60"_s << QStringList{u"[\"p09\"] 40 60"_s, u"[\"b09\"] 58 60"_s};
        QTest::newRow("a bound is not beyond itself") << u"\"below\": 40"_s << QStringList();
        QTest::newRow("above") << u"\"above\": 60"_s << QStringList{u"[\"d09\"] 61.5 60"_s};
        QTest::newRow("a column") << u"\"below\": \"target\""_s << QStringList{u"[\"p09\"] 40 50"_s};
        QTest::newRow("until a graver one") << u"\"below\": 60, \"until\": 50"_s << QStringList{u"[\"b09\"] 58 60"_s};
    }

    void rowsBeyondABoundAreFound()
    {
        QFETCH(const QString, bound);
        QFETCH(const QStringList, lines);
        QCOMPARE(Watched({perAgency + bound}).lines(), lines);
    }

    void ratiosAreTimesTheBound()
    {
        const auto ratio = [](Way way, double value, double bound) {
            return query::attentionRatio({.way = way}, value, bound).value_or(-1);
        };
        QCOMPARE(ratio(Way::Above, 1240, 1000), 1.24);
        QCOMPARE(ratio(Way::Below, -12, -10), 1.2);
        QCOMPARE(ratio(Way::Below, 50, 60), 1.2);
        QCOMPARE(ratio(Way::Moved, -3, -2), 1.5);
        QCOMPARE(ratio(Way::Below, -1, 5), -1);
        QCOMPARE(ratio(Way::Above, 3, 0), -1);
        QCOMPARE(ratio(Way::Below, 0, 60), -1);
        QVERIFY(!query::attentionRatio({}, 3, std::nullopt));
    }

    /// Of nothing that is not there it is said that it holds, or that it does not.
    void whatIsNotKnownIsTold()
    {
        const QString october = QString(perAgency).replace("2026-09"_L1, "2026-10"_L1);
        QCOMPARE(Watched({october + u"\"below\": 0"_s}).lines(), QStringList{u"attention.unknown(T 0 %1, 1)"_s});
        const QString byCeiling = QString(perAgency).replace("\"target\"]"_L1, "\"target\", \"pagu\"]"_L1);
        QCOMPARE(Watched({byCeiling + u"\"below\": \"pagu\""_s}).lines(),
                 (QStringList{u"[\"d09\"] 61.5 300"_s, u"[\"p09\"] 40 100"_s, u"attention.unknown(T 0 %1, 1)"_s}));
    }

    void mistakesStopOnlyTheirOwnCondition()
    {
        Watched watched(
            {u"\"query\": {\"dataset\": \"kinerja\", \"select\": [\"id\", \"tiada\"]}, \"value\": "
             "\"tiada\", \"above\": 1"_s,
             u"\"query\": {\"dataset\": \"belum\", \"select\": [\"id\"]}, \"value\": \"id\", \"above\": 1"_s,
             u"\"query\": {\"dataset\": \"kinerja\", \"select\": [\"id\", \"opd\"]}, \"value\": \"opd\", "
             "\"above\": 1"_s,
             perAgency + u"\"below\": 50"_s});
        QVERIFY2(watched.lines(0).first().startsWith("attention.unanswered(T 0 %1, [query.unknown_field"_L1),
                 qPrintable(watched.lines(0).first()));
        QVERIFY(watched.lines(1).first().startsWith("attention.unanswered(T 1 %1, [query.never_synced"_L1));
        QCOMPARE(watched.lines(2), QStringList{u"attention.no_number(T 2 %1)"_s});
        const auto answer = watched.answer();
        QVERIFY(answer);
        QCOMPARE(answer->rows.size(), std::size_t(1));
        QCOMPARE(answer->provenance.fault.size(), 3);
    }

    void aFloodIsCutAndTold()
    {
        QByteArray rows = "[";
        for (int i = 0; i < 10'000; ++i)
            rows +=
                (i > 0 ? "," : "") + QByteArray("[\"") + QByteArray::number(i) + "\"," + QByteArray::number(i) + "]";
        Watched watched({u"\"query\": {\"dataset\": \"sekolah\", \"select\": [\"npsn\", \"siswa\"]}, \"value\": "
                         "\"siswa\", \"above\": -1"_s});
        QCOMPARE(watched.province.publish(u"sekolah"_s, test::pageOf({u"npsn"_s, u"siswa"_s}, rows + ']')), QString());
        const auto checked = watched.check();
        QVERIFY(checked);
        QCOMPARE(checked->rows.size(), qsizetype(query::mostAttentionRows));
        QCOMPARE(test::told(checked->fault.first()), u"attention.left_out(T 0 %1, 200, 10000)"_s);
    }

    void movedValuesAreFoundByHistory()
    {
        Watched watched({u"\"query\": {\"dataset\": \"sekolah\", \"select\": [\"npsn\", \"siswa\"]}, \"value\": "
                         "\"siswa\", \"moved\": 5, \"as\": \"-P2D\""_s});
        const auto publish = [&](int day, const QByteArray &rows) {
            QCOMPARE(watched.province.publish(u"sekolah"_s, test::pageOf({u"npsn"_s, u"siswa"_s}, rows),
                                              test::sourceTime().addDays(day)),
                     QString());
        };
        publish(1, R"([["1", 10], ["2", 20], ["3", 30]])");
        publish(5, R"([["1", 3], ["2", 25], ["3", 36], ["4", 99]])");
        QCOMPARE(watched.lines(), (QStringList{u"[\"1\"] -7 -5"_s, u"[\"3\"] 6 5"_s}));
    }

    void theTimeOfTheFirstSyncThatFoundItCounts()
    {
        Watched watched({perAgency + u"\"below\": 50, \"columns\": [\"opd.short\"], \"link\": {\"page\": \"opd\", "
                                     "\"select\": {\"opd\": \"opd\"}}"_s});
        const QDateTime began = test::sourceTime().addDays(2);
        QVERIFY(watched.answer()->rows.front().at(watched.answer()->column(u"since"_s)).isNull());
        watched.attend(u"sekolah"_s, began.addDays(-1)); // it does not depend on that
        watched.attend(u"kinerja"_s, began);
        watched.attend({}, began.addDays(1));
        const auto answer = watched.answer();
        QCOMPARE(answer->rows.size(), std::size_t(1));
        const auto at = [&answer](const QString &column) { return answer->rows.front().at(answer->column(column)); };
        QCOMPARE(at(u"title"_s).toString(), u"T 0 PUPR"_s);
        QCOMPARE(at(u"publisher"_s).toString(), u"pupr"_s);
        QCOMPARE(at(u"state"_s).toString(), u"now"_s);
        QCOMPARE(at(u"since"_s).toDateTime(), began);
        QCOMPARE(at(u"page"_s).toString(), u"opd"_s);
        QCOMPARE(at(u"selection"_s).toString(), u"opd=pupr"_s);
    }

    /// A condition that is new in the workspace, or found late, has not begun today.
    void theBeginningIsFoundInTheHistory()
    {
        Watched watched({u"\"query\": {\"dataset\": \"sekolah\", \"select\": [\"npsn\", \"siswa\"]}, \"value\": "
                         "\"siswa\", \"above\": 800"_s});
        const auto publish = [&](int day, const QByteArray &rows) {
            QCOMPARE(watched.province.publish(u"sekolah"_s, test::pageOf({u"npsn"_s, u"siswa"_s}, rows),
                                              test::sourceTime().addDays(day)),
                     QString());
        };
        publish(1, R"([["a", 900], ["b", 10], ["c", 900]])");
        publish(2, R"([["a", 10], ["b", 900], ["c", 901]])");
        publish(3, R"([["a", 902], ["b", 901], ["c", 902]])");
        publish(4, R"([["a", 903], ["b", 902], ["c", 10], ["d", 850]])");
        watched.attend(u"sekolah"_s, test::sourceTime().addDays(7));
        const auto answer = watched.answer();
        QHash<QString, QDateTime> since;
        for (const QVariantList &row : answer->rows)
            since.insert(row.at(answer->column(u"key"_s)).toString(), row.at(answer->column(u"since"_s)).toDateTime());
        const auto publishOf = [](int day) { return test::sourceTime().addDays(day + 1); };
        QCOMPARE(since, (QHash<QString, QDateTime>{
                            {u"[\"a\"]"_s, publishOf(3)}, {u"[\"b\"]"_s, publishOf(2)}, {u"[\"d\"]"_s, publishOf(4)}}));
    }

    void whatEndedIsRemembered()
    {
        Watched watched({u"\"query\": {\"dataset\": \"sekolah\", \"select\": [\"npsn\", \"siswa\"]}, \"value\": "
                         "\"siswa\", \"above\": 800"_s});
        watched.attend(u"sekolah"_s, test::sourceTime().addDays(1));
        QCOMPARE(
            watched.province.publish(u"sekolah"_s, test::pageOf({u"npsn"_s, u"siswa"_s}, R"([["99000004", 700]])")),
            QString());
        watched.attend(u"sekolah"_s, test::sourceTime().addDays(2));
        const auto answer = watched.answer();
        QCOMPARE(answer->rows.size(), std::size_t(1));
        QCOMPARE(answer->rows.front().at(answer->column(u"state"_s)).toString(), u"ended"_s);
    }

    void lateDatasetsAreFound()
    {
        Watched watched({u"\"is\": \"late\""_s, u"\"is\": \"late\", \"dataset\": \"sekolah\""_s,
                         u"\"is\": \"failed\""_s, u"\"is\": \"held\""_s, u"\"is\": \"touched\""_s});
        const QDateTime old = test::sourceTime().addDays(-60);
        QCOMPARE(watched.province.publish(u"kinerja"_s, test::pageOf({u"id"_s}, R"([["a"]])"), old), QString());
        sync::Observation seen{.dataset = u"kinerja"_s, .at = watched.now(), .outcome = sync::Outcome::Unchanged};
        seen.sourceModified = old;
        seen.confirmedAt = watched.now();
        QVERIFY(watched.province.writer().record(seen));
        const QStringList lines = watched.lines(0);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().startsWith("kinerja 67 3"_L1), qPrintable(lines.first()));
        for (const qsizetype other : {1, 2, 3, 4})
            QCOMPARE(watched.lines(other), QStringList());
    }
};

ANJUNGAN_TEST(QCoreApplication, AttentionTest)
#include "attention_test.moc"
