// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/rtree_load.h"
#include "core/store/sqlite/statement.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QSqlDriver>
#include <QTemporaryDir>

#include <algorithm>
#include <random>
#include <set>
#include <sqlite3.h>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

struct Area
{
    qint64 id;
    double minX, maxX, minY, maxY;
};

std::vector<Area> areas(std::size_t count, std::mt19937 &random)
{
    std::uniform_real_distribution<double> x(97, 101), y(-1, 5), side(0, 0.05);
    std::vector<Area> made;
    for (std::size_t i = 0; i < count; ++i) {
        const double left = x(random), low = y(random);
        // Every other one is a point, as schools are.
        made.push_back(
            {qint64(3 * i + 1), left, left + (i % 2 ? side(random) : 0), low, low + (i % 2 ? side(random) : 0)});
    }
    return made;
}

} // namespace

/// A tree that was packed as a whole, compared with SQLite's own check and with a scan of every row.
class RtreeLoadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_connection = store::CacheConnection::open(m_folder.filePath(u"%1.db"_s.arg(++m_number)),
                                                    store::CacheConnection::Mode::Write)
                           .value();
        execute(u"CREATE TABLE boxes (id, a, b, c, d)"_s);
        execute(u"CREATE VIRTUAL TABLE tree USING rtree(id, minx, maxx, miny, maxy)"_s);
    }
    void cleanup() { m_connection.reset(); }

    void holdsAllRows_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 50, 51, 52, 2601, 2602, 20'000})
            QTest::addRow("%d", count) << count;
    }
    void holdsAllRows()
    {
        QFETCH(int, count);
        std::mt19937 random(static_cast<unsigned>(count));
        const std::vector<Area> all = areas(static_cast<std::size_t>(count), random);
        load(all);
        QCOMPARE(check(), u"ok"_s);
        QCOMPARE(number(u"SELECT count(*) FROM tree"_s), count);
        for (const Area &window : areas(20, random)) {
            std::set<qint64> expected;
            for (const Area &area : all)
                if (area.maxX >= window.minX && area.minX <= window.minX + 0.3 && area.maxY >= window.minY &&
                    area.minY <= window.minY + 0.3)
                    expected.insert(area.id);
            const auto found = store::rows(
                *m_connection, u"SELECT id FROM tree WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?"_s,
                {window.minX, window.minX + 0.3, window.minY, window.minY + 0.3});
            std::set<qint64> ids;
            for (const QVariantList &row : found.value())
                ids.insert(row[0].toLongLong());
            // A box is never smaller than the given one, so that none is missed; single precision may add a neighbour.
            QVERIFY(std::ranges::includes(ids, expected));
            QVERIFY(ids.size() <= expected.size() + 1);
        }
    }

    /// Pages of another size have nodes of another size.
    void takesNodesAsTheyAre_data()
    {
        QTest::addColumn<int>("pageBytes");
        QTest::addColumn<int>("nodeBytes");
        QTest::newRow("small") << 512 << 448;
        QTest::newRow("1 KiB") << 1024 << 960;
        QTest::newRow("large") << 65'536 << 1228;
    }
    void takesNodesAsTheyAre()
    {
        QFETCH(int, pageBytes);
        QFETCH(int, nodeBytes);
        execute(u"DROP TABLE tree"_s);
        execute(u"PRAGMA page_size = %1"_s.arg(pageBytes));
        execute(u"VACUUM"_s);
        execute(u"CREATE VIRTUAL TABLE tree USING rtree(id, minx, maxx, miny, maxy)"_s);
        QCOMPARE(number(u"SELECT length(data) FROM tree_node"_s), nodeBytes);
        std::mt19937 random(3);
        load(areas(3'000, random));
        QCOMPARE(check(), u"ok"_s);
        QCOMPARE(number(u"SELECT count(*) FROM tree"_s), 3'000);
        QVERIFY(isPacked(3'000));
    }

    void putsInRowByRowWhereNobodyMayWriteTheTables()
    {
        auto *const handle = *static_cast<sqlite3 *const *>(m_connection->database().driver()->handle().constData());
        QCOMPARE(sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr), SQLITE_OK);
        QVERIFY(!store::run(*m_connection, u"DELETE FROM tree_node"_s)); // so it is
        std::mt19937 random(3);
        load(areas(3'000, random));
        QCOMPARE(check(), u"ok"_s);
        QCOMPARE(number(u"SELECT count(*) FROM tree"_s), 3'000);
        QVERIFY(!isPacked(3'000));
    }

    /// Stands for a build whose tables are written otherwise: whole numbers where others have fractions.
    void putsInRowByRowWhereTheTablesAreOthers()
    {
        execute(u"DROP TABLE tree"_s);
        execute(u"CREATE VIRTUAL TABLE tree USING rtree_i32(id, minx, maxx, miny, maxy)"_s);
        execute(u"WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n WHERE value < 500) "
                "INSERT INTO boxes SELECT value, value, value + 1, -value, 1 - value FROM n"_s);
        QVERIFY(store::loadRtree(*m_connection, u"tree"_s, u"SELECT id, a, b, c, d FROM boxes"_s));
        QCOMPARE(
            number(u"SELECT count(*) FROM tree AS t JOIN boxes AS b ON b.id = t.id AND b.a = t.minx AND b.b = t.maxx "
                   "AND b.c = t.miny AND b.d = t.maxy"_s),
            500);
        QCOMPARE(check(), u"ok"_s);
    }

    void goesOnAsAnyOther()
    {
        std::mt19937 random(7);
        load(areas(5'000, random));
        execute(u"DELETE FROM tree WHERE id % 5 = 0"_s);
        execute(u"INSERT INTO tree SELECT id + 100000, minx, maxx, miny, maxy FROM tree WHERE id % 7 = 0"_s);
        QCOMPARE(check(), u"ok"_s);
        execute(u"DELETE FROM tree"_s);
        QCOMPARE(check(), u"ok"_s);
        QCOMPARE(number(u"SELECT count(*) FROM tree"_s), 0);
    }

private:
    void load(const std::vector<Area> &all)
    {
        execute(u"BEGIN"_s);
        for (const Area &area : all)
            execute(u"INSERT INTO boxes VALUES (?, ?, ?, ?, ?)"_s,
                    {area.id, area.minX, area.maxX, area.minY, area.maxY});
        QVERIFY(store::loadRtree(*m_connection, u"tree"_s, u"SELECT id, a, b, c, d FROM boxes"_s));
        execute(u"COMMIT"_s);
    }

    void execute(const QString &sql, const QVariantList &values = {})
    {
        const auto done = store::run(*m_connection, sql, values);
        QVERIFY2(done, done ? "" : qPrintable(test::told(done.error().what)));
    }
    /// Whether the nodes are full but for the last ones, as no tree's are that grew row by row.
    bool isPacked(int rows)
    {
        const int capacity = (number(u"SELECT length(data) FROM tree_node"_s) - 4) / 24;
        return number(u"SELECT count(DISTINCT nodeno) FROM tree_rowid"_s) == (rows + capacity - 1) / capacity;
    }
    QString check() { return store::scalar(*m_connection, u"SELECT rtreecheck('main', 'tree')"_s).value().toString(); }
    int number(const QString &sql) { return store::scalar(*m_connection, sql).value().toInt(); }

    QTemporaryDir m_folder;
    int m_number = 0;
    std::shared_ptr<store::CacheConnection> m_connection;
};

ANJUNGAN_TEST(QCoreApplication, RtreeLoadTest)
#include "rtree_load_test.moc"
