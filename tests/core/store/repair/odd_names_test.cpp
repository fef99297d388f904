// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/repair/renewal.h"
#include "core/store/repair/set_aside.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/store/sqlite/damage.h"
#include "core/store/sqlite/statement.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/possible_name.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace anjungan::store {

/// Caches whose names hold what means something to a glob, a regular expression, a URI or SQL.
class OddNamesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QString ledgerOf(const QString &file)
    {
        return test::ask(*test::must(Reader::open(file)),
                         u"SELECT seq, hex(hash) FROM anjungan_observation ORDER BY seq"_s)
            .join(u' ');
    }

    static void makeCache(const QString &file)
    {
        const auto writer = test::must(Writer::open(file));
        for (int day = 1; day <= 3; ++day)
            test::must(writer->record(test::observation(u"a"_s, sync::Outcome::SourceDown, test::day(day))));
    }

private Q_SLOTS:
    void init()
    {
        m_folder = QTemporaryDir();
        QVERIFY(QDir::setCurrent(m_folder.path()));
    }
    void cleanup() { QDir::setCurrent(QDir::rootPath()); }

    void name_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"peta[1].gpkg", "a?b.gpkg", "a*b.gpkg", "100%.gpkg", "%41.gpkg", "a#b.gpkg",
                                 "a'b\".gpkg", "file:peta.gpkg?mode=memory", "file:peta.gpkg"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void name()
    {
        QFETCH(QString, file); // below the folder that is the current one
        if (!test::isPossibleName(file))
            QSKIP("no file can have this name here");
        makeCache(file);
        QCOMPARE(QDir().entryList(QDir::Files), QStringList(file));
        const QString before = ledgerOf(file);
        QCOMPARE(before.count(u' '), 2);
        {
            const auto readOnly = test::must(CacheConnection::open(file, CacheConnection::Mode::Immutable));
            QCOMPARE(test::must(scalar(*readOnly, u"SELECT count(*) FROM anjungan_observation"_s)).toInt(), 3);
        }
        {
            const auto writer = test::must(Writer::open(file));
            QCOMPARE(QDir().entryList(QDir::Files).filter(u".stage"_s),
                     QStringList({file + u".stage"_s, file + u".stage-wal"_s}));
        }

        // A crash between the two renames of a renewal.
        QVERIFY(QFile::copy(file, renewedName(file)));
        QVERIFY(QFile::rename(file, file + u".damaged-20261121T000000Z"_s));
        QVERIFY(!test::must(openOrRenew(file, test::day(22))).renewed);
        QCOMPARE(ledgerOf(file), before);
        QVERIFY(!QFile::exists(renewedName(file)));
    }

    void aCopyOfBeforeShowsThatItWasACache_data() { name_data(); }

    void aCopyOfBeforeShowsThatItWasACache()
    {
        QFETCH(QString, file);
        if (!test::isPossibleName(file))
            QSKIP("no file can have this name here");
        makeCache(file);
        QVERIFY(QFile::rename(file, file + u".before-step-4"_s));
        QFile rubbish(file);
        QVERIFY(rubbish.open(QIODevice::WriteOnly));
        rubbish.write(QByteArray(5'000, 'x'));
        rubbish.close();
        QVERIFY(wasCache(file));
    }

    /// What another cache, or a person, has put beside it is not taken for the one that was set aside.
    void whatIsNamedOtherwiseIsNotTheOneSetAside()
    {
        const QString file = u"a.gpkg"_s;
        makeCache(file);
        const QString before = ledgerOf(file);
        QVERIFY(QFile::rename(file, renewedName(file)));
        for (const auto &other : {u"a.gpkg.damaged-20261121T000000Z.zip"_s, u"a.gpkg.damaged-ZZ"_s,
                                  u"b.gpkg.damaged-20261121T000000Z"_s, u"a.gpkg.damaged-20261121T000000Z-wal"_s})
            QVERIFY(QFile(other).open(QIODevice::WriteOnly));
        finishRenewal(file);
        QVERIFY(!QFile::exists(file));
        QVERIFY(QFile(u"a.gpkg.damaged-20261121T000000Z-2"_s).open(QIODevice::WriteOnly));
        finishRenewal(file);
        QCOMPARE(ledgerOf(file), before);
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::OddNamesTest)
#include "odd_names_test.moc"
