// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bundle/bundle_reader.h"
#include "core/store/bundle/bundle_seal.h"
#include "core/store/sqlite/open_files.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using anjungan::test::must;

namespace anjungan::store {

namespace {

#ifdef Q_OS_UNIX
/// Whether another process sees that somebody reads the file, by the bytes that SQLite locks for it: a process does not
/// see its own locks.
bool isLockedForOthers(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const pid_t other = fork();
    if (other == 0) {
        constexpr off_t shared = 0x40000002, size = 510;
        struct flock lock = {};
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = shared;
        lock.l_len = size;
        const int file = ::open(name.constData(), O_RDWR | O_CLOEXEC);
        const bool isAsked = file >= 0 && fcntl(file, F_GETLK, &lock) == 0;
        _exit(isAsked && lock.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    return other > 0 && waitpid(other, &status, 0) == other && WIFEXITED(status) && WEXITSTATUS(status) == 1;
}
#endif

} // namespace

/// Another program that opens and closes a cache must see that it is in use, else it removes the WAL.
class OpenFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsOpenAsLongAsAConnection()
    {
        const test::Scratch scratch;
        QVERIFY(!isOpenHere(scratch.file));
        {
            const auto writer = must(Writer::open(scratch.file));
            const auto reader = must(Reader::open(scratch.file));
            QVERIFY(isOpenHere(scratch.file));
#ifdef Q_OS_UNIX // elsewhere Qt's link is a file of another kind
            const QString link = scratch.folder.filePath(u"other.gpkg"_s);
            QVERIFY(QFile::link(scratch.file, link));
            QVERIFY(isOpenHere(link));
#endif
        }
        QVERIFY(!isOpenHere(scratch.file));
    }

    void whoeverLooksAtTheCacheLeavesItsLocks()
    {
#ifdef Q_OS_UNIX
        const test::Scratch scratch;
        const auto writer = must(Writer::open(scratch.file));
        QVERIFY(isLockedForOthers(scratch.file));
        const auto reader = must(Reader::open(scratch.file));
        QVERIFY(isLockedForOthers(scratch.file));
        {
            const auto more = must(Reader::open(scratch.file));
        }
        QVERIFY(isLockedForOthers(scratch.file));
        QVERIFY(!looksSealed(scratch.file));
        QVERIFY(isLockedForOthers(scratch.file));
        const auto bundle = BundleReader::open(scratch.file);
        QVERIFY(!bundle);
        QVERIFY2(test::told(bundle.error()).contains(u"bundle.cut()"_s), qPrintable(test::told(bundle.error())));
        QVERIFY(isLockedForOthers(scratch.file));
#else
        QSKIP("locks belong to a process and a file on Unix only");
#endif
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::OpenFilesTest)
#include "open_files_test.moc"
