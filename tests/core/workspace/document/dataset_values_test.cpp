// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"
#include "tests/support/workspace_file.h"

using namespace Qt::StringLiterals;
using namespace anjungan;
using namespace anjungan::workspace;

/// How the values of a dataset's fields are to be read and written, and which of them are named elsewhere.
class TestDatasetValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSourceMayListTheVersionsOfItsCollections()
    {
        const auto workspace =
            read(json("{'version': 1, 'id': 'uji', 'sources': ["
                      "{'id': 'a', 'type': 'ogcapi-features', 'url': 'http://127.0.0.1:0/', "
                      "'versions': {'collection': 'versi', 'of': 'koleksi', 'version': 'nomor'}}, "
                      "{'id': 'b', 'type': 'ogcapi-features', 'url': 'http://127.0.0.1:0/'}], 'datasets': ["
                      "{'id': 'x', 'source': 'a', 'collection': 'c', 'key': 'k'}]}"),
                 u"uji.json"_s);
        QVERIFY2(workspace, workspace ? "" : qPrintable(test::lineOf(workspace.error().constFirst())));
        QCOMPARE(workspace->source(u"a"_s)->versions, (VersionList{u"versi"_s, u"koleksi"_s, u"nomor"_s}));
        QVERIFY(!workspace->source(u"b"_s)->versions);
    }

    void digitsAndZonesArrive()
    {
        const auto workspace = read(
            json("{'version': 1, 'id': 'uji', 'timeZone': 'Asia/Jakarta', "
                 "'sources': [{'id': 'a', 'type': 'ogcapi-features', 'url': 'http://127.0.0.1:0/', 'timeZone': 'UTC'}, "
                 "{'id': 'b', 'type': 'ogcapi-features', 'url': 'http://127.0.0.1:0/'}], "
                 "'datasets': [{'id': 'x', 'source': 'a', 'collection': 'c', 'key': 'k', "
                 "'fields': {'luas': {'decimals': 1}, 'tahun': {'grouping': false}}}, "
                 "{'id': 'y', 'source': 'b', 'collection': 'c', 'key': 'k'}]}"),
            u"uji.json"_s);
        QVERIFY(workspace);
        QCOMPARE(workspace->dataset(u"x"_s)->timeZone, QTimeZone("UTC"));
        QCOMPARE(workspace->dataset(u"y"_s)->timeZone, QTimeZone("Asia/Jakarta"));
        const Field &area = *workspace->dataset(u"x"_s)->field(u"luas"_s);
        QCOMPARE(std::tuple(area.decimals, area.grouping), std::tuple(std::optional(1), std::optional<bool>()));
        QCOMPARE(workspace->dataset(u"x"_s)->field(u"tahun"_s)->grouping, std::optional(false));
        const auto wrong = read(json("{'version': 1, 'id': 'uji', 'datasets': [], 'sources': [{'id': 'a', "
                                     "'type': 'ogcapi-features', 'url': 'http://127.0.0.1:0/', 'timeZone': 'WIB'}]}"),
                                u"uji.json"_s);
        QVERIFY(!wrong);
        QCOMPARE(test::lineOf(wrong.error().first()),
                 u"uji.json: /sources/0/timeZone: there is no time zone \"WIB\"; an IANA name is needed, e.g. "
                 "\"Asia/Jakarta\""_s);
    }

    void howValuesAreReadArrives()
    {
        const auto workspace = read(
            json("{'version': 1, 'id': 'uji', "
                 "'sources': [{'id': 'pusat', 'type': 'ogcapi-features', 'url': 'http://127.0.0.1:0/'}], "
                 "'datasets': [{'id': 'sekolah', 'source': 'pusat', 'collection': 'c', 'key': 'k', 'keyFrom': 'id', "
                 "'numbers': 'id', 'dates': 'mdy', 'unreadable': 0.25}, "
                 "{'id': 'guru', 'source': 'pusat', 'collection': 'c', 'key': 'k'}]}"),
            u"uji.json"_s);
        QVERIFY(workspace);
        const Dataset &sekolah = workspace->datasets[0];
        QVERIFY(sekolah.isKeyId && !sekolah.hasKeyProperty());
        QCOMPARE(sekolah.numbers, NumberStyle::Indonesian);
        QCOMPARE(sekolah.dates, DateOrder::MonthFirst);
        QCOMPARE(sekolah.unreadable, 0.25);
        const Dataset &guru = workspace->datasets[1];
        QVERIFY(!guru.isKeyId && guru.hasKeyProperty());
        QCOMPARE(guru.numbers, NumberStyle::Plain);
        QCOMPARE(guru.dates, DateOrder::Unknown);
        QCOMPARE(guru.unreadable, 0.01);
    }

    void fieldsThatAreNamedElsewhereArrive()
    {
        const auto workspace = test::readWorkspaceFile(dataFile(u"full.json"_s));
        QVERIFY(workspace);
        const auto places = [&](const QString &dataset) {
            QStringList named;
            for (const FieldUse &use : workspace->dataset(dataset)->uses)
                named << use.field + u' ' + use.place;
            return named;
        };
        QVERIFY(places(u"kabkota"_s).contains(u"kode areas"_s));
        QVERIFY(places(u"kinerja"_s).contains(u"pagu pages/ringkasan/fisik"_s));
        QCOMPARE(workspace->dataset(u"kinerja"_s)->namedFields().first().place, u"key"_s);
    }

    void fieldsAreFoundWhereverAPanelNamesThem()
    {
        const auto workspace =
            read(json("{'version': 1, 'id': 'uji', "
                      "'sources': [{'id': 'pusat', 'type': 'ogcapi-features', 'url': 'http://127.0.0.1:0/'}], "
                      "'datasets': [{'id': 'a', 'source': 'pusat', 'collection': 'c', 'key': 'k'}, "
                      "{'id': 'b', 'source': 'pusat', 'collection': 'c', 'key': 'k'}], "
                      "'areas': [{'level': 'kabkota', 'dataset': 'b', 'code': 'b1', 'name': 'b2'}], "
                      "'pages': [{'id': 'p', 'title': 'P', 'panels': ["
                      "{'id': 'tabel', 'type': 'table', 'title': 'T', 'at': {'wide': [0, 0, 6, 1], 'narrow': [0, 0, 6, "
                      "1]}, 'query': {'dataset': 'a', 'select': ['t1'], 'where': [{'field': 't2', 'is': 'present'}]}, "
                      "'columns': [{'field': 't1', 'title': 'T', 'format': 'text'}]}, "
                      "{'id': 'angka', 'type': 'figure', 'title': 'A', 'at': {'wide': [6, 0, 6, 1], 'narrow': [0, 1, "
                      "6, 1]}, 'query': {'dataset': 'a', 'group': ['g1'], "
                      "'measures': [{'id': 'x', 'by': 'avg', 'field': 'g2', 'weight': 'g3'}]}, 'value': 'x', 'format': "
                      "'integer'}, "
                      "{'id': 'peta', 'type': 'map', 'areas': 'kabkota', 'at': {'wide': [0, 1, 12, 1], 'narrow': [0, "
                      "2, 6, 1]}, "
                      "'layers': [{'dataset': 'a', 'kind': 'points', 'title': 'L', 'name': 'm1', 'details': ['m2'], "
                      "'where': [{'field': 'm3', 'is': 'present'}], 'style': {'field': 'm4', 'label': 'm5', "
                      "'sizeBy': {'field': 'm6', 'from': 6, 'to': 22}, "
                      "'classes': [{'value': 'x', 'title': 'X', 'colour': 'accent'}]}}]}]}]}"),
                 u"uji.json"_s);
        QVERIFY2(workspace, workspace ? "" : qPrintable(test::lineOf(workspace.error().first())));
        QStringList found;
        for (const FieldUse &use : workspace->datasets[0].uses)
            found << use.place.section(u'/', 2) + u'.' + use.field;
        found.sort();
        QCOMPARE(found,
                 QStringList({u"angka.g1"_s, u"angka.g2"_s, u"angka.g3"_s, u"peta.m1"_s, u"peta.m2"_s, u"peta.m3"_s,
                              u"peta.m4"_s, u"peta.m5"_s, u"peta.m6"_s, u"tabel.t1"_s, u"tabel.t2"_s}));
        QCOMPARE(workspace->datasets[1].uses, QList<FieldUse>({{u"b1"_s, u"areas"_s}, {u"b2"_s, u"areas"_s}}));
    }

private:
    static QString dataFile(const QString &name)
    {
        return qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/tests/core/workspace/data/"_s + name;
    }

    // JSON with ' instead of ", since moc does not parse raw string literals correctly.
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }
};

ANJUNGAN_TEST(QCoreApplication, TestDatasetValues)
#include "dataset_values_test.moc"
