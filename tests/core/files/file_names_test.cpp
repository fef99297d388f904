// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/file_names.h"
#include "tests/support/possible_name.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace anjungan;

/// What is found by the beginning of a name, whatever the name holds.
class FileNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noCharacterHasAMeaning_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name :
             {"plain", "map[1]", "a*b", "a?b", "[!a]", "100%", "a{b,c}", "back\\slash", "\xc3\xa9\xf0\x9f\x97\xba"})
            QTest::newRow(name) << QString::fromUtf8(name);
    }

    void noCharacterHasAMeaning()
    {
        QFETCH(QString, name);
        if (!test::isPossibleName(name))
            QSKIP("no file can have this name here");
        QTemporaryDir folder;
        for (const QString &made : {name, name + u".b"_s, name + u".a"_s, u"map1.a"_s, u"axb.a"_s, u"x"_s + name})
            QVERIFY(QFile(folder.filePath(made)).open(QIODevice::WriteOnly));
        const QString path = folder.filePath(name);
        QCOMPARE(files::filesNamedAfter(path), QStringList({path + u".a"_s, path + u".b"_s}));
        QCOMPARE(files::filesNamedAfter(path + u".a"_s), QStringList());
    }
};

ANJUNGAN_TEST(QCoreApplication, FileNamesTest)
#include "file_names_test.moc"
