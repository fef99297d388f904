// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bundle/bundle_seal.h"
#include "tests/core/sync/bundle/bundle_kit.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QRandomGenerator>

#include <random>

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;
using test::BundleKit;

/// Bundles with a valid seal and forged content. The village's cache stays unchanged.
class BundleForgedTest : public QObject
{
    Q_OBJECT

    BundleKit m_kit;
    QTemporaryDir m_folder;
    QString m_honest = m_folder.filePath(u"honest.gpkg"_s);
    QStringList m_content; ///< of the village's "sekolah"

    /// The stick holds an honest bundle again, newer than the village and with other content, and the village is as in
    /// m_content.
    void begin()
    {
        QFile::remove(m_kit.stick());
        QVERIFY(QFile::copy(m_honest, m_kit.stick()));
    }

    static QStringList withoutTriggers(QStringList statements)
    {
        for (const auto *event : {"insert", "update2", "update4", "update5", "update6", "update7", "delete"})
            statements.prepend(u"DROP TRIGGER rtree_sekolah_geom_%1"_s.arg(QLatin1StringView(event)));
        return statements;
    }

    static QString geometry(const QByteArray &hex)
    {
        return u"UPDATE sekolah SET geom = x'%1' WHERE fid = 3"_s.arg(QString::fromLatin1(hex));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_kit.sync(m_kit.village());
        m_content = BundleKit::content(m_kit.village(), u"sekolah"_s);
        m_kit.clock.pass(std::chrono::hours(1));
        m_kit.serve(2);
        m_kit.sync(m_kit.office());
        QVERIFY(m_kit.create().has_value());
        QVERIFY(QFile::copy(m_kit.stick(), m_honest));
    }

