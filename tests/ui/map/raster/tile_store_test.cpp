// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/map/raster/tile_pictures.h"
#include "ui/map/raster/refused_tiles.h"
#include "ui/map/raster/tile_image.h"
#include "ui/map/raster/tile_shelf.h"

#include <QBuffer>
#include <QDir>
#include <QGuiApplication>
#include <QScopeGuard>
#include <QTemporaryDir>

#include <future>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_UNIX
/// A tile's file that is read when the test writes it: a pipe under the tile's name.
class SlowTile
{
public:
    SlowTile(const QTemporaryDir &folder, const map::TileShelf &shelf)
    {
        QDir(folder.path()).mkpath(u"1/0"_s);
        mkfifo(QFile::encodeName(folder.filePath(u"1/0/0.png"_s)).constData(), 0600);
        m_read = std::async(std::launch::async, [&shelf] { return shelf.tile({1, 0, 0}); });
        m_pipe = open(QFile::encodeName(folder.filePath(u"1/0/0.png"_s)).constData(), O_WRONLY); // waits for the reader
    }

    /// What the shelf made of these bytes, which it read although the file under the name may be another by now.
    QImage end(const QByteArray &bytes)
    {
        QFile pipe;
        if (!pipe.open(m_pipe, QIODevice::WriteOnly, QFile::AutoCloseHandle) || pipe.write(bytes) != bytes.size())
            qFatal("the pipe cannot be written");
        pipe.close();
        return m_read.get();
    }

private:
    std::future<QImage> m_read;
    int m_pipe = -1;
};
#endif

} // namespace

/// What becomes of tiles on the disk when it is full, and when two threads meet at one.
class TileStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskLosesNoTile()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir folder;
        const map::TileFolder tiles(folder.path());
        const QByteArray before = test::pictureBytes(Qt::red), after = test::pictureBytes(Qt::blue);
        QVERIFY(tiles.keep({1, 0, 0}, before, u"png"_s, {.etag = "x"}, test::arrivalTime));
        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        const auto restore = qScopeGuard([&] {
            setrlimit(RLIMIT_FSIZE, &usual);
            std::signal(SIGXFSZ, oldHandler);
        });
        rlimit tight = usual;
        tight.rlim_cur = 100;
        for (const QString &ending : {u"png"_s, u"webp"_s}) {
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
            const auto kept = tiles.keep({1, 0, 0}, after, ending, {.etag = "y"}, test::arrivalTime.addDays(1));
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
            QVERIFY(!kept);
            QVERIFY(!kept.error().isEmpty());
            const auto there = tiles.read({1, 0, 0});
            QVERIFY(there);
            QCOMPARE(there->bytes, before);
            QCOMPARE(there->confirmedAt, test::arrivalTime);
            QVERIFY(there->validator.etag != "y"); // which would keep the new one from coming
        }
        QVERIFY(tiles.keep({1, 0, 0}, after, u"png"_s, {.etag = "y"}, test::arrivalTime.addDays(1)));
        QCOMPARE(tiles.read({1, 0, 0})->bytes, after);
#else
        QSKIP("needs setrlimit");
