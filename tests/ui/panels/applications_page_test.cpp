// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/panels/desk.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/matrix/matrix_view.h"
#include "ui/charts/table/data_table.h"

#include <QApplication>
#include <QTableView>
#include <QTest>

using namespace anjungan;
using namespace Qt::StringLiterals;
using test::Desk;

namespace {

const QString applications = u"aplikasi"_s;

QString figureOf(const Desk &desk, const QString &panel) { return desk.find<charts::FigureTile>(panel)->data().value; }

/// The texts of a table's first columns, by row.
QStringList rowsOf(const Desk &desk, const QString &panel, std::size_t columns = 1)
{
    QStringList lines;
    for (const auto &row : desk.find<charts::DataTable>(panel)->table().rows) {
        QStringList cells;
        for (std::size_t at = 0; at < columns; ++at)
            cells << row[at].text;
        lines << cells.join(u' ');
    }
    return lines;
}

} // namespace

/// The page of applications in the demo: what is likely doubled, and where a touch leads.
class ApplicationsPageTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase()
    {
        m_cache = test::demoCache(test::morning);
        QVERIFY(m_cache);
    }

    void cleanupTestCase() { m_cache.reset(); }

    void figuresCountWhatIsDoubled()
    {
        Desk desk(*m_cache, applications, test::widePage);
        QVERIFY(desk.settle());
        QCOMPARE(figureOf(desk, u"aplikasi"_s), u"124"_s);
        QCOMPARE(figureOf(desk, u"fungsi"_s), u"16"_s);
        QCOMPARE(figureOf(desk, u"kelompok"_s), u"8"_s);
        QCOMPARE(figureOf(desk, u"di_dalamnya"_s), u"70"_s);
        QCOMPARE(rowsOf(desk, u"mungkin_ganda"_s).size(), 8);
        const auto &matrix = desk.find<charts::MatrixView>(u"fungsi_opd"_s)->matrix();
        QCOMPARE(matrix.rows.size(), std::size_t{16});
        QVERIFY(!matrix.chosen);
    }

    void aGroupChoosesItsApplications()
    {
        Desk desk(*m_cache, applications, test::widePage);
        QVERIFY(desk.settle());
        const QTableView &groups = desk.find<charts::DataTable>(u"mungkin_ganda"_s)->view();
        QCOMPARE(rowsOf(desk, u"mungkin_ganda"_s)[1], u"Surat-menyurat"_s);
        const QRect row = groups.visualRect(groups.model()->index(1, 0));
        QTest::mouseClick(groups.viewport(), Qt::LeftButton, {}, row.center());
        QVERIFY(desk.settle());
        QCOMPARE(desk.navigation.selection().value(u"fungsi"), u"RAA.01.01"_s);
        const QStringList list = rowsOf(desk, u"daftar"_s);
        QCOMPARE(list.size(), 13);
        for (const QString &name : list)
            QVERIFY2(name.startsWith(u"e-Surat"_s), qPrintable(name));
    }

    /// Of an agency: the groups that it has a part in, with their sizes.
    void anAgencyHasItsGroups()
    {
        Desk desk(*m_cache, applications, test::widePage);
        desk.context.set(u"opd"_s, u"dispora"_s);
        QVERIFY(desk.settle());
        const QStringList groups = rowsOf(desk, u"mungkin_ganda"_s, 2);
        QVERIFY(groups.size() < 8);
        QVERIFY2(groups.contains(u"Surat-menyurat 13"_s), qPrintable(groups.join(u'|')));
    }
};

ANJUNGAN_TEST(QApplication, ApplicationsPageTest)
#include "applications_page_test.moc"
