// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/layout.h"
#include "core/store/repair/renewal.h"
#include "core/store/repair/set_aside.h"
#include "core/store/schema/migrations.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/store/sqlite/damage.h"
#include "core/store/sqlite/statement.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace anjungan::store {

/// Who may read what the cache leaves on the disk: nobody but its owner, unless a person has made the cache's file.
class PrivateTest : public QObject
{
    Q_OBJECT

private:
    /// "cache.gpkg 600, cache.gpkg-wal 600": every file in the cache's folder.
    static QString modesBeside(const test::Scratch &scratch)
    {
        QStringList modes;
        for (const QFileInfo &file : QDir(scratch.folder.path()).entryInfoList(QDir::Files, QDir::Name))
            modes << u"%2 %1"_s.arg(modeOf(file.filePath()), file.fileName());
        return modes.join(u", "_s);
    }

    static QString modeOf([[maybe_unused]] const QString &path)
    {
#ifdef Q_OS_UNIX
        struct stat status = {};
        return stat(QFile::encodeName(path).constData(), &status) == 0 ? QString::number(status.st_mode & 0777, 8)
                                                                       : u"-"_s;
#else
        return {};
#endif
    }

    static void publish(Writer &writer)
    {
        QVERIFY(
            test::publishPages(writer, test::dataset(u"a"_s, u"k"_s), {test::page({u"k"_s}, {{.values = {u"x"_s}}})}));
    }

    /// A file that a person has made, empty, for everyone.
    static void makeForEveryone(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(modeOf(path), u"644"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
#ifdef Q_OS_UNIX
        umask(022); // the usual one
#else
        QSKIP("reads POSIX permissions");
#endif
    }

    void aNewCacheAndAllBesideIt()
    {
        test::Scratch scratch;
        const auto writer = test::must(Writer::open(scratch.file));
        publish(*writer);
        const auto reader = test::must(Reader::open(scratch.file));
        suspect(scratch.file);
        QCOMPARE(modesBeside(scratch), u"cache.gpkg 600, cache.gpkg-shm 600, cache.gpkg-wal 600, cache.gpkg.stage 600, "
                                       "cache.gpkg.stage-wal 600, cache.gpkg.suspect 600"_s);
    }

    void aFileOfAPersonStaysAsItIs()
    {
        test::Scratch scratch;
        makeForEveryone(scratch.file);
        const auto writer = test::must(Writer::open(scratch.file));
        publish(*writer);
        QCOMPARE(modesBeside(scratch), u"cache.gpkg 644, cache.gpkg-shm 644, cache.gpkg-wal 644, cache.gpkg.stage 600, "
                                       "cache.gpkg.stage-wal 600"_s);
    }

    void theCopyOfBeforeAStep()
    {
        test::Scratch scratch;
        std::vector<MigrationStep> steps = migrationSteps();
        {
            const auto connection = test::must(CacheConnection::open(scratch.file, CacheConnection::Mode::Write));
            steps.push_back({schemaVersion + 1, {{u"CREATE TABLE anjungan_next (a)"_s}}});
            test::must(migrate(*connection, 0, migrationSteps()));
            test::must(migrate(*connection, schemaVersion, steps));
        }
        QCOMPARE(modesBeside(scratch), u"cache.gpkg 600, cache.gpkg.before-step-%1 600"_s.arg(schemaVersion + 1));
    }

    void aCacheThatIsMadeAnew_data()
    {
        QTest::addColumn<bool>("isEveryones");
        QTest::addColumn<QString>("mode");
        QTest::newRow("ours") << false << u"600"_s;
        QTest::newRow("a person's") << true << u"644"_s; // whoever could read it can read what takes its place
    }

    void aCacheThatIsMadeAnew()
    {
        QFETCH(bool, isEveryones);
        QFETCH(QString, mode);
        test::Scratch scratch;
        if (isEveryones)
            makeForEveryone(scratch.file);
        publish(*test::must(Writer::open(scratch.file)));
        suspect(scratch.file);
        QFile file(scratch.file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(100, 'x'));
        file.close();
        QVERIFY(test::must(openOrRenew(scratch.file, test::day(22))).renewed);
        QCOMPARE(modesBeside(scratch), u"cache.gpkg %1, cache.gpkg.damaged-20261122T120000Z %1"_s.arg(mode));
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::PrivateTest)
#include "private_test.moc"
