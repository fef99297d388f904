// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bundle/bundle_writer.h"
#include "core/store/reader.h"
#include "tests/core/sync/bundle/bundle_kit.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QDir>
#include <QLockFile>
#include <QProcess>
#include <QScopeGuard>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;
using test::BundleKit;

/// A bundle as a file, and its content.
class BundleCreateTest : public QObject
{
    Q_OBJECT

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static QStringList filesBeside(const QString &path)
    {
        return QDir(QFileInfo(path).absolutePath()).entryList({u"stick*"_s}, QDir::Files | QDir::Hidden);
    }

private Q_SLOTS:
    void isACacheThatCanBeRead()
    {
        BundleKit kit;
        kit.sync(kit.office());
        const auto made = kit.create();
        QVERIFY(made);
        QCOMPARE(made->datasets.size(), 2);
        QCOMPARE(made->bytes, QFileInfo(kit.stick()).size());
        const QByteArray bytes = bytesOf(kit.stick());
        {
            const auto reader = store::Reader::open(kit.stick());
            QVERIFY2(reader, reader ? "" : qPrintable(test::told(reader.error())));
            QCOMPARE((*reader)->workspace()->value().document, kit.document);
            QCOMPARE((*reader)->dataset(u"sekolah"_s)->value().rows, 25);
            QCOMPARE((*reader)->dataset(u"sekolah"_s)->value().state, store::RecordState::Current);
            QCOMPARE((*reader)->exposures()->size(), 1);
            QVERIFY((*reader)->checkLedger()->isValid());
        }
        QCOMPARE(BundleKit::content(kit.stick(), u"sekolah"_s), BundleKit::content(kit.office(), u"sekolah"_s));
        QCOMPARE(BundleKit::ask(kit.stick(), u"PRAGMA integrity_check"_s), QStringList(u"ok"_s));
        QCOMPARE(BundleKit::ask(kit.stick(), u"PRAGMA foreign_key_check"_s), QStringList());
        QCOMPARE(BundleKit::ask(kit.stick(), u"SELECT format, product, workspace FROM anjungan_bundle"_s),
                 QStringList(u"1|0.4|uji"_s));
        QCOMPARE(bytesOf(kit.stick()), bytes); // reading leaves it as it is
        QCOMPARE(filesBeside(kit.stick()), QStringList(u"stick.gpkg"_s));
    }

