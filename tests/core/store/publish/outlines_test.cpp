// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/outline_levels.h"
#include "core/geo/outline_pack.h"
#include "core/store/format/layout.h"
#include "core/store/schema/migrations.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QSqlQuery>

using namespace Qt::StringLiterals;
using State = anjungan::geo::OutlineHead::State;

namespace anjungan::store {

/// The outlines that a publish stores beside a dataset's rows.
class OutlinesTest : public QObject
{
    Q_OBJECT

private:
    test::Scratch m_scratch;
    std::unique_ptr<Writer> m_writer;
    std::unique_ptr<Reader> m_reader;

    static workspace::Dataset areas(const QString &id = u"wilayah"_s) { return test::dataset(id, u"kode"_s); }

    static source::SourceRow square(int number, double side = 0.5)
    {
        const geo::Point at{97.0 + number, 2};
        return {.id = {},
                .values = {QString::number(number)},
                .wkb = test::squareWkb(at, side),
                .box = {at.x, at.y, at.x + side, at.y + side},
                .type = std::to_underlying(geo::Type::Polygon)};
    }

    static source::RowPage pageOf(std::vector<source::SourceRow> features)
    {
        return {.fields = {u"kode"_s}, .features = std::move(features), .numberMatched = {}, .numberReturned = {}};
    }

    static source::RowPage threeSquares() { return pageOf({square(1), square(2), square(3)}); }

    sync::StageSummary publish(const workspace::Dataset &dataset, const source::RowPage &page)
    {
        return test::must(test::publishPages(*m_writer, dataset, {page}));
    }

    QStringList ask(const QString &sql) const { return test::ask(*m_reader, sql); }

    /// Everything stored for a dataset; the rowids show whether it was written again.
    QStringList kept(const QString &dataset) const
    {
        return ask(
            u"SELECT rowid, position, hex(pack) FROM anjungan_outline WHERE dataset = '%1' ORDER BY position"_s.arg(
                dataset));
    }

    /// Runs SQL on the file as another program would.
    void tamper(const QStringList &statements)
    {
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"tamper"_s);
            database.setDatabaseName(m_scratch.file);
            QVERIFY(database.open());
            QSqlQuery query(database);
            for (const QString &statement : statements)
                QVERIFY2(query.exec(statement), qPrintable(query.lastError().text()));
        }
        QSqlDatabase::removeDatabase(u"tamper"_s);
    }

    void reopen()
    {
        m_reader.reset();
        m_writer.reset();
        m_writer = test::must(Writer::open(m_scratch.file));
        m_reader = test::must(Reader::open(m_scratch.file));
    }

