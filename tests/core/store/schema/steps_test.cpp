// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/layout.h"
#include "core/store/records/dataset_records.h"
#include "core/store/schema/migrations.h"
#include "core/store/sqlite/cache_connection.h"
#include "core/store/sqlite/statement.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace anjungan::store {

/// The steps in SQL files, compared with the schemas made by earlier versions of the program.
class StepsTest : public QObject
{
    Q_OBJECT

private:
    static std::shared_ptr<CacheConnection> cacheOfVersion(const QString &file, int version)
    {
        std::vector<MigrationStep> steps = migrationSteps();
        std::erase_if(steps, [version](const MigrationStep &step) { return step.number > version; });
        auto connection = test::must(CacheConnection::open(file, CacheConnection::Mode::Write));
        test::must(migrate(*connection, 0, steps));
        return connection;
    }

    static QStringList ask(const CacheConnection &connection, const QString &sql)
    {
        QStringList lines;
        for (const QVariantList &row : test::must(rows(connection, sql))) {
            QStringList values;
            for (const QVariant &value : row)
                values << (value.isNull() ? u"-"_s : value.toString());
            lines << values.join(u'|');
        }
        return lines;
    }

private Q_SLOTS:
    void makeTheSchemaOfVersion4ToTheByte()
    {
        QFile file(QFINDTESTDATA("version_4.sql"));
        QVERIFY(file.open(QIODevice::ReadOnly | QIODevice::Text));
        QString expected = QString::fromUtf8(file.readAll());
        expected.remove(0, expected.indexOf("CREATE"_L1));
        test::Scratch scratch;
        const auto connection = cacheOfVersion(scratch.file, 4);
        const QStringList made =
            ask(*connection,
                u"SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY rowid"_s);
        QCOMPARE(made.join(u";\n"_s) + u";\n"_s, expected);
    }

    void registerWhatVersion4Registered()
    {
        test::Scratch scratch;
        const auto connection = cacheOfVersion(scratch.file, 4);
        QStringList extensions;
        for (const auto &table : {u"schema"_s, u"workspace"_s, u"dataset"_s, u"field"_s, u"observation"_s, u"outline"_s,
                                  u"exposure"_s, u"change"_s, u"backoff"_s})
            extensions << u"anjungan_%1|-|anjungan_cache|Anjungan: what was synced, when, and from where|write-only"_s
                              .arg(table);
        QCOMPARE(ask(*connection, u"SELECT * FROM gpkg_extensions ORDER BY rowid"_s), extensions);
        QCOMPARE(ask(*connection, u"SELECT table_name, data_type, identifier, description, min_x, min_y, max_x, max_y, "
                                  "srs_id, last_change LIKE '20__-__-__T__:__:__.___Z' FROM gpkg_contents"_s),
                 QStringList(u"anjungan_dataset|attributes|anjungan_dataset|"
                             "The datasets in this file and how old they are|-|-|-|-|0|1"_s));
        QCOMPARE(ask(*connection, u"SELECT * FROM gpkg_spatial_ref_sys ORDER BY srs_id"_s),
                 QStringList({u"Undefined Cartesian SRS|-1|NONE|-1|undefined|-"_s,
                              u"Undefined geographic SRS|0|NONE|0|undefined|-"_s,
                              u"WGS 84 geodetic|4326|EPSG|4326|GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS "
                              "84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],"
                              "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\","
                              "0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],AXIS[\"Latitude\",NORTH],"
                              "AXIS[\"Longitude\",EAST],AUTHORITY[\"EPSG\",\"4326\"]]|-"_s}));
        QCOMPARE(ask(*connection, u"SELECT version FROM anjungan_schema"_s), QStringList(u"4"_s));
    }

    /// Version 10 knows parts; what was published before is whole.
    void leaveDatasetsOfVersion9Whole()
    {
        test::Scratch scratch;
        const auto connection = cacheOfVersion(scratch.file, 9);
        test::must(run(*connection, u"INSERT INTO anjungan_dataset (id, rows, state, definition) VALUES "
                                    "('sekolah', 7, 'current', 'abc@def')"_s));
        const auto steps = migrationSteps();
        test::must(migrate(*connection, 9, {steps.begin(), steps.begin() + 10}));
        QCOMPARE(ask(*connection, u"SELECT version FROM anjungan_schema"_s), QStringList(u"10"_s));
        QCOMPARE(ask(*connection, u"SELECT id, rows, definition, part FROM anjungan_dataset"_s),
                 QStringList(u"sekolah|7|abc@def|-"_s));
        const auto record = test::must(readRecord(*connection, u"sekolah"_s));
        QVERIFY(record.has_value());
        QCOMPARE(record->part, QStringList());
        QCOMPARE(record->rows, 7);
    }

    void areNumberedOneByOne()
    {
        const std::vector<MigrationStep> steps = migrationSteps();
        QCOMPARE(steps.size(), std::size_t(schemaVersion));
        for (std::size_t i = 0; i < steps.size(); ++i) {
            QCOMPARE(steps[i].number, int(i) + 1);
            QVERIFY(!steps[i].commands.empty());
        }
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::StepsTest)
#include "steps_test.moc"
