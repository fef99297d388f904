// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/cache_connection.h"
#include "core/store/sqlite/durable_file.h"
#include "core/store/sqlite/statement.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// Files that appear whole under their names, also where somebody reads the one before, and where paths are long.
class DurableFileTest : public QObject
{
    Q_OBJECT

private:
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        QVERIFY(store::flushToDisk(file));
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
    }

private Q_SLOTS:
    void itReplacesWhatIsThere()
    {
        QTemporaryDir folder;
        const QString part = folder.filePath(u"a b.part"_s), file = folder.filePath(u"ᯅ.gpkg"_s);
        write(part, "new");
        write(file, "old");
        QVERIFY(store::renameInto(part, file).has_value());
        QCOMPARE(read(file), "new");
        QVERIFY(!QFile::exists(part));
    }

    /// Windows keeps a file that is open under its name; other systems give the name to the new one. In both cases
    /// nobody finds half a file, and what was not placed is still there.
    void whoReadsTheOldFileReadsItToItsEnd()
    {
        QTemporaryDir folder;
        const QString part = folder.filePath(u"new.part"_s), file = folder.filePath(u"cache.gpkg"_s);
        write(part, "new content");
        write(file, "old content");
        QFile reader(file);
        QVERIFY(reader.open(QIODevice::ReadOnly));
        QCOMPARE(reader.read(3), "old");

        const auto placed = store::renameInto(part, file);
        QCOMPARE(reader.readAll(), " content");
        reader.close();
#ifdef Q_OS_WIN
        QVERIFY(!placed);
        QCOMPARE(placed.error().kind, sync::CacheErrorKind::Io);
        QCOMPARE(read(file), "old content");
        QCOMPARE(read(part), "new content");
        QVERIFY(store::renameInto(part, file).has_value()); // nobody reads it any more
#else
        QVERIFY(placed.has_value());
#endif
        QCOMPARE(read(file), "new content");
    }

    void aLongPathIsAPath()
    {
        QTemporaryDir folder;
        const QString deep = folder.filePath(QStringList(9, u"folder of forty letters, counted by hand"_s).join(u'/'));
        QVERIFY(QDir().mkpath(deep));
        const QString cache = deep + u"/cache #1 50%.gpkg"_s;
        {
            const auto connection = store::CacheConnection::open(cache, store::CacheConnection::Mode::Write);
            QVERIFY(connection.has_value());
            QVERIFY(store::run(**connection, u"PRAGMA journal_mode = WAL"_s).has_value());
            QVERIFY(store::run(**connection, u"CREATE TABLE t (x)"_s).has_value());
            QVERIFY(store::run(**connection, u"INSERT INTO t VALUES (7)"_s).has_value());
        }
        const QString other = deep + u"/other #1 50%.gpkg"_s;
        QVERIFY(QFile::copy(cache, cache + u".part"_s));
        QVERIFY(store::renameInto(cache + u".part"_s, other).has_value());
        const auto reading = store::CacheConnection::open(other, store::CacheConnection::Mode::Immutable);
        QVERIFY(reading.has_value());
        QCOMPARE(store::scalar(**reading, u"SELECT x FROM t"_s).value().toInt(), 7);
    }

    /// One process writes, another waits for it and is then told that the file is locked, on every system.
    void whatOneConnectionLocksIsLockedForAnother()
    {
        QTemporaryDir folder;
        const QString cache = folder.filePath(u"cache.gpkg"_s);
        const auto first = store::CacheConnection::open(cache, store::CacheConnection::Mode::Write);
        const auto second = store::CacheConnection::open(cache, store::CacheConnection::Mode::Write);
        QVERIFY(first && second);
        QVERIFY(store::run(**second, u"PRAGMA busy_timeout = 0"_s).has_value());
        QVERIFY(store::run(**first, u"BEGIN EXCLUSIVE"_s).has_value());
        const auto refused = store::run(**second, u"CREATE TABLE t (x)"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, sync::CacheErrorKind::Locked);
        QVERIFY(store::run(**first, u"COMMIT"_s).has_value());
        QVERIFY(store::run(**second, u"CREATE TABLE t (x)"_s).has_value());
    }
};

ANJUNGAN_TEST(QCoreApplication, DurableFileTest)
#include "durable_file_test.moc"
