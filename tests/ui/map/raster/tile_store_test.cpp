// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
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

const QDateTime today(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::UTC);

QByteArray pictureBytes(const QColor &colour, const char *format = "png")
{
    QImage image(256, 256, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

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
        const QByteArray before = pictureBytes(Qt::red), after = pictureBytes(Qt::blue);
        QVERIFY(tiles.keep({1, 0, 0}, before, u"png"_s, {.etag = "x"}, today));
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
            const auto kept = tiles.keep({1, 0, 0}, after, ending, {.etag = "y"}, today.addDays(1));
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
            QVERIFY(!kept);
            QVERIFY(!kept.error().isEmpty());
            const auto there = tiles.read({1, 0, 0});
            QVERIFY(there);
            QCOMPARE(there->bytes, before);
            QCOMPARE(there->confirmedAt, today);
            QVERIFY(there->validator.etag != "y"); // which would keep the new one from coming
        }
        QVERIFY(tiles.keep({1, 0, 0}, after, u"png"_s, {.etag = "y"}, today.addDays(1)));
        QCOMPARE(tiles.read({1, 0, 0})->bytes, after);
#else
        QSKIP("needs setrlimit");
#endif
    }

    void anotherEndingTakesThePlaceOfTheFirst()
    {
        QTemporaryDir folder;
        const map::TileFolder tiles(folder.path());
        const QByteArray png = pictureBytes(Qt::red), jpeg = pictureBytes(Qt::blue, "jpg");
        QVERIFY(tiles.keep({1, 0, 0}, png, u"png"_s, {.etag = "x"}, today));
        QVERIFY(tiles.keep({1, 0, 0}, jpeg, u"jpg"_s, {}, today.addDays(1)));
        QCOMPARE(QDir(folder.filePath(u"1/0"_s)).entryList(QDir::Files), QStringList(u"0.jpg"_s));

        // After a crash before the older one was removed.
        QTemporaryDir other;
        QVERIFY(map::TileFolder(other.path()).keep({1, 0, 0}, png, u"png"_s, {}, today));
        QVERIFY(QFile::rename(other.filePath(u"1/0/0.png"_s), folder.filePath(u"1/0/0.png"_s)));
        QCOMPARE(tiles.read({1, 0, 0})->bytes, jpeg);
    }

    void tilesAreForTheirOwner()
    {
#ifdef Q_OS_UNIX
        const mode_t usual = umask(022);
        QTemporaryDir folder;
        QVERIFY(
            map::TileFolder(folder.filePath(u"tiles"_s)).keep({1, 0, 0}, pictureBytes(Qt::red), u"png"_s, {}, today));
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
        QVERIFY(map::TileFolder(folder.path()).keep({1, 0, 0}, pictureBytes(Qt::blue), u"png"_s, {}, today));
        shelf.forget({1, 0, 0});
        slow.end(pictureBytes(Qt::red));
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
        QCOMPARE(slow.end(pictureBytes(Qt::red)).pixelColor(5, 5), QColor(Qt::red));
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
        QVERIFY(map::TileFolder(folder.path()).keep({1, 0, 0}, pictureBytes(Qt::blue), u"png"_s, {}, today));
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
        refused.add(first, today.addSecs(3600), today); // the smallest of all by its place
        refused.add(second, today.addSecs(600), today);
        refused.add(third, today.addSecs(1200), today);
        refused.add(fourth, today.addSecs(3000), today);
        QVERIFY(refused.contains(first, today));
        QVERIFY(!refused.contains(second, today));
        QVERIFY(refused.contains(third, today) && refused.contains(fourth, today));
        QVERIFY(!refused.contains(third, today.addSecs(1200)));
        // Expired entries are removed first.
        refused.add(second, today.addSecs(9000), today.addSecs(3000));
        QVERIFY(refused.contains(first, today) && refused.contains(second, today));
        QVERIFY(!refused.contains(third, today) && !refused.contains(fourth, today));
    }
};

ANJUNGAN_TEST(QGuiApplication, TileStoreTest)
#include "tile_store_test.moc"
