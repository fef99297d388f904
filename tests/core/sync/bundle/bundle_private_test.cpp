// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/bundle/bundle_kit.h"
#include "tests/support/test_main.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace anjungan;
using namespace Qt::StringLiterals;

/// A bundle is for whom it is made, and until it is whole for its owner alone: it is a copy of the cache at first.
class BundlePrivateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatAKilledRunLeavesIsForItsOwner()
    {
#ifdef Q_OS_UNIX
        umask(022);
        test::BundleKit kit;
        kit.sync(kit.office());
        const pid_t child = fork();
        if (child == 0) {
            constexpr rlim_t bytes = 65'536; // more than the cache's -shm, less than the copy
            const rlimit tight{.rlim_cur = bytes, .rlim_max = bytes};
            setrlimit(RLIMIT_FSIZE, &tight);
            std::signal(SIGXFSZ, SIG_DFL); // the end of it, in the middle of the copy
            static_cast<void>(kit.create());
            _exit(0);
        }
        int ended = 0;
        QCOMPARE(waitpid(child, &ended, 0), child);
        QVERIFY(WIFSIGNALED(ended));
        struct stat status = {};
        QCOMPARE(stat(QFile::encodeName(kit.stick() + u".part"_s).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0600U);
        QVERIFY(kit.create());
        QCOMPARE(stat(QFile::encodeName(kit.stick()).constData(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0644U);
#else
        QSKIP("reads POSIX permissions");
#endif
    }
};

ANJUNGAN_TEST(QCoreApplication, BundlePrivateTest)
#include "bundle_private_test.moc"
