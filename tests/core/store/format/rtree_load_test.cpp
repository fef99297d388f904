// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/rtree_load.h"
#include "core/store/sqlite/statement.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QTemporaryDir>

#include <algorithm>
#include <random>
#include <set>

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
    QString check() { return store::scalar(*m_connection, u"SELECT rtreecheck('main', 'tree')"_s).value().toString(); }
    int number(const QString &sql) { return store::scalar(*m_connection, sql).value().toInt(); }

    QTemporaryDir m_folder;
    int m_number = 0;
    std::shared_ptr<store::CacheConnection> m_connection;
};

ANJUNGAN_TEST(QCoreApplication, RtreeLoadTest)
#include "rtree_load_test.moc"
