// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/read_file.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

class ReadFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAtMostWhatIsAllowed()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"peta[1].json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write("anjungan"), 8);
        file.close();
        QCOMPARE(base::readFile(path, 100).value(), QByteArray("anjungan"));
        QCOMPARE(base::readFile(path, 8).value(), QByteArray("anjungan"));
        QCOMPARE(base::readFile(path, 3).value(), QByteArray("anj"));
    }

    void takesNoMoreMemoryThanTheFileHas()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"peta.json"_s);
        QFile file(path);
        const QByteArray written(200'000, 'a');
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(written), written.size());
        file.close();
        const QByteArray bytes = base::readFile(path, 64LL * 1024 * 1024).value();
        QCOMPARE(bytes, written);
        QVERIFY2(bytes.capacity() < 2 * written.size(), qPrintable(QString::number(bytes.capacity())));
#ifdef Q_OS_LINUX
        QCOMPARE(base::readFile(u"/dev/zero"_s, 200'000).value(), QByteArray(200'000, '\0')); // it tells no size
#endif
    }

    void fileThatCannotBeRead()
    {
        const QTemporaryDir folder;
        const QString missing = folder.filePath(u"tidak-ada.json"_s);
        for (const QString &path : {missing, folder.path()}) {
            const auto bytes = base::readFile(path, 100);
            QVERIFY(!bytes);
            QVERIFY(!bytes.error().isEmpty());
        }
        QCOMPARE(base::readResource(u":/tidak/ada"_s), QByteArray());
    }
};

ANJUNGAN_TEST(QCoreApplication, ReadFileTest)
#include "read_file_test.moc"
