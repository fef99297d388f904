// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/export_row.h"
#include "core/message/message_json.h"
#include "core/query/query_service.h"
#include "core/workspace/document/reader.h"
#include "tests/core/query/pages.h"
#include "tests/core/query/province.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace anjungan;
using compliance::Kind;
using workspace::Derivation;

namespace {

/// Kinds of twelve months up to October 2026, one letter each: on time, late, delinquent, not enough evidence.
compliance::DatasetVerdicts keptMonths(const QString &dataset, const QString &publisher, const QString &letters)
{
    compliance::DatasetVerdicts verdicts{dataset, publisher, {}};
    for (qsizetype at = 0; at < letters.size(); ++at) {
        const QDate month = QDate(2026, 10, 1).addMonths(static_cast<int>(at - letters.size() + 1));
        const QDateTime ends = month.addMonths(1).startOfDay(QTimeZone::UTC);
        compliance::Verdict verdict{.promise = {.period = month.toString(u"yyyy-MM"_s),
                                                .begins = month.startOfDay(QTimeZone::UTC),
                                                .ends = ends,
                                                .due = ends.addDays(7)}};
        const QChar letter = letters[at];
        verdict.kind = letter == u'o'   ? Kind::OnTime
                       : letter == u'l' ? Kind::Late
                       : letter == u'x' ? Kind::Delinquent
                                        : Kind::Unproven;
        if (verdict.kind == Kind::Late || verdict.kind == Kind::Delinquent) {
            verdict.without = ends.addDays(10);
            verdict.withoutEntry = 7;
        }
        verdicts.verdicts.append(verdict);
    }
    return verdicts;
}

QList<compliance::ExportRow> keptRows()
{
    compliance::LedgerVerdicts all;
    all.datasets = {keptMonths(u"kinerja"_s, u"setda"_s, u"ooooooooolox"_s),
                    keptMonths(u"sekolah"_s, u"disdik"_s, u"oooooo?ooooo"_s)};
    return compliance::exportRows(all, {u"Diskominfo"_s, "head", 9}, QDateTime(QDate(2026, 11, 15), {}, QTimeZone::UTC),
                                  [](const message::Message &) { return u"kalimat"_s; });
}

source::RowPage exportPage(const QList<compliance::ExportRow> &rows)
{
    QStringList fields;
    for (const compliance::ExportColumn &column : compliance::exportColumns)
        fields << column.name;
    QJsonArray json;
    for (const compliance::ExportRow &row : rows)
        json.append(QJsonArray::fromVariantList(valuesOf(row)));
    return test::pageOf(fields, QJsonDocument(json).toJson());
}

class JudgedProvince
{
public:
    JudgedProvince()
    {
        workspace::Workspace &workspace = m_province.workspace();
        for (const QString &id : {u"kepatuhan"_s, u"saksi"_s})
            workspace.datasets.append({.id = id, .source = u"s"_s, .collection = id, .key = u"verdict_id"_s});
        for (const auto &[id, by] :
             {std::pair(u"putusan"_s, Derivation::Verdicts), std::pair(u"peringkat"_s, Derivation::Scores)}) {
            workspace::Derived derived{
                .id = id, .by = by, .options = {{u"keeper"_s, u"kepatuhan"_s}, {u"witness"_s, u"saksi"_s}}};
            derived.result = workspace::resultOf(derived, workspace);
            workspace.derived.append(derived);
        }
    }

    void keep(const QList<compliance::ExportRow> &rows)
    {
        const QString error = m_province.publish(u"kepatuhan"_s, exportPage(rows));
        QVERIFY2(error.isEmpty(), qPrintable(error));
    }

    test::Province &province() { return m_province; }

    std::shared_ptr<const query::Answer> answer(const QByteArray &query, QDate today = QDate(2026, 11, 21))
    {
        query::QueryService service(m_province.file(), std::make_shared<workspace::Workspace>(m_province.workspace()),
                                    [today] { return QDateTime(today, QTime(7, 0), QTimeZone::UTC); });
        const auto result = service.ask(test::query(query), {}, u"id"_s).result();
        if (!result)
            qFatal("%s", qPrintable(test::errorText(result.error())));
        return *result;
    }

