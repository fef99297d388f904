// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/query_service.h"
#include "core/workspace/document/query_reader.h"
#include "core/workspace/document/reader.h"
#include "tests/core/query/pages.h"
#include "tests/core/query/province.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace anjungan;
using workspace::Derivation;

namespace {

/// What is published with the source's time of day N is on this device a day later.
QDateTime dayOf(int number) { return test::sourceTime().addDays(1 + number); }

source::RowPage schoolsOf(const QByteArray &rows)
{
    return test::pageOf({u"npsn"_s, u"nama"_s, u"kode_kab"_s, u"siswa"_s}, rows);
}

/// The province with other schools on day 4 and 11.
class ChangingSchools
{
public:
    ChangingSchools()
    {
        workspace::Workspace &workspace = m_province.workspace();
        for (const auto &[id, by] :
             {std::pair(u"perubahan"_s, Derivation::Changes), std::pair(u"baris_berubah"_s, Derivation::ChangedRows)}) {
            workspace::Derived derived{.id = id, .title = {}, .by = by, .options = {}, .result = {}};
            derived.result = workspace::resultOf(derived, workspace);
            workspace.derived.append(derived);
        }
        publish(4, R"([["1", "SD 1", "12.07", 10], ["2", "SD 2", "12.07", 20], ["3", "SD 3", "12.71", 30],
                       ["5", "SD 5", null, 50]])");
        publish(11, R"([["1", "SD 1", "12.07", 17], ["2", "SD 2", "12.07", 20], ["5", "SD 5", null, 51],
                        ["6", "SD 6", "12.07", 60]])");
    }

    QStringList ask(const QString &query, const query::Parameters &parameters = {})
    {
        const auto answer = answerTo(query, parameters);
        if (!answer)
            return {test::errorText(answer.error())};
        QStringList lines;
        for (const QVariantList &row : (*answer)->rows) {
            QStringList values;
            for (const QVariant &value : row)
                values << value.toString();
            lines << values.join(u'|');
        }
        return lines;
    }

    query::QueryResult<std::shared_ptr<const query::Answer>> answerTo(const QString &query,
                                                                      const query::Parameters &parameters = {})
    {
        const auto spec = workspace::readQuery(QJsonValue(QJsonDocument::fromJson(query.toUtf8()).object()));
        if (!spec)
            qFatal("the query cannot be read");
        return service().ask(*spec, parameters, u"id"_s).result();
    }

    query::QueryService &service()
    {
        if (!m_service)
            m_service = std::make_unique<query::QueryService>(
                m_province.file(), std::make_shared<workspace::Workspace>(m_province.workspace()),
                [] { return dayOf(12); });
        return *m_service;
    }

    void publish(int day, const QByteArray &rows, const QStringList &part = {})
    {
        const QString error = m_province.publish(u"sekolah"_s, schoolsOf(rows), test::sourceTime().addDays(day), part);
        QVERIFY2(error.isEmpty(), qPrintable(error));
    }

private:
    test::Province m_province;
    std::unique_ptr<query::QueryService> m_service;
};

const QString countsByArea =
    u"{\"dataset\": \"perubahan\", \"where\": [{\"field\": \"since\", \"param\": \"since\"}, "
    "{\"field\": \"dataset\", \"value\": \"sekolah\"}], \"select\": [\"area\", \"added\", \"changed\", \"removed\", "
    "\"total\", \"state\"], \"order\": [\"area\"]}"_s;

} // namespace

