// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace anjungan;
using namespace Qt::StringLiterals;

/// Who may read what the program leaves on the disk.
class PrivateFilesTest : public QObject
{
    Q_OBJECT

private:
    static QString modeOf(const QString &path)
    {
#ifdef Q_OS_UNIX
        struct stat status = {};
        return stat(QFile::encodeName(path).constData(), &status) == 0 ? QString::number(status.st_mode & 0777, 8)
                                                                       : u"-"_s;
#else
        return {};
#endif
    }

    static test::Finished run(const QStringList &arguments)
    {
        return test::run(QStringLiteral(ANJUNGAN_PROGRAM), arguments);
    }

private Q_SLOTS:
    void initTestCase()
    {
#ifdef Q_OS_UNIX
        umask(022); // the program's too
#else
        QSKIP("reads POSIX permissions");
#endif
    }

    void theSettingsAreForTheirOwner()
    {
        QTemporaryDir folder;
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(folder.filePath(u"config"_s)));
        const QString file = folder.filePath(u"config/anjungan/anjungan.ini"_s);
        QProcess window; // one that has nothing to show, and asks for a workspace
        window.start(QStringLiteral(ANJUNGAN_PROGRAM), {u"--workspace"_s, folder.filePath(u"no.json"_s)});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(file), 15000);
        window.terminate();
        QVERIFY(window.waitForFinished(15000));
        QCOMPARE(window.exitStatus(), QProcess::NormalExit);
        QCOMPARE(modeOf(folder.filePath(u"config"_s)), u"700"_s);
        QCOMPARE(modeOf(folder.filePath(u"config/anjungan"_s)), u"700"_s);
        QCOMPARE(modeOf(file), u"600"_s);
        {
            QSettings settings(file, QSettings::IniFormat);
            settings.setValue(u"workspace"_s, u"https://a.example/?token=secret"_s);
        }
        QVERIFY(QFileInfo(file).size() > 0);
        QCOMPARE(modeOf(file), u"600"_s);
    }

    void theCacheIsForItsOwnerAndABundleForWhomItIsMade()
    {
        QTemporaryDir folder;
        const QString cache = folder.filePath(u"cache.gpkg"_s), bundle = folder.filePath(u"stick.gpkg"_s);
        QCOMPARE(run({u"sync"_s, u"--demo"_s, u"--cache"_s, cache}).exitCode, 0);
        QCOMPARE(modeOf(cache), u"600"_s);
        QCOMPARE(run({u"bundle"_s, u"create"_s, bundle, u"--cache"_s, cache}).exitCode, 0);
        QCOMPARE(modeOf(bundle), u"644"_s);
        QVERIFY(QFile::setPermissions(bundle, QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(run({u"bundle"_s, u"create"_s, bundle, u"--cache"_s, cache}).exitCode, 0);
        QCOMPARE(modeOf(bundle), u"600"_s); // as the one before it
        for (const QString &name : QDir(folder.path()).entryList({u"cache*"_s}, QDir::Files))
            QCOMPARE(modeOf(folder.filePath(name)), u"600"_s);
    }

    void aPictureIsForWhomItIsMade()
    {
        QTemporaryDir folder;
        const QString cache = folder.filePath(u"cache.gpkg"_s), picture = folder.filePath(u"page.png"_s);
        QCOMPARE(run({u"sync"_s, u"--demo"_s, u"--cache"_s, cache}).exitCode, 0);
        const auto rendered = run({u"render"_s, u"--demo"_s, u"--cache"_s, cache, u"--page"_s, u"ringkasan"_s,
                                   u"--size"_s, u"640x400"_s, u"--out"_s, picture});
        QVERIFY2(rendered.exitCode == 0, rendered.err.constData());
        QCOMPARE(modeOf(picture), u"644"_s);
    }
};

ANJUNGAN_TEST(QCoreApplication, PrivateFilesTest)
#include "private_files_test.moc"
