// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

#include <cstdio>

using namespace Qt::StringLiterals;
using anjungan::test::page;

namespace anjungan::store {

/// The cache in other GIS programs.
class GeoPackageTest : public QObject
{
    Q_OBJECT

private:
    struct Ran
    {
        int exitCode = -1;
        QString output;
        QString errors;
    };

    test::Scratch m_scratch;

    static Ran run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(60'000))
            return {.exitCode = -1, .output = {}, .errors = process.errorString()};
        return {.exitCode = process.exitCode(),
                .output = QString::fromUtf8(process.readAllStandardOutput()),
                .errors = QString::fromUtf8(process.readAllStandardError())};
    }

    static source::RowPage squares()
    {
        source::RowPage made = page({u"kode"_s, u"nama"_s}, {{.values = {u"12.07"_s, u"Deli Serdang"_s}},
                                                             {.values = {u"12.71"_s, u"Medan"_s}}});
        for (source::SourceRow &feature : made.features) {
            feature.wkb = test::squareWkb({98.5, 3.5}, 0.25);
            feature.box.add(98.5, 3.5);
            feature.box.add(98.75, 3.75);
            feature.type = 3;
        }
        return made;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto writer = test::must(Writer::open(m_scratch.file));
        const auto publish = [&](const QString &id, const source::RowPage &rows) {
            const auto published = test::publishPages(*writer, test::dataset(id, u"kode"_s), {rows});
            QVERIFY2(published, published ? "" : qPrintable(test::told(published.error())));
        };
        publish(u"kabkota"_s, squares());
        source::RowPage mixed = squares();
        mixed.features.push_back(page({}, {{.values = {u"x"_s}, .at = geo::Point{99, 2}}}).features.front());
        mixed.features.push_back(page({}, {{.values = {u"y"_s}}}).features.front());
        publish(u"campuran"_s, mixed);
        publish(u"titik"_s,
                page({u"kode"_s, u"n"_s, u"r"_s, u"b"_s, u"d"_s, u"t"_s, u"j"_s, u"a\"b"_s, u"fid"_s},
                     {{.values = {u"1"_s, std::int64_t(1), 1.5, true, u"2026-11-21"_s, u"2026-11-21T14:05:00+07:00"_s,
                                  source::Json{u"{\"a\": 1}"_s}, u"q"_s, std::int64_t(7)},
                       .at = geo::Point{98, 3}},
                      {.values = {u"2"_s}, .at = geo::Point{98, 3}}}));
        publish(u"tabel"_s, page({u"kode"_s, u"n"_s}, {{.values = {u"1"_s, std::int64_t(1)}}}));
        // Published again with a difference, so that triggers were dropped and created again.
        source::RowPage moved = squares();
        moved.features.pop_back();
        publish(u"kabkota"_s, moved);
        workspace::Workspace workspace;
        workspace.datasets = {test::dataset(u"titik"_s, u"kode"_s), test::dataset(u"kabkota"_s, u"kode"_s)};
        workspace::Exposure exposure{.id = u"paparan"_s,
                                     .title = workspace::Text{{{u"id"_s, u"Judul paparan"_s}}},
                                     .points = u"titik"_s,
                                     .zones = u"kabkota"_s,
                                     .keep = {u"n"_s, u"b"_s, u"t"_s, u"a\"b"_s, u"fid"_s},
                                     .keepZone = {{u"di"_s, u"nama"_s}}};
        exposure.result = workspace::resultOf(exposure, workspace);
        QCOMPARE(test::must(writer->update(exposure, test::day(2))).error, message::Messages());
    }

    void isSoundForSqlite()
    {
        const auto reader = test::must(Reader::open(m_scratch.file));
        QCOMPARE(test::ask(*reader, u"PRAGMA integrity_check"_s), QStringList(u"ok"_s));
        QCOMPARE(test::ask(*reader, u"PRAGMA foreign_key_check"_s), QStringList());
        QCOMPARE(test::ask(*reader, u"SELECT rtreecheck('rtree_kabkota_geom')"_s), QStringList(u"ok"_s));
    }