/// Datasets that are derived from what the cache knows, asked like datasets.
class DerivedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAreByArea()
    {
        ChangingSchools schools;
        QCOMPARE(schools.ask(countsByArea, {{u"since"_s, u"-P2D"_s}}),
                 (QStringList{u"12.01|Tapanuli Tengah|0|0|0|0|changed"_s, u"12.07|Deli Serdang|1|1|0|2|changed"_s,
                              u"12.71|Kota Medan|0|0|1|1|changed"_s, u"||0|1|0|1|changed"_s}));
    }

    /// Nothing is known of areas whose rows this device does not keep, and it is said which it keeps.
    void aPartIsTold()
    {
        ChangingSchools schools;
        schools.publish(12, R"([["1", "SD 1", "12.07", 17], ["2", "SD 2", "12.07", 21], ["6", "SD 6", "12.07", 60]])",
                        {u"12.07"_s});
        for (const QString &line : schools.ask(countsByArea, {{u"since"_s, u"-P2D"_s}}))
            QVERIFY2(!line.startsWith("12.01"_L1) && !line.startsWith("12.71|Kota Medan|0|0|0"_L1), qPrintable(line));
        for (const QString &query : {countsByArea, u"{\"dataset\": \"baris_berubah\", \"select\": [\"key\"]}"_s}) {
            const auto answer = schools.answerTo(query);
            QVERIFY(answer);
            QCOMPARE((*answer)->provenance.part, QStringList{u"12.07"_s});
            QCOMPARE((*answer)->provenance.partNames, QStringList{u"Deli Serdang"_s});
        }
    }

    void sumsAreByDataset()
    {
        ChangingSchools schools;
        const QString query =
            u"{\"dataset\": \"perubahan\", \"where\": [{\"field\": \"since\", \"time\": \"-P2D\"}], "
            "\"group\": [\"dataset\", \"publisher\"], \"measures\": [{\"id\": \"semua\", \"by\": \"sum\", "
            "\"field\": \"total\"}], \"order\": [\"-semua\"]}"_s;
        const QStringList lines = schools.ask(query);
        QVERIFY(!lines.isEmpty());
        QVERIFY2(lines.first().startsWith("sekolah|"_L1) && lines.first().endsWith("|4"_L1),
                 qPrintable(lines.join(u'\n')));
        QVERIFY(lines.size() > 1); // those without a change are there
        QVERIFY(lines.last().endsWith("|0"_L1));
    }

    void rowsTellTheMostTellingChange()
    {
        ChangingSchools schools;
        const QString query =
            u"{\"dataset\": \"baris_berubah\", \"where\": [{\"field\": \"since\", \"param\": \"since\"}], "
            "\"select\": [\"kind\", \"key\", \"name\", \"field\", \"before\", \"after\", \"difference\"], "
            "\"order\": [\"key\"]}"_s;
        QCOMPARE(schools.ask(query, {{u"since"_s, u"-P2D"_s}}),
                 (QStringList{u"changed|1|SD 1|siswa|10|17|7"_s, u"removed|3|SD 3||||"_s,
                              u"changed|5|SD 5|siswa|50|51|1"_s, u"added|6|SD 6||||"_s}));
    }

    /// Rows that are asked for are not lost among a thousand newer ones, and it is said where there are more.
    void theNewestOfThoseThatAreAskedFor()
    {
        ChangingSchools schools;
        QJsonArray rows{QJsonArray{u"9"_s, u"SD 9"_s, u"12.71"_s, 90}};
        for (int number = 100; number < 1'150; ++number)
            rows.append(QJsonArray{QString::number(number), u"SMP"_s, u"12.07"_s, number});
        schools.publish(12, QJsonDocument(rows).toJson());
        const auto changed = [&schools](const QString &area) {
            const auto answer = schools.answerTo(
                u"{\"dataset\": \"baris_berubah\", \"select\": [\"key\", \"kind\"], \"order\": [\"key\"], \"where\": "
                "[{\"field\": \"since\", \"is\": \">=\", \"time\": \"-P2D\"}, {\"field\": \"area\", \"is\": "
                "\"within\", \"param\": \"area\"}]}"_s,
                {{u"area"_s, area}});
            return answer ? *answer : nullptr;
        };
        const auto all = changed({});
        QVERIFY(all);
        QCOMPARE(all->rows.size(), std::size_t(1'000));
        QCOMPARE(all->provenance.fault.size(), 1);
        QCOMPARE(all->provenance.fault.first().code, message::Code::QueryNewestRows);
        const auto medan = changed(u"12.71"_s);
        QVERIFY(medan);
        QCOMPARE(medan->rows, (std::vector<QVariantList>{{u"3"_s, u"removed"_s}, {u"9"_s, u"added"_s}}));
        QVERIFY(medan->provenance.fault.isEmpty());
    }

    /// An empty parameter is the last week, a moment counts from it on.
    void timeIsChosen_data()
    {
        QTest::addColumn<QString>("since");
        QTest::addColumn<QString>("answer");

        QTest::newRow("the last week") << QString() << u"12.07|Deli Serdang|1|1|0|2|changed"_s;
        QTest::newRow("today") << u"now"_s << u"12.07|Deli Serdang|0|0|0|0|same"_s;
        QTest::newRow("a day") << dayOf(11).date().toString(Qt::ISODate) << u"12.07|Deli Serdang|1|1|0|2|changed"_s;
        QTest::newRow("a moment after") << dayOf(11).addSecs(60).toString(Qt::ISODate)
                                        << u"12.07|Deli Serdang|0|0|0|0|same"_s;
        QTest::newRow("no time") << u"kemarin"_s << u"BadQuery: query.wrong_value(since, [type.datetime()], kemarin)"_s;
        QTest::newRow("the newest") << u"latest"_s
                                    << u"BadQuery: query.wrong_value(since, [type.datetime()], latest)"_s;
    }

    void timeIsChosen()
    {
        QFETCH(const QString, since);
        QFETCH(const QString, answer);
        ChangingSchools schools;
        const QStringList lines = schools.ask(countsByArea, {{u"since"_s, since}});
        QCOMPARE(lines.size() > 1 ? lines.at(1) : lines.first(), answer);
    }

    /// What was derived before is not shown after a publish.
    void rowsFollowThePublish()
    {
        ChangingSchools schools;
        QCOMPARE(schools.ask(countsByArea).at(1), u"12.07|Deli Serdang|1|1|0|2|changed"_s);
        schools.publish(12, R"([["1", "SD 1", "12.07", 10], ["2", "SD 2", "12.07", 20], ["3", "SD 3", "12.71", 30],
                                ["5", "SD 5", null, 50]])");
        for (const QString &line : schools.ask(countsByArea, {{u"since"_s, u"-P2D"_s}}))
            QVERIFY2(line.endsWith("|0|0|0|0|same"_L1), qPrintable(line));
    }

    void answersSayWhatTheyFollow()
    {
        ChangingSchools schools;
        const auto answer = schools.answerTo(countsByArea, {{u"since"_s, u"-P2D"_s}});
        QVERIFY(answer);
        QCOMPARE((*answer)->scope.follows, QStringList{u"since"_s});
        QCOMPARE((*answer)->scope.today, std::optional(dayOf(12).date()));
        QCOMPARE((*answer)->provenance.derivedAt, std::optional(dayOf(12)));
        QCOMPARE((*answer)->provenance.periodFrom, dayOf(10).date().toString(Qt::ISODate));
        QCOMPARE((*answer)->columns.at(2).unit, u"baris"_s);
    }

    void rowsBehindAFigureAreShown()
    {
        ChangingSchools schools;
        const auto spec = workspace::readQuery(QJsonValue(QJsonDocument::fromJson(countsByArea.toUtf8()).object()));
        QVERIFY(spec);
        const auto used = schools.service().usedRows(*spec, {{u"since"_s, u"-P2D"_s}}, u"id"_s, 2).result();
        QVERIFY(used);
        QCOMPARE(used->all, 4);
        const auto origin = schools.service().origin(*spec, {{u"since"_s, u"-P2D"_s}}, u"id"_s).result();
        QVERIFY(origin);
        QCOMPARE(origin->used, 4);
    }

    void pastIsRefused()
    {
        ChangingSchools schools;
        QCOMPARE(schools.ask(u"{\"dataset\": \"perubahan\", \"as\": \"-P7D\", \"select\": [\"total\"]}"_s),
                 QStringList{u"BadQuery: query.exposure_history(perubahan)"_s});
    }
};

ANJUNGAN_TEST(QCoreApplication, DerivedTest)
#include "derived_test.moc"
