// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/statement.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;
using anjungan::test::ask;
using anjungan::test::day;
using anjungan::test::must;
using anjungan::test::page;

namespace anjungan::store {

/// What a person does not want on the device goes, with all that was kept of it but the ledger.
class DroppingTest : public QObject
{
    Q_OBJECT

    static constexpr int many = 6'000;

    /// Many points with a text that makes the file large; their numbers are those of `added` more on a later day.
    static source::RowPage points(int added)
    {
        std::vector<test::TestRow> rows;
        for (int row = 0; row < many; ++row)
            rows.push_back({.values = {u"k%1"_s.arg(row), std::int64_t(row + added), u"Tempat "_s + QString(40, u'x')},
                            .at = geo::Point{98.5, 3.5}});
        return page({u"kunci"_s, u"siswa"_s, u"nama"_s}, rows);
    }

    static source::RowPage zones()
    {
        source::RowPage made{.fields = {u"id"_s, u"kelas"_s}};
        source::SourceRow zone{.id = u"a"_s, .values = {u"a"_s, u"tinggi"_s}};
        zone.wkb = test::squareWkb({98, 3}, 1);
        zone.box = {98, 3, 99, 4};
        zone.type = std::to_underlying(geo::Type::Polygon);
        made.features.push_back(std::move(zone));
        return made;
    }

    test::Scratch m_scratch;
    std::unique_ptr<Writer> m_writer;
    const workspace::Dataset m_points = test::dataset(u"titik"_s, u"kunci"_s),
                             m_zones = test::dataset(u"zona"_s, u"id"_s);

    /// Everything of the file that names the dataset, but the ledger.
    QStringList traces(const QString &dataset) const
    {
        const auto reader = must(Reader::open(m_scratch.file));
        QStringList found = ask(*reader, u"SELECT name FROM sqlite_schema WHERE name LIKE '%%1%%'"_s.arg(dataset));
        for (const QString &where :
             {u"anjungan_dataset WHERE id"_s, u"anjungan_field WHERE dataset"_s, u"anjungan_outline WHERE dataset"_s,
              u"anjungan_history WHERE dataset"_s, u"anjungan_history_field WHERE dataset"_s,
              u"anjungan_named WHERE dataset"_s, u"gpkg_contents WHERE table_name"_s,
              u"gpkg_geometry_columns WHERE table_name"_s, u"sqlite_sequence WHERE name"_s})
            if (ask(*reader, u"SELECT count(*) FROM %1 = '%2'"_s.arg(where, dataset)) != QStringList{u"0"_s})
                found << where;
        return found;
    }

    QString count(const QString &from) const
    {
        return ask(*must(Reader::open(m_scratch.file)), u"SELECT count(*) FROM "_s + from).value(0);
    }

private Q_SLOTS:
    void init()
    {
        m_writer = must(Writer::open(m_scratch.file));
        must(test::publishPages(*m_writer, m_points, {points(0)}, day(1)));
        must(test::publishPages(*m_writer, m_points, {points(1)}, day(2)));
        must(test::publishPages(*m_writer, m_zones, {zones()}, day(2)));
        must(m_writer->saveWorkspace(R"({"datasets": [{"id": "titik", "key": "kunci", "search": ["nama"]}]})",
                                     u"w.json"_s, day(2)));
        workspace::Workspace workspace;
        workspace.datasets = {m_points, m_zones};
        workspace::Exposure exposure{.id = u"paparan"_s, .title = {}, .points = u"titik"_s, .zones = u"zona"_s};
        exposure.result = workspace::resultOf(exposure, workspace);
        QCOMPARE(must(m_writer->update(exposure, day(3))).rows, many);
        QCOMPARE(count(u"anjungan_named"_s), u"1"_s);
        QVERIFY(count(u"anjungan_history"_s) != u"0"_s);
    }

    void cleanup()
    {
        m_writer.reset();
        QFile::remove(m_scratch.file);
    }

    void everythingOfItGoesButTheLedger()
    {
        const QString entries = count(u"anjungan_observation"_s);
        must(m_writer->leaveOut({u"titik"_s}));
        QCOMPARE(traces(u"titik"_s) + traces(u"paparan"_s), QStringList());
        QCOMPARE(count(u"anjungan_name WHERE anjungan_name MATCH 'tempat'"_s), u"0"_s);
        QCOMPARE(count(u"anjungan_observation"_s), entries);
        QCOMPARE(count(u"zona"_s), u"1"_s);
        QVERIFY(!must(m_writer->state(u"titik"_s)).published);
        const auto check = must(must(Reader::open(m_scratch.file))->checkLedger());
        QVERIFY(check.isValid());
    }

    void theFileShrinks()
    {
        m_writer = {};
        m_writer = must(Writer::open(m_scratch.file));
        const qint64 before = QFileInfo(m_scratch.file).size();
        must(m_writer->leaveOut({u"titik"_s}));
        m_writer.reset();
        const qint64 after = QFileInfo(m_scratch.file).size();
        QVERIFY2(after * 2 < before, qPrintable(u"%1 to %2"_s.arg(before).arg(after)));
    }

    /// A reader goes on with what it had, and nothing fails for it.
    void aReaderKeepsItsSnapshot()
    {
        const auto reader = must(Reader::open(m_scratch.file));
        must(run(reader->connection(), u"BEGIN"_s));
        QCOMPARE(ask(*reader, u"SELECT count(*) FROM titik"_s), QStringList{QString::number(many)});
        must(m_writer->leaveOut({u"titik"_s}));
        QCOMPARE(ask(*reader, u"SELECT count(*) FROM titik"_s), QStringList{QString::number(many)});
        must(run(reader->connection(), u"COMMIT"_s));
        QCOMPARE(ask(*reader, u"SELECT count(*) FROM sqlite_schema WHERE name = 'titik'"_s), QStringList{u"0"_s});
    }

    void itComesBackAsIfItWereNew()
    {
        must(m_writer->leaveOut({u"titik"_s}));
        must(m_writer->leaveOut({u"titik"_s, u"tidak_ada"_s}));
        must(test::publishPages(*m_writer, m_points, {points(2)}, day(4)));
        QCOMPARE(count(u"titik WHERE siswa > 1"_s), QString::number(many));
        QCOMPARE(count(u"anjungan_name WHERE anjungan_name MATCH 'tempat'"_s), QString::number(many));
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::DroppingTest)
#include "dropping_test.moc"
