// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/export_row.h"
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "ui/charts/delivery_rows.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/table/data_table.h"
#include "ui/panels/evidence_view.h"
#include "ui/panels/panel_foot.h"
#include "ui/panels/panel_title.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTableView>
#include <QTest>

using namespace anjungan;
using namespace Qt::StringLiterals;
using compliance::Kind;
using test::Desk;

namespace {

/// Months up to October 2026: two on time, one late by 5 days, one with a silent source, one that has not come.
QList<compliance::ExportRow> verdictsOfPupr()
{
    compliance::DatasetVerdicts verdicts{u"kinerja"_s, u"pupr"_s, {}};
    const std::array kinds{Kind::OnTime, Kind::OnTime, Kind::Late, Kind::Unproven, Kind::Delinquent};
    for (std::size_t at = 0; at < kinds.size(); ++at) {
        const QDate month(2026, 6 + static_cast<int>(at), 1);
        const QDateTime ends = month.addMonths(1).startOfDay(QTimeZone::UTC);
        compliance::Verdict verdict{.promise = {.period = month.toString(u"yyyy-MM"_s),
                                                .begins = month.startOfDay(QTimeZone::UTC),
                                                .ends = ends,
                                                .due = ends.addDays(7)},
                                    .kind = kinds[at]};
        if (verdict.kind == Kind::OnTime)
            verdict.seen = ends.addDays(5);
        if (verdict.kind == Kind::Late || verdict.kind == Kind::Delinquent)
            verdict.without = ends.addDays(12);
        if (verdict.kind == Kind::Unproven)
            verdict.why = compliance::Why::SourceSilent;
        verdicts.verdicts.append(verdict);
    }
    compliance::LedgerVerdicts all;
    all.datasets = {verdicts};
    return compliance::exportRows(all, {u"<i>Diskominfo</i>"_s, "head", 9}, test::morning,
                                  [](const message::Message &) { return u"satu kalimat"_s; });
}

std::unique_ptr<test::DemoCache> judgedDemo(const QList<compliance::ExportRow> &verdicts)
{
    auto cache = test::demoCache(test::morning);
    QJsonArray features;
    for (const compliance::ExportRow &row : verdicts)
        features.append(compliance::featureOf(row));
    const QJsonObject collection{{u"type"_s, u"FeatureCollection"_s}, {u"features"_s, features}};
    const QString error = cache->publish(u"kepatuhan"_s, QJsonDocument(collection).toJson(), test::morning);
    if (!error.isEmpty())
        qFatal("%s", qPrintable(error));
    return cache;
}

/// Its spaces may not break a line.
QString footOf(const panels::Panel &panel)
{
    QString line = panel.foot().text().line;
    return line.replace(QChar(QChar::Nbsp), u' ');
}

} // namespace

/// Who delivers, and on what each verdict stands.
class CompliancePageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase() { m_cache = judgedDemo(verdictsOfPupr()); }

    void theRankingLeadsToTheEvidence()
    {
        Desk desk(*m_cache, u"kepatuhan"_s, test::widePage);
        QVERIFY(desk.settle());
        const auto *table = desk.find<charts::DataTable>(u"peringkat"_s);
        QCOMPARE(table->table().rows.size(), std::size_t(1));
        const auto &row = table->table().rows.front();
        QCOMPARE(row[1].text, u"Dinas PUPR"_s);
        QCOMPARE(row[2].text, u"62,5 %"_s);
        QCOMPARE(row[3].strip.size(), std::size_t(12));
        QCOMPARE(row[3].strip.back(), charts::VerdictMark::Arrears);
        QCOMPARE(row[4].mark, std::optional(theme::Tone::Bad));
        auto *view = table->findChild<QTableView *>();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(view->model()->index(0, 1)).center());
        QCOMPARE(desk.navigation.selection().value(u"opd"), u"pupr"_s);
    }

    /// The worst period's evidence is shown first, another one's after a touch; all of it can be copied.
    void periodsShowTheirEvidence()
    {
        Desk desk(*m_cache, u"kepatuhan"_s, test::widePage);
        desk.context.set(u"opd"_s, u"pupr"_s);
        QVERIFY(desk.settle());
        auto *chart = desk.find<charts::DeliveryRows>(u"bukti"_s);
        QVERIFY(desk.find<panels::PanelTitle>(u"bukti"_s)->scope().startsWith(u"Dinas PUPR"_s)); // whose they are
        const QString periods = chart->accessibleDescription();
        QVERIFY2(periods.contains(u"Agu 2026, terlambat, 5 hari"_s), qPrintable(periods));
        QVERIFY2(periods.contains(u"Sep 2026, sumber tidak menjawab"_s), qPrintable(periods));
        QVERIFY2(periods.contains(u"Okt 2026, menunggak, 5 hari"_s), qPrintable(periods));
        const auto *evidence = desk.find<panels::EvidenceView>(u"bukti"_s);
        QVERIFY2(evidence->text().startsWith(u"Oktober 2026"_s), qPrintable(evidence->text()));
        QVERIFY(evidence->text().contains(u"<i>Diskominfo</i>"_s));
        QTest::mouseClick(chart->viewport(), Qt::LeftButton, {}, chart->rowRect(2).center().toPoint());
        QVERIFY2(evidence->text().startsWith(u"Agustus 2026"_s), qPrintable(evidence->text()));
        QTest::mouseClick(evidence->findChild<QAbstractButton *>(), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), evidence->text());
    }

    void whoseLedgerItIsStandsAtTheFoot()
    {
        Desk desk(*m_cache, u"kepatuhan"_s, test::widePage);
        QVERIFY(desk.settle());
        const QString foot = footOf(*desk.panel(u"peringkat"_s));
        QVERIFY2(foot.contains(u"by the ledger of <i>Diskominfo</i>"_s), qPrintable(foot));
    }

    void aBrokenExportIsToldAtTheFoot()
    {
        QList<compliance::ExportRow> rows = verdictsOfPupr();
        rows[4].verdict = u"on_time"_s;
        const auto cache = judgedDemo(rows);
        Desk desk(*cache, u"kepatuhan"_s, test::widePage);
        QVERIFY(desk.settle());
        const QString foot = footOf(*desk.panel(u"peringkat"_s));
        QVERIFY2(foot.contains(u"has a fault"_s), qPrintable(foot));
    }

    void withoutAnAgencyThereIsNoEvidence()
    {
        Desk desk(*m_cache, u"kepatuhan"_s, test::widePage);
        QVERIFY(desk.settle());
        QVERIFY(desk.panel(u"bukti"_s)->state() == panels::Panel::State::Ready); // of all agencies
        desk.context.set(u"opd"_s, u"disdik"_s);
        QVERIFY(desk.settle());
        QCOMPARE(desk.panel(u"bukti"_s)->state(), panels::Panel::State::Empty);
    }
};

ANJUNGAN_TEST(QApplication, CompliancePageTest)
#include "compliance_page_test.moc"
