// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// The program is given files by names that a code page does not have, with spaces, quotes and great length: a sync of
/// the demo makes a cache there, and a second run reads it.
class NamesTest : public QObject
{
    Q_OBJECT

private:
    static test::Finished run(const QStringList &arguments)
    {
        return test::run(QStringLiteral(ANJUNGAN_PROGRAM), arguments);
    }

private Q_SLOTS:
    void aCacheIsMadeAndReadUnderAnyName_data()
    {
        QTest::addColumn<QString>("folders");
        QTest::addColumn<QString>("name");
        QTest::newRow("spaces") << u"My data  of 2024"_s << u"a cache.gpkg"_s;
        QTest::newRow("letters of no code page") << u"ꦱꦸꦩꦠꦿ-日本-Ωж"_s << u"ᯅᯖᯂ \U0001F30B.gpkg"_s;
        QTest::newRow("what SQLite's addresses have a meaning for") << u"50%25 #1"_s << u"a&b=c;d'e.gpkg"_s;
        QTest::newRow("what a command line has a meaning for") << u"x --json ^%PATH%"_s << u"-a $b `c`.gpkg"_s;
        const QString part = u"folder of forty letters, counted by hand"_s;
        QTest::newRow("long") << QStringList(9, part).join(u'/') << u"a cache.gpkg"_s;
    }

    void aCacheIsMadeAndReadUnderAnyName()
    {
        QFETCH(const QString, folders);
        QFETCH(const QString, name);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(folders));
        const QString cache = folder.filePath(folders + u'/' + name);

        const test::Finished synced = run({u"sync"_s, u"--demo"_s, u"--cache"_s, cache, u"--json"_s});
        QVERIFY2(synced.exitCode == 0, synced.err);
        QVERIFY(QFileInfo::exists(cache));

        const test::Finished status = run({u"status"_s, u"--cache"_s, cache, u"--verify"_s, u"--json"_s});
        QVERIFY2(status.exitCode == 0, status.err);
        QVERIFY(!status.json().value(u"datasets"_s).toArray().isEmpty());
    }

    void aComplaintHasTheNameThatWasGiven()
    {
        const QString name = u"tiada ᯅᯖᯂ \U0001F30B.gpkg"_s;
        const test::Finished status = run({u"status"_s, u"--cache"_s, name});
        QCOMPARE(status.exitCode, 2);
        QVERIFY2(QString::fromUtf8(status.err).contains(name), status.err);
    }
};

ANJUNGAN_TEST(QCoreApplication, NamesTest)
#include "names_test.moc"
