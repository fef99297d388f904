// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/private_file.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace anjungan;

/// Files and folders that are made for their owner alone.
class PrivateFileTest : public QObject
{
    Q_OBJECT

private:
    static constexpr QFile::Permissions owners = QFile::ReadOwner | QFile::WriteOwner;

    /// Without what Qt adds for the user that asks.
    static QFile::Permissions permissionsOf(const QString &path)
    {
        return QFile::permissions(path) & ~(QFile::ReadUser | QFile::WriteUser | QFile::ExeUser);
    }

private Q_SLOTS:
    void initTestCase()
    {
#ifdef Q_OS_UNIX
        umask(0); // what is not asked for would be given
#else
        QSKIP("reads POSIX permissions");
#endif
    }

    void aFileIsForItsOwner()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"a"_s);
        QVERIFY(files::makePrivateFile(path));
        QCOMPARE(permissionsOf(path), owners);
        QCOMPARE(QFileInfo(path).size(), 0);
    }

    void whatIsThereStaysAsItIs()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"a"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        const QFile::Permissions everyones = owners | QFile::ReadGroup | QFile::ReadOther;
        QVERIFY(file.setPermissions(everyones));
        QVERIFY(files::makePrivateFile(file.fileName()));
        QCOMPARE(permissionsOf(file.fileName()), everyones);
        QCOMPARE(file.size(), 4);
    }

    void aLinkGetsItWhereItLeads()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"there"_s), link = folder.filePath(u"link"_s);
        QVERIFY(QFile::link(path, link));
        QVERIFY(files::makePrivateFile(link));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(permissionsOf(path), owners);
    }

    void withoutItsFolderThereIsNone()
    {
        QTemporaryDir folder;
        QVERIFY(!files::makePrivateFile(folder.filePath(u"no/a"_s)));
    }

    void foldersThatAreMissingAreForTheirOwner()
    {
        QTemporaryDir folder;
        const QString there = folder.filePath(u"there"_s);
        QVERIFY(QDir().mkpath(there));
        const QFile::Permissions everyones = permissionsOf(there);
        QVERIFY(everyones & QFile::ReadOther);
        QVERIFY(files::makePrivateFolder(there + u"/a/b/"_s));
        QCOMPARE(permissionsOf(there), everyones);
        for (const QString &made : {u"/a"_s, u"/a/b"_s})
            QCOMPARE(permissionsOf(there + made), owners | QFile::ExeOwner);
        QVERIFY(files::makePrivateFolder(there + u"/a/b"_s));
        QVERIFY(files::makePrivateFile(there + u"/file"_s));
        QVERIFY(!files::makePrivateFolder(there + u"/file/c"_s));
    }
};

ANJUNGAN_TEST(QCoreApplication, PrivateFileTest)
#include "private_file_test.moc"
