// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <geos_c.h>
#include <memory>

using namespace Qt::StringLiterals;

/// The files in resources/demo, as they are built in.
class DemoDataTest : public QObject
{
    Q_OBJECT

private:
    using Context = std::unique_ptr<GEOSContextHandle_HS, decltype(&GEOS_finish_r)>;
    using Geometry = std::unique_ptr<GEOSGeometry, std::function<void(GEOSGeometry *)>>;

    static QByteArray read(const QString &name)
    {
        QFile file(u":/demo/"_s + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// A FeatureCollection as a GEOMETRYCOLLECTION of its features' geometries; null where it cannot be read.
    Geometry geometry(const QString &name)
    {
        GEOSGeoJSONReader *reader = GEOSGeoJSONReader_create_r(m_geos.get());
        GEOSGeometry *result = GEOSGeoJSONReader_readGeometry_r(m_geos.get(), reader, read(name).constData());
        GEOSGeoJSONReader_destroy_r(m_geos.get(), reader);
        return Geometry(result, [this](GEOSGeometry *one) { GEOSGeom_destroy_r(m_geos.get(), one); });
    }

    Context m_geos{GEOS_init_r(), &GEOS_finish_r};

private Q_SLOTS:
    void workspaceIsValid()
    {
        const auto workspace = anjungan::workspace::read(read(u"workspace.json"_s), u"workspace.json"_s);
        if (!workspace)
            QFAIL(qPrintable(anjungan::test::lineOf(workspace.error().first())));
        QCOMPARE(workspace->datasets.size(), 16);
        for (const auto &dataset : workspace->datasets)
            QVERIFY2(dataset.id == "kepatuhan"_L1 || // its rows are made when the source starts
                         QFile::exists(u":/demo/%1.geojson"_s.arg(dataset.collection)),
                     qPrintable(dataset.id));
    }

    /// A value in words has a title in both languages; names, numbers, codes and days need none.
    void wordsAreTitled_data()
    {
        QTest::addColumn<QString>("dataset");
        QTest::addColumn<QString>("field");
        const auto add = [](const char *dataset, const char *field) {
            QTest::addRow("%s %s", dataset, field) << QString::fromLatin1(dataset) << QString::fromLatin1(field);
        };
        for (const char *dataset : {"kabkota", "tempat", "anggaran", "aplikasi", "belanja"})
            add(dataset, "jenis");
        for (const char *field : {"platform", "status", "penyedia"})
            add("aplikasi", field);
        for (const char *dataset : {"indeks_bahaya", "zona_bahaya", "kejadian"})
            add(dataset, "bahaya");
        for (const char *dataset : {"indeks_bahaya", "zona_bahaya"})
            add(dataset, "kelas");
        add("sekolah", "status");
    }

    void wordsAreTitled()
    {
        QFETCH(QString, dataset);
        QFETCH(QString, field);
        const auto workspace = anjungan::workspace::read(read(u"workspace.json"_s), u"workspace.json"_s);
        QVERIFY(workspace);
        const auto *definition = workspace->dataset(dataset);
        QVERIFY(definition && definition->field(field));
        const auto &titles = definition->field(field)->valueTitles;
        const QJsonArray features = QJsonDocument::fromJson(read(dataset + u".geojson"_s))[u"features"].toArray();
        QVERIFY(!features.isEmpty());
        for (const QJsonValue feature : features) {
            const QString value = feature[u"properties"][field].toString();
            const auto title = titles.value(value);
            QVERIFY2(title.byLanguage.contains(u"id"_s) && title.byLanguage.contains(u"en"_s), qPrintable(value));
        }
    }

    void geometriesAreValid_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"kabkota", "daratan", "danau", "zona_bahaya"})
            QTest::newRow(name) << QString::fromLatin1(name) + u".geojson"_s;
    }

    void geometriesAreValid()
    {
        QFETCH(QString, file);
        const Geometry all = geometry(file);
        QVERIFY(all);
        for (int i = 0; i < GEOSGetNumGeometries_r(m_geos.get(), all.get()); ++i)
            QCOMPARE(GEOSisValid_r(m_geos.get(), GEOSGetGeometryN_r(m_geos.get(), all.get(), i)), 1);
    }

    void neighboursShareTheirBorders()
    {
        const Geometry areas = geometry(u"kabkota.geojson"_s);
        QVERIFY(areas);
        QCOMPARE(GEOSGetNumGeometries_r(m_geos.get(), areas.get()), 33);
        QCOMPARE(GEOSCoverageIsValid_r(m_geos.get(), areas.get(), 0, nullptr), 1);
    }
};

ANJUNGAN_TEST(QCoreApplication, DemoDataTest)
#include "demo_data_test.moc"