    void opensInOtherPrograms()
    {
        const QString ogrinfo = QStandardPaths::findExecutable(u"ogrinfo"_s);
        if (ogrinfo.isEmpty())
            QSKIP("ogrinfo (gdal-bin) is not installed");
        BundleKit kit;
        kit.sync(kit.office());
        QVERIFY(kit.create().has_value());
        const QByteArray bytes = bytesOf(kit.stick());
        QProcess program;
        program.start(ogrinfo, {u"-ro"_s, u"-al"_s, u"-so"_s, kit.stick()});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.readAllStandardError(), QByteArray());
        const QByteArray said = program.readAllStandardOutput();
        QVERIFY2(said.contains("Layer name: sekolah") && said.contains("Feature Count: 25"), said.constData());
        QCOMPARE(bytesOf(kit.stick()), bytes);
    }

    /// A bundle that is used as a cache becomes one.
    void canBeSyncedInto()
    {
        BundleKit kit;
        kit.sync(kit.office());
        QVERIFY(kit.create().has_value());
        kit.serve(2);
        QVERIFY(kit.sync(kit.stick()).allCurrent());
        QCOMPARE(BundleKit::ask(kit.stick(), u"PRAGMA integrity_check"_s), QStringList(u"ok"_s));
        QVERIFY(!store::BundleReader::open(kit.stick()).has_value());
        QVERIFY(QFile::rename(kit.stick(), kit.village()));
        QVERIFY(store::createBundle(kit.village(), kit.stick(),
                                    {.datasets = {}, .product = u"0.4"_s, .createdAt = kit.clock.now()})
                    .has_value());
        QVERIFY(store::BundleReader::open(kit.stick()).has_value());
        QCOMPARE(BundleKit::content(kit.stick(), u"sekolah"_s), BundleKit::content(kit.village(), u"sekolah"_s));
    }

    void leavesTheDevicesOwnBehind()
    {
        BundleKit kit;
        kit.sync(kit.office());
        kit.source.stop();
        kit.sync(kit.office());
        kit.source.start();
        QVERIFY(kit.create().has_value());
        const QStringList tables = BundleKit::ask(
            kit.stick(),
            u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name LIKE 'anjungan\\_%' ESCAPE '\\'"_s);
        QVERIFY(tables.contains(u"anjungan_observation"_s));
        for (const QString &table : {u"anjungan_observation"_s, u"anjungan_change"_s, u"anjungan_backoff"_s})
            QCOMPARE(BundleKit::ask(kit.stick(), u"SELECT count(*) FROM "_s + table), QStringList(u"0"_s));
        QCOMPARE(BundleKit::ask(kit.stick(), u"SELECT DISTINCT state, outcome, error, attempted_at, trouble FROM "
                                             "anjungan_dataset"_s),
                 QStringList(u"current|-|-|-|-"_s));
        QCOMPARE(BundleKit::ask(kit.stick(), u"SELECT location FROM anjungan_workspace"_s), QStringList(u"uji.json"_s));
        const QByteArray bytes = bytesOf(kit.stick());
        QVERIFY(!bytes.contains("source_down"));
        QVERIFY(!bytes.contains("/home/officer"));
        // The ledger's triggers exist for later entries.
        const QString triggers =
            u"SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name LIKE 'anjungan%'"_s;
        QCOMPARE(BundleKit::ask(kit.stick(), triggers), BundleKit::ask(kit.office(), triggers));
    }

    void keepsSecretAddressesBack()
    {
        BundleKit kit;
        kit.sync(kit.office());
        test::execute(kit.office(),
                      {u"UPDATE anjungan_dataset SET pages = replace(pages, 'limit=', 'token=rahasia&limit=') "
                       "WHERE id = 'sekolah'"_s});
        QVERIFY(kit.create().has_value());
        QVERIFY(!bytesOf(kit.stick()).contains("rahasia"));
        QCOMPARE(BundleKit::ask(kit.stick(), u"SELECT id FROM anjungan_dataset WHERE pages IS NULL"_s),
                 QStringList(u"sekolah"_s));
    }

    void holdsTheNamedDatasetsAlone()
    {
        BundleKit kit;
        kit.sync(kit.office());
        const auto made = kit.create({u"anggaran"_s});
        QVERIFY(made);
        QCOMPARE(made->datasets.size(), 1);
        const QStringList tables = BundleKit::ask(kit.stick(), u"SELECT name FROM sqlite_schema"_s);
        QVERIFY(tables.contains(u"anggaran"_s));
        QVERIFY(tables.filter(u"sekolah"_s).isEmpty());
        QVERIFY(tables.filter(u"paparan"_s).isEmpty()); // the exposure of what is not there
        for (const auto &table : {u"gpkg_contents"_s, u"gpkg_geometry_columns"_s, u"gpkg_extensions"_s})
            QCOMPARE(
                BundleKit::ask(kit.stick(), u"SELECT count(*) FROM %1 WHERE table_name LIKE '%sekolah%'"_s.arg(table)),
                QStringList(u"0"_s));
        QVERIFY(!bytesOf(kit.stick()).contains("DROP TABLE sekolah")); // a name of a school: no row of it is left
        QCOMPARE(BundleKit::ask(kit.stick(), u"PRAGMA integrity_check"_s), QStringList(u"ok"_s));
    }

    void isMadeWhileTheOfficeSyncs()
    {
        BundleKit kit;
        kit.sync(kit.office());
        const auto writer = store::Writer::open(kit.office());
        QVERIFY(writer);
        QVERIFY((*writer)->record({.dataset = u"sekolah"_s, .at = kit.clock.now(), .outcome = Outcome::SourceDown}));
        QVERIFY(kit.create().has_value());
        QCOMPARE(BundleKit::content(kit.stick(), u"sekolah"_s), BundleKit::content(kit.office(), u"sekolah"_s));
    }

    void replacesAnEarlierBundleAndNothingElse()
    {
        BundleKit kit;
        kit.sync(kit.office());
        QVERIFY(kit.create().has_value());
        kit.serve(2);
        kit.sync(kit.office());
        QVERIFY(kit.create().has_value());
        QCOMPARE(BundleKit::content(kit.stick(), u"sekolah"_s), BundleKit::content(kit.office(), u"sekolah"_s));

        const auto refusal = [&](const QString &file) {
            const auto made = store::createBundle(kit.office(), file, {});
            return made ? QString() : test::told(made.error());
        };
        const QByteArray cache = bytesOf(kit.office());
        QVERIFY2(refusal(kit.office()).contains(u"[bundle.in_the_way()]"_s), qPrintable(refusal(kit.office())));
        QCOMPARE(bytesOf(kit.office()), cache);
        QFile text(kit.stick() + u".txt"_s);
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("a letter") == 8);
        text.close();
        QVERIFY(refusal(text.fileName()).contains(u"[bundle.in_the_way()]"_s));
        QCOMPARE(bytesOf(text.fileName()), QByteArray("a letter"));
        QVERIFY(refusal(QFileInfo(kit.stick()).absolutePath()).contains(u"[cache.is_folder()]"_s));
        QVERIFY(refusal(kit.stick() + u"/no/such"_s).contains(u"[cache.folder_missing()]"_s));
    }

    void saysWhatItCannotMake()
    {
        BundleKit kit;
        const auto refusal = [&kit](const QStringList &datasets = {}) {
            const auto made = kit.create(datasets);
            return made ? QString() : test::told(made.error());
        };
        QVERIFY(refusal().contains(u"office.gpkg, [cache.missing()]"_s));
        QVERIFY(store::Writer::open(kit.office()).has_value());
        QVERIFY(refusal().contains(u"bundle.nothing_synced()"_s));
        kit.sync(kit.office());
        QVERIFY(refusal({u"rumah"_s}).contains(u"bundle.no_such_dataset(rumah, "_s));
        QVERIFY(refusal({u"rumah"_s}).contains(u"anggaran, sekolah"_s));
        test::execute(kit.office(), {u"UPDATE anjungan_dataset SET content_hash = NULL WHERE id = 'sekolah'"_s});
        QVERIFY(refusal().contains(u"office.gpkg, [bundle.schema_older(sekolah)]"_s));
        QCOMPARE(kit.create({u"anggaran"_s}).has_value(), true);
        QVERIFY(QFile::remove(kit.stick()));
        QCOMPARE(filesBeside(kit.stick()), QStringList());
    }

    void leavesNothingOfWhatWentWrong()
    {
#ifdef Q_OS_UNIX
        BundleKit kit;
        kit.sync(kit.office());
        QVERIFY(kit.create().has_value());
        const QByteArray before = bytesOf(kit.stick());
        kit.serve(2);
        kit.sync(kit.office());

        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        const auto restore = qScopeGuard([&] {
            setrlimit(RLIMIT_FSIZE, &usual);
            std::signal(SIGXFSZ, oldHandler);
        });
        rlimit tight = usual;
        tight.rlim_cur = static_cast<rlim_t>(before.size() / 2);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto failed = kit.create();
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
        QVERIFY(!failed);
        QVERIFY2(test::told(failed.error()).contains(u"[cache.io_error(disk I/O error, "_s),
                 qPrintable(test::told(failed.error())));
        QCOMPARE(bytesOf(kit.stick()), before);
        QCOMPARE(filesBeside(kit.stick()), QStringList(u"stick.gpkg"_s));
        QVERIFY(kit.create().has_value());
#else
        QSKIP("needs setrlimit");
#endif
    }

    void removesFilesOfAKilledRun()
    {
        BundleKit kit;
        kit.sync(kit.office());
        QFile part(kit.stick() + u".part"_s);
        QVERIFY(part.open(QIODevice::WriteOnly) && part.write("half") == 4);
        part.close();
        QVERIFY(kit.create().has_value());
        QCOMPARE(filesBeside(kit.stick()), QStringList(u"stick.gpkg"_s));
    }

    void oneAtATime()
    {
        BundleKit kit;
        kit.sync(kit.office());
        QLockFile other(kit.stick() + u".lock"_s);
        QVERIFY(other.tryLock());
        const auto refused = kit.create();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, CacheErrorKind::Locked);
    }
};

ANJUNGAN_TEST(QCoreApplication, BundleCreateTest)
#include "bundle_create_test.moc"
