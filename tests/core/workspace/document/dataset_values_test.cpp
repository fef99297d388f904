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
