// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "tests/ui/support/light_colours.h"
#include "tests/ui/support/paint_log.h"
#include "ui/charts/table/data_table.h"

#include <QApplication>
#include <QTableView>

using namespace Qt::StringLiterals;
using namespace anjungan;

/// The list of datasets on the page of an agency, with the demo's data.
class AgencyDatasetsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;
    std::unique_ptr<test::Desk> m_desk;

    QString cell(int row, int column) const
    {
        return m_desk->find<charts::DataTable>(u"dataset"_s)->view().model()->index(row, column).data().toString();
    }
    int rows() const { return m_desk->find<charts::DataTable>(u"dataset"_s)->view().model()->rowCount(); }
    void choose(const QString &opd)
    {
        m_desk->context.set(u"opd"_s, opd);
        QVERIFY(m_desk->settle());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        m_desk = std::make_unique<test::Desk>(*m_cache, u"opd"_s, test::widePage);
        QVERIFY(m_desk->settle());
    }
    void cleanupTestCase() { m_desk.reset(); }

    void thoseOfTheAgencyComeFirst()
    {
        choose(u"pupr"_s);
        QCOMPARE(rows(), 5); // it publishes none
        QCOMPARE(cell(0, 0), u"Kinerja OPD"_s);
        choose(u"bkd"_s);
        QCOMPARE(rows(), 5);
        QCOMPARE(cell(0, 0), u"Kehadiran pegawai"_s);
        choose(u"bpbd"_s);
        QCOMPARE(rows(), 9);
        QCOMPARE(cell(0, 0), u"Indeks bahaya"_s);
    }

    void whatIsOverdueIsLateAndThenInArrears()
    {
        choose(u"bpbd"_s);
        const auto row = [this](const QString &name) {
            for (int at = 0; at < rows(); ++at)
                if (cell(at, 0) == name)
                    return at;
            return -1;
        };
        QCOMPARE(cell(row(u"Kinerja OPD"_s), 3), u"On time"_s);
        QCOMPARE(cell(row(u"Kinerja OPD"_s), 1), u"Okt 2026"_s);
        // Judged by a sync after it was due: the whole demo is confirmed again later.
        m_desk.reset();
        const QDateTime later = test::morning.addDays(31);
        m_cache = test::demoCache(later);
        m_desk = std::make_unique<test::Desk>(*m_cache, u"opd"_s, test::widePage);
        m_desk->clock.pass(std::chrono::days(31) + std::chrono::minutes(5));
        QVERIFY(m_desk->settle());
        choose(u"bpbd"_s);
        QVERIFY2(cell(row(u"Kejadian bencana"_s), 3).startsWith(u"In arrears: "_s),
                 qPrintable(cell(row(u"Kejadian bencana"_s), 3)));
        QVERIFY2(cell(row(u"Kehadiran pegawai"_s), 3).startsWith(u"Late: "_s),
                 qPrintable(cell(row(u"Kehadiran pegawai"_s), 3)));
        const auto log = test::paintedBy(*m_desk->find<charts::DataTable>(u"dataset"_s), {700, 400});
        QCOMPARE(log->text(cell(row(u"Kejadian bencana"_s), 3)).ink, test::light::bad);
        QCOMPARE(log->text(cell(row(u"Kehadiran pegawai"_s), 3)).ink, test::light::warningInk);
    }

    void theFootSaysWhoJudges() { QVERIFY(m_desk->panel(u"dataset"_s)->foot().text().line.startsWith(u"Anjungan"_s)); }
};

ANJUNGAN_TEST(QApplication, AgencyDatasetsTest)
#include "agency_datasets_test.moc"