    void isRefusedAsAWhole_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QStringList &statements, const QString &says) {
            QTest::newRow(name) << statements << says;
        };
        row("newer format", {u"UPDATE anjungan_bundle SET format = 2"_s}, u"bundle.newer(2, 1)"_s);
        row("newer schema", {u"UPDATE anjungan_schema SET version = 99"_s}, u"cache.schema_newer(99, "_s);
        row("no label", {u"DELETE FROM anjungan_bundle"_s}, u"bundle.no_label()"_s);
        row("no table for the label", {u"DROP TABLE anjungan_bundle"_s},
            u"bundle.forged([bundle.no_table(anjungan_bundle)])"_s);
        row("a table that is a view",
            {u"DROP TABLE anjungan_bundle"_s,
             u"CREATE VIEW anjungan_bundle AS WITH RECURSIVE c(id) AS (VALUES (1) UNION ALL SELECT id + 1 FROM c) "
             "SELECT id, 1 AS format, '' AS created_at, '' AS product, '' AS workspace FROM c"_s},
            u"bundle.forged([bundle.has_view()])"_s);
        row("a table that is an index",
            {u"DROP TABLE anjungan_field"_s, u"CREATE VIRTUAL TABLE anjungan_field USING rtree(dataset, a, b)"_s},
            u"bundle.forged([bundle.no_table(anjungan_field)])"_s);
        row("no times", {u"UPDATE anjungan_dataset SET confirmed_at = 'soon'"_s},
            u"bundle.forged([bundle.no_times()])"_s);
        row("no workspace's table", {u"DROP TABLE anjungan_workspace"_s},
            u"bundle.forged([bundle.no_table(anjungan_workspace)])"_s);
        row("not a GeoPackage", {u"PRAGMA application_id = 1"_s}, u"cache.not_geopackage()"_s);
        row("a column that is computed",
            {u"ALTER TABLE anggaran ADD COLUMN bom TEXT GENERATED ALWAYS AS (hex(zeroblob(1000000))) VIRTUAL"_s},
            u"bundle.forged([bundle.has_computed()])"_s);
        row("no schema", {u"DELETE FROM anjungan_schema"_s}, u"cache.schema_invalid()"_s);
    }

    void isRefusedAsAWhole()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, says);
        begin();
        test::forge(m_kit.stick(), statements);
        const auto report = m_kit.apply();
        QVERIFY(!report);
        QVERIFY2(test::told(report.error()).contains(says), qPrintable(test::told(report.error())));
        QVERIFY2(test::told(report.error()).contains(u"stick.gpkg"_s), qPrintable(test::told(report.error())));
        QCOMPARE(BundleKit::content(m_kit.village(), u"sekolah"_s), m_content);
    }

    void aDatasetIsFaulty_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QStringList &statements, const QString &says) {
            QTest::newRow(name) << withoutTriggers(statements) << says;
        };
        const QByteArray header = "47500001E6100000";
        row("geometry is text", {u"UPDATE sekolah SET geom = 'POINT(1 2)' WHERE fid = 3"_s},
            u"[bundle.row_geometry()]"_s);
        row("geometry is cut", {geometry(header + "0101000000000000000000F03F")}, u"[bundle.row_geometry()]"_s);
        row("geometry is infinite", {geometry(header + "0101000000000000000000F07F0000000000000000")},
            u"[bundle.row_geometry()]"_s);
        row("geometry is of no type", {geometry(header + "0163000000000000000000F03F0000000000000000")},
            u"[bundle.row_geometry()]"_s);
        row("geometry of billions of points", {geometry(header + "0102000000FFFFFFFF")}, u"[bundle.row_geometry()]"_s);
        row("geometry is big endian", {geometry(header + "00000000013FF00000000000003FF0000000000000")},
            u"[bundle.row_geometry()]"_s);
        row("geometry with heights",
            {geometry(header + "01E90300000000000000000000000000000000000000000000000000F03F")},
            u"[bundle.row_geometry()]"_s);
        row("no blob", {geometry("00")}, u"[bundle.row_geometry()]"_s);
        row("text in a column of integers", {u"UPDATE sekolah SET murid = 'banyak' WHERE fid = 4"_s},
            u"bundle.row(4, sekolah, [bundle.row_type(murid, [type.integer()])])"_s);
        row("infinite number", {u"UPDATE sekolah SET luas = 9e999 WHERE fid = 4"_s},
            u"bundle.row(4, sekolah, [bundle.row_type(luas, [type.real()])])"_s);
        row("a boolean of seven", {u"UPDATE sekolah SET aktif = 7 WHERE fid = 4"_s},
            u"bundle.row(4, sekolah, [bundle.row_type(aktif, [type.boolean()])])"_s);
        row("no date", {u"UPDATE sekolah SET berdiri = 'kemarin' WHERE fid = 4"_s},
            u"bundle.row(4, sekolah, [bundle.row_type(berdiri, [type.date()])])"_s);
        row("no time", {u"UPDATE sekolah SET diubah = '2026-11-21' WHERE fid = 4"_s},
            u"bundle.row(4, sekolah, [bundle.row_type(diubah, [type.datetime()])])"_s);
        row("no JSON", {u"UPDATE sekolah SET rincian = '[1' WHERE fid = 4"_s},
            u"bundle.row(4, sekolah, [bundle.row_type(rincian, [type.json()])])"_s);
        row("bytes as text", {u"UPDATE sekolah SET nama = x'00FF' WHERE fid = 4"_s},
            u"bundle.row(4, sekolah, [bundle.row_type(nama, [type.text()])])"_s);
        row("fewer rows than it says", {u"UPDATE anjungan_dataset SET rows = 26 WHERE id = 'sekolah'"_s},
            u"sync.other_row_count(26, 24)"_s);
        row("more rows than it says", {u"UPDATE anjungan_dataset SET rows = -1 WHERE id = 'sekolah'"_s},
            u"sync.other_row_count(-1, 24)"_s);
        row("another content", {u"UPDATE anjungan_dataset SET content_hash = zeroblob(32) WHERE id = 'sekolah'"_s},
            u"bundle.other_rows()"_s);
        row("no hash of the content", {u"UPDATE anjungan_dataset SET content_hash = NULL WHERE id = 'sekolah'"_s},
            u"bundle.other_rows()"_s);
        row("another hash of a row", {u"UPDATE anjungan_row_sekolah SET hash = zeroblob(20) WHERE fid = 4"_s},
            u"bundle.other_rows()"_s);
        row("short hash", {u"UPDATE anjungan_row_sekolah SET hash = x'00' WHERE fid = 4"_s},
            u"bundle.row(4, sekolah, [bundle.row_identity()])"_s);
        row("stamp is text", {u"UPDATE anjungan_row_sekolah SET stamp = 'x' WHERE fid = 4"_s},
            u"bundle.row(4, sekolah, [bundle.row_identity()])"_s);
        row("no identity", {u"DELETE FROM anjungan_row_sekolah WHERE fid = 5"_s}, u"bundle.identity_count(sekolah)"_s);
        row("no row", {u"DELETE FROM sekolah WHERE fid = 5"_s}, u"bundle.identity_count(sekolah)"_s);
        row("identity of another row", {u"UPDATE anjungan_row_sekolah SET key = 'lain' WHERE fid = 5"_s},
            u"bundle.row(5, sekolah, [bundle.row_identity_taken()])"_s);
        row("the same identity twice",
            {u"CREATE TABLE rows2 (fid INTEGER PRIMARY KEY, key TEXT, hash BLOB, stamp INTEGER)"_s,
             u"INSERT INTO rows2 SELECT fid, key, hash, stamp FROM anjungan_row_sekolah"_s,
             u"DROP TABLE anjungan_row_sekolah"_s, u"ALTER TABLE rows2 RENAME TO anjungan_row_sekolah"_s,
             u"UPDATE sekolah SET kode = (SELECT kode FROM sekolah WHERE fid = 5) WHERE fid = 6"_s,
             u"UPDATE anjungan_row_sekolah SET (key, hash) = (SELECT key, hash FROM anjungan_row_sekolah WHERE fid = "
             u"5) "
             "WHERE fid = 6"_s},
            u"bundle.other_rows()"_s);
        row("no identities at all", {u"DROP TABLE anjungan_row_sekolah"_s}, u"bundle.no_table(anjungan_row_sekolah)"_s);
        row("a row number that is none",
            {u"CREATE TABLE s2 AS SELECT * FROM sekolah"_s, u"DROP TABLE sekolah"_s,
             u"ALTER TABLE s2 RENAME TO sekolah"_s, u"UPDATE sekolah SET fid = 'a' WHERE fid = 5"_s},
            u"bundle.identity_count(sekolah)"_s);
        row("a column that is SQL",
            {u"UPDATE anjungan_field SET column_name = 'kode\" FROM sekolah; DROP TABLE sekolah; --' WHERE dataset = "
             "'sekolah' AND name = 'kode'"_s},
            u"bundle.field(kode, sekolah)"_s);
        row("a column of the table's own",
            {u"UPDATE anjungan_field SET column_name = 'geom' WHERE dataset = 'sekolah' AND "
             "name = 'kode'"_s},
            u"bundle.field(kode, sekolah)"_s);
        row("an unknown type",
            {u"UPDATE anjungan_field SET type = 'blob' WHERE dataset = 'sekolah' AND name = 'kode'"_s},
            u"bundle.field(kode, sekolah)"_s);
    }

    void aDatasetIsFaulty()
    {
        QFETCH(QStringList, statements);
        QFETCH(QString, says);
        begin();
        test::forge(m_kit.stick(), statements);
        const Applied applied = m_kit.applied(u"sekolah"_s);
        QCOMPARE(applied.seen.outcome, Outcome::Faulty);
        QVERIFY(!applied.isFine());
        QVERIFY2(test::told(applied.seen.error).contains(says), qPrintable(test::told(applied.seen.error)));
        QCOMPARE(BundleKit::content(m_kit.village(), u"sekolah"_s), m_content);
        QVERIFY(!QFile::exists(m_kit.village() + u".stage"_s)); // its rows are dropped
        QCOMPARE(BundleKit::ask(m_kit.village(), u"SELECT outcome, way FROM anjungan_observation WHERE dataset = "
                                                 "'sekolah' ORDER BY seq DESC LIMIT 1"_s),
                 QStringList(u"faulty|bundle"_s));
    }

    void namesThatAreSqlDoNothing()
    {
        begin();
        test::forge(m_kit.stick(),
                    {u"INSERT INTO anjungan_dataset (id, rows, published_at, confirmed_at) VALUES "
                     "('x\"; DROP TABLE sekolah; --', 1, '2026-11-21T00:00:00.000Z', '2026-11-21T00:00:00.000Z'), "
                     "('gpkg_contents', 1, '2026-11-21T00:00:00.000Z', '2026-11-21T00:00:00.000Z')"_s});
        const auto report = m_kit.apply();
        QVERIFY(report);
        int unknown = 0;
        for (const Applied &applied : report->datasets)
            unknown += applied.left == Applied::Left::NotInWorkspace ? 1 : 0;
        QCOMPARE(unknown, 2);
        QCOMPARE(BundleKit::content(m_kit.village(), u"sekolah"_s), BundleKit::content(m_kit.office(), u"sekolah"_s));
        restoreVillage();
    }

    /// URLs of a bundle are requested only if they are the source's own.
    void asksNoOtherSource_data()
    {
        QTest::addColumn<QString>("pages");
        QTest::newRow("another host") << u"[{\"url\":\"http://127.0.0.2:1/items\",\"etag\":\"x\"}]"_s;
        QTest::newRow("another port") << u"[{\"url\":\"http://127.0.0.1:1/items\",\"etag\":\"x\"}]"_s;
        QTest::newRow("a file") << u"[{\"url\":\"file:///etc/passwd\",\"etag\":\"x\"}]"_s;
        QTest::newRow("a header in a header")
            << u"[{\"url\":\"%1/collections/sekolah/items\",\"etag\":\"x\\r\\nX-Evil: 1\"}]"_s.arg(
                   m_kit.source.url().toString());
    }

    void asksNoOtherSource()
    {
        QFETCH(QString, pages);
        begin();
        test::forge(m_kit.stick(), {u"UPDATE anjungan_dataset SET pages = '%1' WHERE id = 'sekolah'"_s.arg(pages)});
        QCOMPARE(m_kit.applied(u"sekolah"_s).seen.outcome, Outcome::Published);
        m_kit.source.clearRequests();
        const Report report = m_kit.sync(m_kit.village());
        QCOMPARE(std::tuple(report.datasets.first().outcome, report.datasets.first().way),
                 std::tuple(Outcome::Unchanged, Way::Full));
        for (const test::HttpRequest &request : m_kit.source.requests())
            QVERIFY(request.header("x-evil").isEmpty());
        restoreVillage();
    }

    /// Any bytes may be wrong if someone has sealed the file again.
    void damageUnderARightSealDoesNoHarm()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        QFile honest(m_honest);
        QVERIFY(honest.open(QIODevice::ReadOnly));
        const QByteArray bytes = honest.readAll().chopped(64);
        for (int times = 0; times < 60; ++times) {
            QByteArray wrong = bytes;
            for (int flips = 1 + static_cast<int>(random() % 8); flips > 0; --flips)
                wrong[static_cast<qsizetype>(random() % static_cast<quint32>(wrong.size()))] ^=
                    static_cast<char>(1 << random() % 8);
            QFile file(m_kit.stick());
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(wrong);
            file.close();
            QVERIFY(store::seal(m_kit.stick()).has_value());
            const auto report = m_kit.apply({.acceptHeld = true, .older = true});
            if (!report)
                QVERIFY(!test::told(report.error()).isEmpty());
            QCOMPARE(BundleKit::ask(m_kit.village(), u"PRAGMA integrity_check"_s), QStringList(u"ok"_s));
            QCOMPARE(BundleKit::ask(m_kit.village(), u"SELECT count(*) FROM sekolah"_s),
                     BundleKit::ask(m_kit.village(), u"SELECT rows FROM anjungan_dataset WHERE id = 'sekolah'"_s));
        }
    }

private:
    /// Another test has published the bundle: the village gets its own content back.
    void restoreVillage()
    {
        QFile::remove(m_kit.village());
        m_kit.serve(1);
        m_kit.clock.pass(-std::chrono::hours(1));
        m_kit.sync(m_kit.village());
        m_kit.clock.pass(std::chrono::hours(1));
        m_kit.serve(2);
        QCOMPARE(BundleKit::content(m_kit.village(), u"sekolah"_s), m_content);
    }
};

ANJUNGAN_TEST(QCoreApplication, BundleForgedTest)
#include "bundle_forged_test.moc"