#endif
    }

    void anotherEndingTakesThePlaceOfTheFirst()
    {
        QTemporaryDir folder;
        const map::TileFolder tiles(folder.path());
        const QByteArray png = test::pictureBytes(Qt::red), jpeg = test::pictureBytes(Qt::blue, {256, 256}, "jpg");
        QVERIFY(tiles.keep({1, 0, 0}, png, u"png"_s, {.etag = "x"}, test::arrivalTime));
        QVERIFY(tiles.keep({1, 0, 0}, jpeg, u"jpg"_s, {}, test::arrivalTime.addDays(1)));
        QCOMPARE(QDir(folder.filePath(u"1/0"_s)).entryList(QDir::Files), QStringList(u"0.jpg"_s));

        // After a crash before the older one was removed.
        QTemporaryDir other;
        QVERIFY(map::TileFolder(other.path()).keep({1, 0, 0}, png, u"png"_s, {}, test::arrivalTime));
        QVERIFY(QFile::rename(other.filePath(u"1/0/0.png"_s), folder.filePath(u"1/0/0.png"_s)));
        QCOMPARE(tiles.read({1, 0, 0})->bytes, jpeg);
    }

    void tilesAreForTheirOwner()
    {
#ifdef Q_OS_UNIX
        const mode_t usual = umask(022);
        QTemporaryDir folder;
        QVERIFY(map::TileFolder(folder.filePath(u"tiles"_s))
                    .keep({1, 0, 0}, test::pictureBytes(Qt::red), u"png"_s, {}, test::arrivalTime));
        umask(usual);
        for (const QString &made : {u"tiles"_s, u"tiles/1"_s, u"tiles/1/0"_s}) {
            struct stat status = {};
            QCOMPARE(stat(QFile::encodeName(folder.filePath(made)).constData(), &status), 0);
            QCOMPARE(status.st_mode & 0777, 0700U);
        }
#else
        QSKIP("reads POSIX permissions");
#endif
    }

    void aTileThatChangesWhileItIsReadIsNotKept()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir folder;
        const map::TileShelf shelf(folder.path(), 0, 8);
        SlowTile slow(folder, shelf);
        QVERIFY(map::TileFolder(folder.path())
                    .keep({1, 0, 0}, test::pictureBytes(Qt::blue), u"png"_s, {}, test::arrivalTime));
        shelf.forget({1, 0, 0});
        slow.end(test::pictureBytes(Qt::red));
        QCOMPARE(shelf.tile({1, 0, 0}).pixelColor(5, 5), QColor(Qt::blue));
#else
        QSKIP("needs named pipes");
#endif
    }

    void aTileThatIsOnlyReadIsKept()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir folder;
        const map::TileShelf shelf(folder.path(), 0, 8);
        SlowTile slow(folder, shelf);
        shelf.forget({1, 1, 0}); // another one
        QCOMPARE(slow.end(test::pictureBytes(Qt::red)).pixelColor(5, 5), QColor(Qt::red));
        QVERIFY(QFile::remove(folder.filePath(u"1/0/0.png"_s)));
        QCOMPARE(shelf.tile({1, 0, 0}).pixelColor(5, 5), QColor(Qt::red)); // from memory
#else
        QSKIP("needs named pipes");
#endif
    }

    void aDamagedTileDoesNotTakeTheNewOneWithIt()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir folder;
        const map::TileShelf shelf(folder.path(), 0, 8);
        SlowTile slow(folder, shelf);
        QVERIFY(map::TileFolder(folder.path())
                    .keep({1, 0, 0}, test::pictureBytes(Qt::blue), u"png"_s, {}, test::arrivalTime));
        QVERIFY(slow.end("rubbish").isNull());
        QCOMPARE(shelf.tile({1, 0, 0}).pixelColor(5, 5), QColor(Qt::blue));
        QCOMPARE(QDir(folder.filePath(u"1/0"_s)).entryList(QDir::Files), QStringList(u"0.png"_s));
#else
        QSKIP("needs named pipes");
#endif
    }

    void whatIsRefusedLongestIsForgottenLast()
    {
        map::RefusedTiles refused(3);
        const render::RasterTile first{1, 0, 0}, second{1, 0, 1}, third{1, 1, 0}, fourth{1, 1, 1};
        refused.add(first, test::arrivalTime.addSecs(3600), test::arrivalTime); // the smallest of all by its place
        refused.add(second, test::arrivalTime.addSecs(600), test::arrivalTime);
        refused.add(third, test::arrivalTime.addSecs(1200), test::arrivalTime);
        refused.add(fourth, test::arrivalTime.addSecs(3000), test::arrivalTime);
        QVERIFY(refused.contains(first, test::arrivalTime));
        QVERIFY(!refused.contains(second, test::arrivalTime));
        QVERIFY(refused.contains(third, test::arrivalTime) && refused.contains(fourth, test::arrivalTime));
        QVERIFY(!refused.contains(third, test::arrivalTime.addSecs(1200)));
        // Expired entries are removed first.
        refused.add(second, test::arrivalTime.addSecs(9000), test::arrivalTime.addSecs(3000));
        QVERIFY(refused.contains(first, test::arrivalTime) && refused.contains(second, test::arrivalTime));
        QVERIFY(!refused.contains(third, test::arrivalTime) && !refused.contains(fourth, test::arrivalTime));
    }
};

ANJUNGAN_TEST(QGuiApplication, TileStoreTest)
#include "tile_store_test.moc"