    void registersWhatItHolds()
    {
        const auto reader = test::must(Reader::open(m_scratch.file));
        QCOMPARE(test::ask(*reader, u"SELECT table_name, data_type, description FROM gpkg_contents "
                                    "WHERE table_name <> 'anjungan_dataset' ORDER BY 1"_s),
                 QStringList({u"campuran|features|Judul campuran"_s, u"kabkota|features|Judul kabkota"_s,
                              u"paparan|attributes|Judul paparan"_s, u"tabel|attributes|Judul tabel"_s,
                              u"titik|features|Judul titik"_s}));
        QCOMPARE(test::ask(*reader,
                           u"SELECT table_name, geometry_type_name, srs_id FROM gpkg_geometry_columns ORDER BY 1"_s),
                 QStringList({u"campuran|GEOMETRY|4326"_s, u"kabkota|POLYGON|4326"_s, u"titik|POINT|4326"_s}));
        QCOMPARE(test::ask(*reader, u"SELECT type FROM pragma_table_info('titik') WHERE name NOT IN ('fid', 'geom')"_s),
                 QStringList({u"TEXT"_s, u"INTEGER"_s, u"REAL"_s, u"BOOLEAN"_s, u"DATE"_s, u"DATETIME"_s, u"TEXT"_s,
                              u"TEXT"_s, u"INTEGER"_s}));
    }

    void readsInGdalWithoutAWarning()
    {
        const QString ogrinfo = QStandardPaths::findExecutable(u"ogrinfo"_s);
        if (ogrinfo.isEmpty())
            QSKIP("ogrinfo (gdal-bin) is not installed");
        const Ran all = run(ogrinfo, {u"-ro"_s, u"-al"_s, m_scratch.file});
        QCOMPARE(all.errors, QString());
        QCOMPARE(all.exitCode, 0);
        for (const QString &layer : {u"kabkota"_s, u"campuran"_s, u"titik"_s, u"tabel"_s})
            QVERIFY(all.output.contains("Layer name: "_L1 + layer));
        QVERIFY(all.output.contains(u"t (DateTime) = 2026/11/21 07:05:00+00"_s));
        QVERIFY(all.output.contains(u"b (Integer(Boolean)) = 1"_s));
        QVERIFY(!all.output.contains(u"anjungan_row"_s));

        // The rtree finds the features there, and only those.
        const Ran found = run(ogrinfo, {u"-ro"_s, u"-al"_s, u"-so"_s, u"-spat"_s, u"98.9"_s, u"1.9"_s, u"99.1"_s,
                                        u"2.1"_s, m_scratch.file, u"campuran"_s});
        QVERIFY2(found.output.contains(u"Feature Count: 1"_s), qPrintable(found.output));
    }

    void isCopiedByGdalWithoutAWarning()
    {
        const QString ogr2ogr = QStandardPaths::findExecutable(u"ogr2ogr"_s);
        if (ogr2ogr.isEmpty())
            QSKIP("ogr2ogr (gdal-bin) is not installed");
        const Ran ran = run(ogr2ogr, {u"-f"_s, u"GPKG"_s, m_scratch.folder.filePath(u"copy.gpkg"_s), m_scratch.file});
        QCOMPARE(ran.errors, QString());
        QCOMPARE(ran.exitCode, 0);
    }

    void isEditedByGdal()
    {
        const QString ogrinfo = QStandardPaths::findExecutable(u"ogrinfo"_s);
        if (ogrinfo.isEmpty())
            QSKIP("ogrinfo (gdal-bin) is not installed");
        const QString copy = m_scratch.folder.filePath(u"edited.gpkg"_s);
        QVERIFY(QFile::copy(m_scratch.file, copy));
        // GDAL has the ST_* functions that the rtree's triggers call.
        const Ran ran =
            run(ogrinfo, {copy, u"-sql"_s, u"UPDATE titik SET geom = ST_Transform(geom, 4326) WHERE kode = '2'"_s});
        QCOMPARE(ran.exitCode, 0);
        QVERIFY2(!ran.errors.contains(u"ERROR"_s), qPrintable(ran.errors));
    }

    void passesGdalsValidator()
    {
        const QString python = QStandardPaths::findExecutable(u"python3"_s);
        if (python.isEmpty() || run(python, {u"-c"_s, u"import osgeo_utils.samples.validate_gpkg"_s}).exitCode != 0)
            QSKIP("GDAL's validate_gpkg.py (python3-gdal) is not installed");
        const Ran ran = run(python, {u"-m"_s, u"osgeo_utils.samples.validate_gpkg"_s, u"--extra"_s,
                                     u"--warning-as-error"_s, m_scratch.file});
        QVERIFY2(ran.exitCode == 0, qPrintable(ran.output + ran.errors));
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::GeoPackageTest)
#include "geopackage_test.moc"
