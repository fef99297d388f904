// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/system_path.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QTemporaryDir>

#include <filesystem>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// Paths for those who do not go by Qt.
class SystemPathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOrdinaryPathIsAbsoluteAndElseAsItIs()
    {
        QCOMPARE(files::systemPath(u"a b/c.gpkg"_s), QDir::current().absoluteFilePath(u"a b/c.gpkg"_s));
        const QString path = QDir::temp().absoluteFilePath(u"ᯅ.gpkg"_s);
        QCOMPARE(files::systemPath(path), path);
        QCOMPARE(files::systemPath(files::systemPath(path)), path);
    }

    void aPathOfAnyLengthLeadsToTheFile()
    {
        QTemporaryDir folder;
        const QString deep = folder.filePath(QStringList(9, u"folder of forty letters, counted by hand"_s).join(u'/'));
        QVERIFY(QDir().mkpath(deep));
        QFile file(deep + u"/../"_s + QDir(deep).dirName() + u"/ᯅ.txt"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("abc");
        file.close();
        const std::filesystem::path path(files::systemPath(file.fileName()).toStdU16String());
        std::error_code failed;
        QCOMPARE(std::filesystem::file_size(path, failed), 3U);
        QVERIFY(!failed);
    }

    void windowsIsToldThatAPathIsLong()
    {
#ifndef Q_OS_WIN
        QSKIP("other systems take every path as it is");
#else
        const QString rest = QString(300, u'a');
        QCOMPARE(files::systemPath(u"C:/x/../"_s + rest), uR"(\\?\C:\)"_s + rest);
        QCOMPARE(files::systemPath(u"//server/share/"_s + rest), uR"(\\?\UNC\server\share\)"_s + rest);
        QCOMPARE(files::systemPath(files::systemPath(u"C:/"_s + rest)), uR"(\\?\C:\)"_s + rest);
#endif
    }
};

ANJUNGAN_TEST(QCoreApplication, SystemPathTest)
#include "system_path_test.moc"
