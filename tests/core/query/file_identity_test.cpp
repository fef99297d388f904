// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/file_identity.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

#include <filesystem>

using namespace Qt::StringLiterals;
using anjungan::query::identityOf;

class FileIdentityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsAFileFromOneThatTookItsPlace()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QString::fromUtf8("peta \xf0\x9f\x97\xba.gpkg"));
        QVERIFY(!identityOf(path));
        QFile first(path);
        QVERIFY(first.open(QIODevice::ReadWrite));
        const auto before = identityOf(path);
        QVERIFY(before);
        first.write("more");
        QVERIFY(first.flush());
        QCOMPARE(identityOf(path), before);
        QFile second(path + u".new"_s);
        QVERIFY(second.open(QIODevice::WriteOnly));
        second.close();
        QVERIFY(identityOf(second.fileName()) != before);
#ifndef Q_OS_WIN // which renames nothing over a file that is open
        std::filesystem::rename(QFileInfo(second).filesystemFilePath(), QFileInfo(path).filesystemFilePath());
        QVERIFY(identityOf(path));
        QVERIFY(identityOf(path) != before);
#endif
    }
};

ANJUNGAN_TEST(QCoreApplication, FileIdentityTest)
#include "file_identity_test.moc"