    QString rows(const QByteArray &query) { return test::rowsOf(m_province, test::query(query)); }

private:
    test::Province m_province;
};

constexpr auto ranking = R"({"dataset": "peringkat", "select": ["rank", "publisher", "score", "periods", "state"],
                             "order": ["rank"]})";

} // namespace

/// Verdicts and scores as datasets: by a keeper's export, or by this device's ledger.
class DerivedVerdictsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishersAreRanked()
    {
        JudgedProvince province;
        province.keep(keptRows());
        const auto answer = province.answer(ranking);
        QCOMPARE(answer->rows.size(), std::size_t(2));
        const int publisher = answer->column(u"publisher"_s);
        const int periods = answer->column(u"periods"_s);
        QCOMPARE(answer->rows[0][publisher].toString(), u"disdik"_s);
        QCOMPARE(answer->rows[0][answer->column(u"score"_s)].toDouble(), 100.0);
        QCOMPARE(answer->rows[0][periods].toString(), u"oooooo?ooooo"_s);
        QCOMPARE(answer->rows[1][publisher].toString(), u"setda"_s);
        QCOMPARE(answer->rows[1][answer->column(u"score"_s)].toDouble(), 100 * 10.5 / 12);
        QCOMPARE(answer->rows[1][answer->column(u"state"_s)].toString(), u"delinquent"_s);
        QCOMPARE(answer->provenance.keeper, u"Diskominfo"_s);
        QVERIFY(answer->provenance.fault.isEmpty());
    }

    /// In words of the reader, not of the keeper.
    void theKeepersEvidenceIsTakenFromItsCodes()
    {
        JudgedProvince province;
        province.keep(keptRows());
        const auto answer = province.answer(R"({"dataset": "putusan", "select": ["evidence", "message"],
            "where": [{"field": "verdict", "value": "delinquent"}]})");
        const QJsonArray lines = QJsonDocument::fromJson(answer->rows.front()[0].toString().toUtf8()).array();
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines[2][1][u"code"_s].toString(), u"compliance.evidence.nothing"_s);
        QCOMPARE(message::messagesOf(answer->rows.front()[1].toString()).size(), 1);
    }

    void verdictsKeepTheirPlaces()
    {
        JudgedProvince province;
        province.keep(keptRows());
        const auto answer = province.answer(R"({"dataset": "putusan", "select": ["place", "period", "days_late"],
            "where": [{"field": "verdict", "value": "delinquent"}]})");
        QCOMPARE(answer->rows, (std::vector<QVariantList>{{12, u"2026-10"_s, 3}}));
    }

    /// An export that was altered on its way is shown, and said to be so.
    void aBrokenExportIsTold()
    {
        QList<compliance::ExportRow> rows = keptRows();
        rows[11].verdict = u"on_time"_s;
        JudgedProvince province;
        province.keep(rows);
        const auto answer = province.answer(ranking);
        QCOMPARE(answer->provenance.fault.size(), 1);
        QCOMPARE(answer->provenance.fault.first().code, message::Code::ExportBroken);
    }

    void whatCannotBeReadIsLeftOutAndTold()
    {
        QList<compliance::ExportRow> rows = keptRows();
        rows[3].verdict = u"excellent"_s;
        JudgedProvince province;
        province.keep(rows);
        QVERIFY(!province.answer(ranking)->provenance.fault.isEmpty());
    }

    /// The periods of a keeper that stopped are not taken for the present ones.
    void aDeadKeepersVerdictsAgeAndAreTold()
    {
        JudgedProvince province;
        province.keep(keptRows());
        const auto answer = province.answer(ranking, QDate(2027, 2, 21));
        const int publisher = answer->column(u"publisher"_s), periods = answer->column(u"periods"_s);
        const auto setda = std::ranges::find(
            answer->rows, u"setda"_s, [publisher](const QVariantList &row) { return row[publisher].toString(); });
        QVERIFY(setda != answer->rows.end());
        QCOMPARE(setda->at(periods).toString(), u"oooooolox---"_s);
        QCOMPARE(answer->provenance.fault,
                 message::Messages{message::make<message::Code::ExportOld>(keptRows().first().exportedAt, 3)});
        const auto gone = province.answer(R"({"dataset": "putusan", "where": [{"field": "dataset", "value": "kinerja"}],
            "select": ["period"]})",
                                          QDate(2028, 6, 1));
        QVERIFY(gone->rows.empty());
    }

    /// Not that no agency was judged.
    void anExportOfAnotherFormIsAnError()
    {
        JudgedProvince province;
        const QString error =
            province.province().publish(u"kepatuhan"_s, test::pageOf({u"verdict_id"_s, u"nilai"_s}, R"([["a", 1]])"));
        QVERIFY2(error.isEmpty(), qPrintable(error));
        QCOMPARE(province.rows(ranking), u"BadQuery: compliance.export.none(kepatuhan, due)"_s);
    }

    void whatCannotBeIsLeftOut()
    {
        QList<compliance::ExportRow> rows = keptRows();
        rows[3].daysLate = 1'000'000'000'000'000;
        rows[4].daysLate = -3;
        JudgedProvince province;
        province.keep(rows);
        const auto answer = province.answer(R"({"dataset": "putusan", "select": ["days_late"]})");
        QCOMPARE(answer->rows.size(), static_cast<std::size_t>(rows.size() - 2));
        QVERIFY(!answer->provenance.fault.isEmpty());
    }

    void twoKeepersThatDisagreeAreTold()
    {
        JudgedProvince province;
        province.keep(keptRows());
        QList<compliance::ExportRow> rows = keptRows();
        for (qsizetype at = 0; at < 5; ++at)
            rows[at].verdict = u"late"_s;
        for (compliance::ExportRow &row : rows)
            row.keeper = u"BPS"_s;
        const QString error = province.province().publish(u"saksi"_s, exportPage(rows));
        QVERIFY2(error.isEmpty(), qPrintable(error));
        const message::Messages fault = province.answer(ranking)->provenance.fault;
        QCOMPARE(fault.size(), 4);
        QCOMPARE(fault.first(),
                 message::make<message::Code::ExportsDisagree>(u"kinerja"_s, u"2025-11"_s, u"Diskominfo"_s, u"BPS"_s));
        QCOMPARE(fault.last(), message::make<message::Code::ExportsDisagreeMore>(2));
    }

    void anOwnLedgerThatWasAlteredIsTold()
    {
        JudgedProvince province;
        QVERIFY(province.answer(ranking)->provenance.fault.isEmpty());
        province.province().close();
        {
            const auto connection =
                store::CacheConnection::open(province.province().file(), store::CacheConnection::Mode::Write);
            QVERIFY(connection);
            QVERIFY(store::run(**connection, u"DROP TRIGGER anjungan_observation_update"_s));
            QVERIFY(store::run(**connection, u"UPDATE anjungan_observation SET outcome = 'unchanged' WHERE seq = 2"_s));
        }
        QCOMPARE(province.answer(ranking)->provenance.fault,
                 message::Messages{message::make<message::Code::LedgerBroken>(2)});
    }

    /// Without a keeper's export this device's own ledger counts: it proves little, and nobody is late by it.
    void theOwnLedgerCountsWithoutAKeeper()
    {
        JudgedProvince province;
        const auto answer =
            province.answer(R"({"dataset": "putusan", "select": ["dataset", "verdict", "evidence", "due"],
            "order": ["due"]})");
        QVERIFY(answer->rows.size() >= 12);
        QVERIFY(answer->provenance.keeper.isEmpty());
        for (const QVariantList &row : answer->rows) {
            QVERIFY(row[1].toString() != "late"_L1 && row[1].toString() != "delinquent"_L1);
            QVERIFY(QJsonDocument::fromJson(row[2].toString().toUtf8()).isArray());
        }
    }
};

ANJUNGAN_TEST(QCoreApplication, DerivedVerdictsTest)
#include "derived_verdicts_test.moc"