private Q_SLOTS:
    void init()
    {
        m_reader.reset();
        m_writer.reset();
        QFile::remove(m_scratch.file);
        reopen();
    }

    void everyRowHasAHead()
    {
        source::SourceRow nothing = square(2);
        nothing.wkb.clear();
        source::SourceRow cut = square(3);
        cut.wkb.chop(7);
        publish(areas(), pageOf({square(1), nothing, cut, square(4)}));
        const auto outlines = test::must(m_reader->outlines(u"wilayah"_s));
        QVERIFY(outlines.has_value());
        QStringList heads;
        for (const geo::OutlineHead &head : outlines->heads)
            heads.append(u"%1|%2"_s.arg(head.fid).arg(std::to_underlying(head.state)));
        const QStringList fids = ask(u"SELECT fid FROM wilayah ORDER BY kode"_s);
        QCOMPARE(heads, QStringList({fids[0] + u"|0"_s, fids[1] + u"|1"_s, fids[2] + u"|2"_s, fids[3] + u"|0"_s}));
        QCOMPARE(outlines->levels.size(), geo::levelZooms.size());
        for (const geo::Outlines::Level &level : outlines->levels) {
            const auto unpacked = geo::unpackLevel(level.pack, outlines->heads.size());
            QVERIFY(unpacked.has_value());
            QCOMPARE(unpacked->partEnds, (std::vector<std::uint32_t>{1, 1, 1, 2}));
        }
    }

    void aChangedRowMakesThemAgain()
    {
        publish(areas(), threeSquares());
        publish(areas(u"lain"_s), threeSquares());
        const QStringList before = kept(u"wilayah"_s), other = kept(u"lain"_s);
        QCOMPARE(before.size(), qsizetype(1 + geo::levelZooms.size()));
        publish(areas(), pageOf({square(1), square(2, 0.25), square(3)}));
        const auto outlines = test::must(m_reader->outlines(u"wilayah"_s));
        QVERIFY(std::abs(outlines->heads[1].width - 0.25 / 360) < 1e-7);
        QVERIFY(kept(u"wilayah"_s) != before);
        QCOMPARE(kept(u"wilayah"_s).size(), before.size());
        QCOMPARE(kept(u"lain"_s), other);
        publish(areas(), pageOf({square(1), square(3)}));
        QCOMPARE(test::must(m_reader->outlines(u"wilayah"_s))->heads.size(), std::size_t(2));
    }

    void whatDoesNotDifferIsNotWrittenAgain()
    {
        publish(areas(), threeSquares());
        publish(areas(u"lain"_s), threeSquares()); // written after it: what is written again gets other row numbers
        const QStringList before = kept(u"wilayah"_s);
        publish(areas(), threeSquares());
        QCOMPARE(kept(u"wilayah"_s), before);
    }

    void pointsAndPlainRowsHaveNone()
    {
        publish(test::dataset(u"titik"_s, u"kode"_s),
                test::page({u"kode"_s}, {{.values = {u"1"_s}, .at = geo::Point{98, 2}}}));
        publish(test::dataset(u"baris"_s, u"kode"_s), test::page({u"kode"_s}, {{.values = {u"1"_s}}}));
        QCOMPARE(ask(u"SELECT count(*) FROM anjungan_outline"_s), QStringList(u"0"_s));
        QVERIFY(!test::must(m_reader->outlines(u"titik"_s)));
    }

    void theyGoWithTheGeometry()
    {
        publish(areas(), threeSquares());
        publish(areas(), test::page({u"kode"_s}, {{.values = {u"1"_s}}}));
        QCOMPARE(kept(u"wilayah"_s), QStringList());
        publish(areas(), threeSquares());
        QCOMPARE(kept(u"wilayah"_s).size(), qsizetype(1 + geo::levelZooms.size()));
        publish(areas(), test::page({u"kode"_s}, {{.values = {u"1"_s}, .at = geo::Point{98, 2}}}));
        QCOMPARE(kept(u"wilayah"_s), QStringList());
    }

    void aCacheOfBeforeGetsThemAtItsNextPublish()
    {
        publish(areas(), threeSquares());
        m_reader.reset();
        m_writer.reset();
        tamper({u"UPDATE anjungan_dataset SET pages = '[]'"_s, u"DROP TABLE anjungan_outline"_s,
                u"DELETE FROM gpkg_extensions WHERE table_name = 'anjungan_outline'"_s});
        {
            const auto connection = test::must(CacheConnection::open(m_scratch.file, CacheConnection::Mode::Write));
            test::must(migrate(*connection, 1, {migrationSteps().at(1)}));
            test::must(run(*connection, u"UPDATE anjungan_schema SET version = ?"_s, {schemaVersion}));
        }
        reopen();
        QVERIFY(QFile::exists(m_scratch.file + u".before-step-2"_s));
        // Listed again at its next sync, although its source has not changed.
        QCOMPARE(ask(u"SELECT pages IS NULL FROM anjungan_dataset"_s), QStringList(u"1"_s));
        QVERIFY(!test::must(m_reader->outlines(u"wilayah"_s)));
        const sync::StageSummary summary = publish(areas(), threeSquares());
        QCOMPARE(summary.added + summary.changed + summary.removed, 0);
        QCOMPARE(test::must(m_reader->outlines(u"wilayah"_s))->heads.size(), std::size_t(3));
    }

    void damagedOnesAreNotReadAndMadeAgain_data()
    {
        QTest::addColumn<QString>("damage");
        const auto update = u"UPDATE anjungan_outline SET "_s;
        QTest::newRow("cut heads") << update + u"pack = substr(pack, 1, 40) WHERE position = 0"_s;
        QTest::newRow("rubbish heads") << update + u"pack = zeroblob(500) WHERE position = 0"_s;
        QTest::newRow("text heads") << update + u"pack = 'heads' WHERE position = 0"_s;
        QTest::newRow("no heads") << u"DELETE FROM anjungan_outline WHERE position = 0"_s;
        QTest::newRow("heads alone") << u"DELETE FROM anjungan_outline WHERE position > 0"_s;
        QTest::newRow("empty level") << update + u"pack = x'' WHERE position = 2"_s;
        QTest::newRow("levels out of order") << update + u"position = 9 WHERE position = 1"_s;
    }

    void damagedOnesAreNotReadAndMadeAgain()
    {
        QFETCH(QString, damage);
        publish(areas(), threeSquares());
        const QStringList before = ask(u"SELECT hex(pack) FROM anjungan_outline ORDER BY position"_s);
        tamper({damage});
        QVERIFY(!test::must(m_reader->outlines(u"wilayah"_s)));
        publish(areas(), threeSquares());
        QVERIFY(test::must(m_reader->outlines(u"wilayah"_s)).has_value());
        QCOMPARE(ask(u"SELECT hex(pack) FROM anjungan_outline ORDER BY position"_s), before);
    }

    /// A first publish uses the geometries while their pages arrive, a later one the staged ones.
    void whatIsMadeWhilePagesArriveIsWhatTheRowsGive_data()
    {
        source::SourceRow point = square(9);
        point.wkb = test::pointWkb({98, 2});
        point.type = std::to_underlying(geo::Type::Point);
        source::SourceRow nothing = square(8);
        nothing.wkb.clear();
        std::vector<source::SourceRow> many;
        for (int i = 0; i < 1'500; ++i) {
            many.push_back(square(i % 5, 0.001 * (i % 300 + 1)));
            many.back().values = {QString::number(1000 + i)};
        }
        QTest::addColumn<std::vector<source::RowPage>>("pages");
        using Pages = std::vector<source::RowPage>;
        QTest::newRow("areas") << Pages{threeSquares()};
        QTest::newRow("a point first") << Pages{pageOf({point, square(1)}), pageOf({square(2)})};
        QTest::newRow("a point later") << Pages{pageOf({square(1), point}), pageOf({square(2)})};
        QTest::newRow("no geometry first") << Pages{pageOf({nothing}), pageOf({square(1)})};
        QTest::newRow("rows that come twice") << Pages{pageOf({square(1), square(2)}), pageOf({square(2), square(3)})};
        QTest::newRow("many") << Pages{pageOf(many), threeSquares()};
    }

    void whatIsMadeWhilePagesArriveIsWhatTheRowsGive()
    {
        QFETCH(std::vector<source::RowPage>, pages);
        test::must(test::publishPages(*m_writer, areas(), pages));
        const QStringList before = ask(u"SELECT hex(pack) FROM anjungan_outline ORDER BY position"_s);
        QCOMPARE(before.size(), qsizetype(1 + geo::levelZooms.size()));
        const auto heads = test::must(m_reader->outlines(u"wilayah"_s))->heads;
        QStringList fids;
        for (const geo::OutlineHead &head : heads)
            fids.append(QString::number(head.fid));
        QCOMPARE(fids, ask(u"SELECT fid FROM wilayah ORDER BY fid"_s));
        tamper({u"DELETE FROM anjungan_outline"_s});
        test::must(test::publishPages(*m_writer, areas(), pages));
        QCOMPARE(ask(u"SELECT hex(pack) FROM anjungan_outline ORDER BY position"_s), before);
    }

    void aTruncatedLevelIsMadeAgain()
    {
        publish(areas(), threeSquares());
        const QStringList before = ask(u"SELECT hex(pack) FROM anjungan_outline ORDER BY position"_s);
        tamper({u"UPDATE anjungan_outline SET pack = substr(pack, 1, length(pack) - 5) WHERE position = 3"_s});
        publish(areas(), threeSquares());
        QCOMPARE(ask(u"SELECT hex(pack) FROM anjungan_outline ORDER BY position"_s), before);
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::OutlinesTest)
#include "outlines_test.moc"
