// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using anjungan::test::page;

namespace anjungan::store {

/// What daily publishes cost in the file, beside the former values. A whole year of the province's schools is measured
/// by history_bench.
class GrowthTest : public QObject
{
    Q_OBJECT

    static constexpr int rowCount = 3'000;
    static constexpr int changedRows = 60; ///< each day other ones
    static constexpr int days = 60;
    static constexpr int bytesOfEntry = 400; ///< in the ledger with its indexes, and the changes of one area

    test::Scratch m_scratch;
    std::vector<test::TestRow> m_rows;
    workspace::Dataset m_schools = test::dataset(u"sekolah"_s, u"npsn"_s);

    /// The publish of a day by a program that is started for it, as the file is complete without its log only then.
    void publishDay(int day)
    {
        const auto writer = test::must(Writer::open(m_scratch.file));
        const QDateTime at = test::day(1).addDays(day);
        const source::RowPage all = page({u"npsn"_s, u"nama"_s, u"kode_kab"_s, u"siswa"_s}, m_rows);
        test::must(test::publishPages(*writer, m_schools, {all}, at));
        test::must(writer->trimHistory({.days = 0}, at));
    }

    int numberOf(const QString &sql) const
    {
        return test::ask(*test::must(Reader::open(m_scratch.file)), sql).value(0).toInt();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_schools.area = workspace::AreaRef{u"kode_kab"_s, u"kemendagri"_s};
        for (int number = 0; number < rowCount; ++number)
            m_rows.push_back({.values = {QString::number(10'200'000 + number), u"SD Negeri %1 Percobaan"_s.arg(number),
                                         u"12.01"_s, std::int64_t(100)},
                              .at = geo::Point{97 + number % 300 * 0.01, 1 + number % 400 * 0.01}});
    }

    void changedFiguresCostAnEntryOfTheLedger()
    {
        const QString nodes = u"SELECT count(*) FROM rtree_sekolah_geom_node"_s;
        qint64 before = 0;
        int nodesBefore = 0;
        for (int day = 0; day <= days; ++day) {
            for (int change = 0; change < changedRows; ++change) {
                auto &pupils = m_rows[std::size_t((day * changedRows + change) % rowCount)].values[3];
                pupils = std::int64_t(101 + day);
            }
            publishDay(day);
            if (day == 1) { // with all tables that a change needs
                before = QFileInfo(m_scratch.file).size();
                nodesBefore = numberOf(nodes);
            }
        }
        QCOMPARE(numberOf(u"SELECT count(*) FROM anjungan_observation"_s), days + 1);
        QCOMPARE(numberOf(u"SELECT sum(siswa > 100) FROM sekolah"_s), rowCount);
        QCOMPARE(numberOf(nodes), nodesBefore);
        const qint64 after = QFileInfo(m_scratch.file).size();
        QVERIFY2(after - before <= days * bytesOfEntry, qPrintable(u"%1 to %2 bytes"_s.arg(before).arg(after)));
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::GrowthTest)
#include "growth_test.moc"
