// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/inspect.h"
#include "core/store/format/layout.h"
#include "core/store/schema/migrations.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/store/sqlite/statement.h"
#include "core/store/sqlite/wal.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QFile>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using anjungan::sync::CacheErrorKind;

namespace anjungan::store {

namespace {

QByteArray contentOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("unreadable");
}

void write(const QString &file, const QByteArray &content)
{
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    QCOMPARE(out.write(content), content.size());
}

void makeSqlite(const QString &file, const SqlCommands &commands)
{
    const auto connection = CacheConnection::open(file, CacheConnection::Mode::Write);
    QVERIFY(connection.has_value());
    const auto made = runAll(**connection, commands);
    QVERIFY2(made, made ? "" : qPrintable(test::told(made.error())));
}

/// A cache of schema version `version`; of a newer version only the number exists.
void makeCache(const QString &file, int version)
{
    QVERIFY(Writer::open(file).has_value());
    makeSqlite(file, {{u"UPDATE anjungan_schema SET version = ?"_s, {version}}});
}

template<typename T> CacheErrorKind kindOf(const sync::CacheResult<T> &result)
{
    return result ? CacheErrorKind(-1) : result.error().kind;
}

} // namespace

/// Everything that a path may contain when it is opened as a cache.
class OpeningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesANewCache()
    {
        test::Scratch scratch;
        QVERIFY(Writer::open(scratch.file).has_value());
        const auto reader = Reader::open(scratch.file);
        QVERIFY(reader.has_value());
        QCOMPARE(test::ask(**reader, u"PRAGMA application_id"_s), QStringList(u"1196444487"_s));
        QCOMPARE(test::ask(**reader, u"PRAGMA user_version"_s), QStringList(u"10400"_s));
        QCOMPARE(test::ask(**reader, u"SELECT version FROM anjungan_schema"_s),
                 QStringList(QString::number(schemaVersion)));
        QCOMPARE(test::ask(**reader, u"SELECT srs_id FROM gpkg_spatial_ref_sys ORDER BY 1"_s),
                 QStringList({u"-1"_s, u"0"_s, u"4326"_s}));
        QVERIFY((*reader)->datasets().value().isEmpty());
        QVERIFY(!(*reader)->table(u"sekolah"_s).value());
        QVERIFY(!(*reader)->workspace().value());
    }

    void leavesNothingBeside()
    {
        test::Scratch scratch;
        {
            auto writer = Writer::open(scratch.file);
            QVERIFY(writer.has_value());
            QVERIFY(QFile::exists(scratch.file + u".stage"_s));
        }
        QCOMPARE(QDir(scratch.folder.path()).entryList(QDir::Files).join(u' '), u"cache.gpkg"_s);
    }

    void refusesFilesThatAreNotCaches_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<SqlCommands>("commands");
        QTest::addColumn<CacheErrorKind>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("text") << QByteArray(2'000, 'x') << SqlCommands() << CacheErrorKind::NotSqlite
                              << u"cache.not_sqlite()"_s;
        QTest::newRow("short text") << QByteArray("{}") << SqlCommands() << CacheErrorKind::NotSqlite
                                    << u"cache.not_sqlite()"_s;
        QTest::newRow("sqlite") << QByteArray() << SqlCommands{{u"CREATE TABLE a (b)"_s}}
                                << CacheErrorKind::NotGeoPackage << u"cache.not_geopackage()"_s;
        QTest::newRow("foreign geopackage")
            << QByteArray()
            << SqlCommands{{u"PRAGMA application_id = %1"_s.arg(applicationId)}, {u"CREATE TABLE gpkg_contents (a)"_s}}
            << CacheErrorKind::NotGeoPackage << u"cache.not_ours()"_s;
    }

    void refusesFilesThatAreNotCaches()
    {
        QFETCH(QByteArray, content);
        QFETCH(SqlCommands, commands);
        QFETCH(CacheErrorKind, kind);
        QFETCH(QString, says);
        test::Scratch scratch;
        if (commands.empty())
            write(scratch.file, content);
        else
            makeSqlite(scratch.file, commands);
        const QByteArray before = contentOf(scratch.file);

        const auto reader = Reader::open(scratch.file);
        QCOMPARE(kindOf(reader), kind);
        QVERIFY2(test::told(reader.error()).contains(says), qPrintable(test::told(reader.error())));
        const auto writer = Writer::open(scratch.file);
        QCOMPARE(kindOf(writer), kind);
        QVERIFY2(test::told(writer.error()).startsWith(u"at("_s + scratch.file + u", ["_s),
                 qPrintable(test::told(writer.error())));
        QVERIFY(!test::told(writer.error()).contains(u'\n'));
        QCOMPARE(contentOf(scratch.file), before);
    }

    void refusesPathsWithoutAFile()
    {
        test::Scratch scratch;
        QCOMPARE(kindOf(Reader::open(scratch.file)), CacheErrorKind::NoSuchFile);
        QVERIFY(!QFile::exists(scratch.file));
        QCOMPARE(kindOf(Reader::open(scratch.folder.path())), CacheErrorKind::NotSqlite);
        QCOMPARE(kindOf(Writer::open(scratch.folder.path())), CacheErrorKind::NotSqlite);
        QCOMPARE(kindOf(Writer::open(scratch.folder.filePath(u"no/such/cache.gpkg"_s))), CacheErrorKind::Io);
    }

    void takesAnEmptyFileAsNew()
    {
        test::Scratch scratch;
        write(scratch.file, {});
        QCOMPARE(kindOf(Reader::open(scratch.file)), CacheErrorKind::NoSuchFile);
        QVERIFY(Writer::open(scratch.file).has_value());
        QVERIFY(Reader::open(scratch.file).has_value());
    }

    void refusesANewerSchema()
    {
        test::Scratch scratch;
        makeCache(scratch.file, schemaVersion + 1);
        const QByteArray before = contentOf(scratch.file);
        const auto reader = Reader::open(scratch.file);
        QCOMPARE(kindOf(reader), CacheErrorKind::NewerVersion);
        QVERIFY(reader.error().what == message::make<message::Code::SchemaNewer>(schemaVersion + 1, schemaVersion));
        QCOMPARE(kindOf(Writer::open(scratch.file)), CacheErrorKind::NewerVersion);
        QCOMPARE(contentOf(scratch.file), before);
    }

    void tellsDamage()
    {
        test::Scratch scratch;
        makeCache(scratch.file, schemaVersion);
        QByteArray content = contentOf(scratch.file);
        const QByteArray noise(2'000, '\xa5');
        content.replace(100, noise.size(), noise); // the first page's list of tables
        write(scratch.file, content);
        QCOMPARE(kindOf(Reader::open(scratch.file)), CacheErrorKind::Corrupt);
        QCOMPARE(kindOf(Writer::open(scratch.file)), CacheErrorKind::Corrupt);
        QCOMPARE(contentOf(scratch.file), content);
    }

    void takesMigrationStepsWithACopy()
    {
        test::Scratch scratch;
        makeCache(scratch.file, schemaVersion);
        const auto connection = CacheConnection::open(scratch.file, CacheConnection::Mode::Write);
        QVERIFY(connection.has_value());
        constexpr int second = schemaVersion + 1, third = schemaVersion + 2;
        std::vector<MigrationStep> steps = migrationSteps();
        steps.push_back({second, {{u"CREATE TABLE anjungan_second (a)"_s}}});
        steps.push_back({third, {{u"CREATE TABLE anjungan_third (a)"_s}, {u"INSERT INTO nowhere VALUES (1)"_s}}});

        QVERIFY(!migrate(**connection, schemaVersion, steps).has_value());
        // The second step was completed, the third has changed nothing.
        QCOMPARE(inspect(**connection, third).value(), second);
        QCOMPARE(scalar(**connection, u"SELECT count(*) FROM sqlite_schema WHERE name LIKE 'anjungan_third'"_s)
                     .value()
                     .toInt(),
                 0);
        for (const int step : {second, third}) {
            const auto copy =
                CacheConnection::open(scratch.file + u".before-step-%1"_s.arg(step), CacheConnection::Mode::Read);
            QVERIFY(copy.has_value());
            QCOMPARE(inspect(**copy, third).value(), step - 1);
        }
        steps.back().commands.pop_back();
        QVERIFY(migrate(**connection, second, steps).has_value());
        QCOMPARE(inspect(**connection, third).value(), third);
    }

    void keepsASecondWriterOut()
    {
        test::Scratch scratch;
        auto first = Writer::open(scratch.file);
        QVERIFY(first.has_value());
        const auto second = Writer::open(scratch.file);
        QCOMPARE(kindOf(second), CacheErrorKind::Locked);
        QVERIFY2(second.error().what == message::make<message::Code::BeingSynced>(),
                 qPrintable(test::told(second.error())));
        QVERIFY(test::publishPages(**first, test::dataset(u"a"_s, u"k"_s), {}).has_value());
        first->reset();
        QVERIFY(Writer::open(scratch.file).has_value());
    }

    void dropsWhatACrashedWriterStaged()
    {
        test::Scratch scratch;
        makeCache(scratch.file, schemaVersion);
        makeSqlite(scratch.file + u".stage"_s, {{u"CREATE TABLE rows_a (seq)"_s}});
        QVERIFY(Writer::open(scratch.file).has_value());
        write(scratch.file + u".stage"_s, QByteArray(5'000, 'x'));
        QVERIFY(Writer::open(scratch.file).has_value());
    }

    void readsFromAMediumThatCannotBeWritten()
    {
#ifdef Q_OS_LINUX
        test::Scratch scratch;
        {
            auto writer = Writer::open(scratch.file);
            QVERIFY(writer.has_value());
            QVERIFY(test::publishPages(**writer, test::dataset(u"a"_s, u"k"_s),
                                       {test::page({u"k"_s},
                                                   {{.values = {u"x"_s} }})})
                        .has_value());
        }
        QVERIFY(QFile::setPermissions(scratch.file, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        const auto readOnly = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup |
                              QFile::ReadOther | QFile::ExeOther;
        QVERIFY(QFile::setPermissions(scratch.folder.path(), readOnly));
        // Permissions do not apply to root.
        const bool isRoot = geteuid() == 0;
        constexpr uid_t nobody = 65'534;
        if (isRoot && setresuid(nobody, nobody, 0) != 0)
            QSKIP("root cannot become another user here");
        const auto reader = Reader::open(scratch.file);
        const QStringList rows = reader ? test::ask(**reader, u"SELECT k FROM a"_s) : QStringList();
        const auto writer = Writer::open(scratch.file);
        if (isRoot)
            QCOMPARE(setresuid(0, 0, 0), 0);
        QVERIFY(QFile::setPermissions(scratch.folder.path(), readOnly | QFile::WriteOwner));

        QVERIFY2(reader, reader ? "" : qPrintable(test::told(reader.error())));
        QCOMPARE(rows, QStringList(u"x"_s));
        QCOMPARE(kindOf(writer), CacheErrorKind::ReadOnly);
#else
        QSKIP("needs POSIX permissions and setresuid");
#endif
    }

    void tellsThatAFileIsReadOnly()
    {
        test::Scratch scratch;
        makeCache(scratch.file, schemaVersion);
        const auto connection = CacheConnection::open(scratch.file, CacheConnection::Mode::Read);
        QVERIFY(connection.has_value());
        const auto written = run(**connection, u"DELETE FROM anjungan_field"_s);
        QCOMPARE(kindOf(written), CacheErrorKind::ReadOnly);
    }

    void keepsTheWorkspace()
    {
        test::Scratch scratch;
        auto writer = Writer::open(scratch.file);
        QVERIFY((*writer)->saveWorkspace("{}", u"https://a.example/w.json"_s, test::day(1)).has_value());
        QVERIFY((*writer)->saveWorkspace("{\"version\": 1}", u"/tmp/w.json"_s, test::day(2)).has_value());
        const auto kept = test::must(Reader::open(scratch.file))->workspace().value();
        QVERIFY(kept.has_value());
        QCOMPARE(kept->document, QByteArray("{\"version\": 1}"));
        QCOMPARE(kept->location, u"/tmp/w.json"_s);
        QCOMPARE(kept->readAt, test::day(2));
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::OpeningTest)
#include "opening_test.moc"
