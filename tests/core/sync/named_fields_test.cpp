// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/made_rows.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

namespace anjungan::sync {

using message::Code;
using message::make;
using message::Messages;

namespace {

QByteArrayList schools(int third)
{
    QByteArray last = "{'NPSN':'10203','nama':'SD Tiga','siswa':NUMBER,'updated_at':'2026-11-DAYT00:00:00Z'}";
    last.replace("NUMBER", QByteArray::number(third)).replace("DAY", third == 300 ? "01" : "20");
    return {"{'NPSN':'10201','nama':'SD Satu','siswa':100,'updated_at':'2026-11-01T00:00:00Z'}",
            "{'NPSN':'10202','nama':'SD Dua','siswa':200,'updated_at':'2026-11-01T00:00:00Z'}", last};
}

const QString all = u"SELECT nama || ' ' || siswa FROM sekolah ORDER BY nama"_s;

} // namespace

/// Fields that the workspace names and rows do not have, the feature's id as the key, and names that look alike.
class NamedFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyThatNoRowHasIsTold()
    {
        OneSourceDevice device;
        device.workspace.datasets.first().key = u"npsn"_s;
        serveProperties(device, schools(300));
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Published);
        const QStringList fields{u"NPSN"_s, u"nama"_s, u"siswa"_s, u"updated_at"_s};
        const Messages told{make<Code::FieldNotThere>(
            u"npsn"_s, u"key"_s,
            Messages{make<Code::FieldsLike>(QStringList{u"NPSN"_s}), make<Code::FieldsAre>(fields)})};
        QCOMPARE(seen.error, told);
        QCOMPARE(device.record().fault, told);
        QCOMPARE(column(device, u"SELECT DISTINCT key FROM anjungan_row_sekolah"_s), QStringList(QString()));
    }

    void aDeltaWithoutTheKeyOverwritesNothing()
    {
        OneSourceDevice device;
        device.source.declare({.filters = true});
        device.workspace.datasets.first().key = u"npsn"_s;
        device.workspace.datasets.first().modified = u"updated_at"_s;
        serveProperties(device, schools(300));
        QCOMPARE(device.syncOne().outcome, Outcome::Published);
        device.clock.pass(std::chrono::hours(1));
        // The one row that the filter selects has the id 1 in that answer.
        serveProperties(device, schools(333));
        device.source.fail(
            u"filter="_s, [](test::HttpAnswer &answer) { answer.body.replace("\"id\":3", "\"id\":1"); }, -1);
        QCOMPARE(device.syncOne().outcome, Outcome::Published);
        QCOMPARE(column(device, all), QStringList({u"SD Dua 200"_s, u"SD Satu 100"_s, u"SD Tiga 333"_s}));
    }

    void mendingTheKeyIsNotHeldAsALoss()
    {
        OneSourceDevice device;
        device.workspace.datasets.first().key = u"npsn"_s;
        serveProperties(device, schools(300));
        QCOMPARE(device.syncOne().outcome, Outcome::Published);
        device.workspace.datasets.first().key = u"NPSN"_s;
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(seen.error, Messages());
        QCOMPARE(column(device, u"SELECT key FROM anjungan_row_sekolah ORDER BY 1"_s),
                 QStringList({u"10201"_s, u"10202"_s, u"10203"_s}));
    }

    void theIdIsTheKeyWhereTheWorkspaceSaysSo()
    {
        OneSourceDevice device;
        device.workspace.datasets.first().key = u"nomor"_s;
        device.workspace.datasets.first().isKeyId = true;
        serveProperties(device, schools(300));
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(seen.error, Messages());
        QCOMPARE(column(device, u"SELECT nomor || nama FROM sekolah ORDER BY 1"_s),
                 QStringList({u"1SD Satu"_s, u"2SD Dua"_s, u"3SD Tiga"_s}));
        QCOMPARE(column(device, u"SELECT key FROM anjungan_row_sekolah ORDER BY 1"_s),
                 QStringList({u"1"_s, u"2"_s, u"3"_s}));
        serveProperties(device, schools(333));
        const Observation next = device.syncOne();
        QCOMPARE(next.changed, 1);
        QCOMPARE(next.removed, 0);
    }

    void aPropertyOfTheKeysNameThatIsNotTheIdIsTold()
    {
        OneSourceDevice device;
        device.workspace.datasets.first().isKeyId = true;
        serveProperties(device, {"{'kode':'1'}", "{'kode':'9'}"});
        QCOMPARE(device.syncOne().error, Messages{make<Code::KeyBesideId>(1)});
        QCOMPARE(column(device, u"SELECT kode FROM sekolah ORDER BY 1"_s), QStringList({u"1"_s, u"2"_s}));
    }

    void rowsWithoutAKeyAreCountedAndTheirIdIsNone()
    {
        OneSourceDevice device;
        serveProperties(device, {"{'kode':'A'}", "{'kode':null,'n':1}", "{'kode':'','n':2}"});
        QCOMPARE(device.syncOne().error, Messages{make<Code::RowsKeyless>(2)});
        QCOMPARE(column(device, u"SELECT count(*) FROM sekolah"_s), QStringList(u"3"_s));
    }

    void everyFieldThatTheWorkspaceNamesIsLookedFor()
    {
        OneSourceDevice device;
        workspace::Dataset &dataset = device.workspace.datasets.first();
        dataset.area = workspace::AreaRef{u"kode_kab"_s, u"kemendagri"_s};
        dataset.period = u"periode"_s;
        dataset.modified = u"diubah"_s;
        dataset.uses = {{u"siswa"_s, u"pages/ringkasan/siswa"_s}};
        serveProperties(device, {"{'kode':'A','KODE-KAB':'12.07','Periode':'2026','jumlah_siswa':4}"});
        const Messages told = device.syncOne().error;
        QStringList absent;
        for (const message::Message &one : told) {
            QCOMPARE(one.code, Code::FieldNotThere);
            const Messages hints = std::get<Messages>(one.arguments[2]);
            const bool hasLike = hints.first().code == Code::FieldsLike;
            absent << std::get<QString>(one.arguments[0]) + u' ' + std::get<QString>(one.arguments[1]) +
                          (hasLike ? u' ' + std::get<QStringList>(hints.first().arguments[0]).join(u',') : QString());
        }
        QCOMPARE(absent, QStringList({u"diubah modified"_s, u"kode_kab area KODE-KAB,kode"_s,
                                      u"periode period Periode"_s, u"siswa pages/ringkasan/siswa jumlah_siswa"_s}));
    }

    void aFieldThatLostAllOfItsValuesIsHeld()
    {
        OneSourceDevice device;
        device.workspace.datasets.first().fields = {{.name = u"siswa"_s, .type = workspace::FieldType::Integer}};
        serveProperties(device, {"{'kode':'A','siswa':4}", "{'kode':'B','siswa':null}"});
        QCOMPARE(device.syncOne().error, Messages());
        serveProperties(device, {"{'kode':'A','siswa':null}", "{'kode':'B','siswa':''}"});
        const Observation emptied = device.syncOne();
        QCOMPARE(emptied.outcome, Outcome::Held);
        QCOMPARE(emptied.error.first(), make<Code::HeldForFields>(QStringList{u"siswa"_s}));
        QCOMPARE(column(device, u"SELECT siswa FROM sekolah ORDER BY kode"_s), QStringList({u"4"_s, u"-"_s}));
    }

    /// What the workspace names, and only that: others may be empty as they like.
    void fieldsOfWhichNoRowHasAValueAreTold()
    {
        OneSourceDevice device;
        workspace::Dataset &dataset = device.workspace.datasets.first();
        dataset.fields = {{.name = u"siswa"_s, .type = workspace::FieldType::Integer}};
        dataset.uses = {{u"nama"_s, u"pages/ringkasan/nama"_s}, {u"guru"_s, u"pages/ringkasan/guru"_s}};
        serveProperties(device, {"{'kode':'A','siswa':'','nama':'','guru':1,'lain':null}"});
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Published);
        QVERIFY2(seen.note.contains(make<Code::FieldsWithoutValues>(QStringList{u"siswa"_s, u"nama"_s})),
                 qPrintable(test::told(seen.note)));
        serveProperties(device, {"{'kode':'A','siswa':3,'nama':'SD','guru':1,'lain':null}"});
        QCOMPARE(device.syncOne().note, Messages());
        // One that only pages name is published without its values, and told.
        serveProperties(device, {"{'kode':'A','siswa':3,'nama':null,'guru':1}"});
        const Observation emptied = device.syncOne();
        QCOMPARE(emptied.outcome, Outcome::Published);
        QCOMPARE(emptied.note, Messages{make<Code::FieldsWithoutValues>(QStringList{u"nama"_s})});
    }

    void rowsThatLostAllOfTheirGeometriesAreTold()
    {
        OneSourceDevice device;
        const auto serve = [&device](const QByteArray &geometry) {
            device.collection.made = test::MadeRows{.count = 2, .feature = [geometry](qint64 row) {
                                                        return "{\"type\":\"Feature\",\"geometry\":" + geometry +
                                                               ",\"properties\":{\"kode\":\"" +
                                                               QByteArray::number(row) + "\"}}";
                                                    }};
            device.serve();
        };
        serve("{\"type\":\"Point\",\"coordinates\":[98.6,3.5]}");
        QCOMPARE(device.syncOne().outcome, Outcome::Published);
        serve("null");
        const Observation emptied = device.syncOne();
        QCOMPARE(emptied.outcome, Outcome::Published);
        QCOMPARE(emptied.error, Messages{make<Code::GeometriesLost>()});
        QCOMPARE(device.record().fault, emptied.error);
    }

    void aFieldWithoutANameIsNeitherPeriodNorTime()
    {
        OneSourceDevice device;
        device.workspace.datasets.first().cadence = workspace::Duration{.months = 1};
        serveProperties(device, {"{'':'1999-01-01','kode':'1'}", "{'':'2031-12-31','kode':'2'}"});
        const Observation seen = device.syncOne();
        QCOMPARE(seen.error, Messages());
        QCOMPARE(seen.sourceModified, std::nullopt);
        QCOMPARE(device.record().period, QString());
        QCOMPARE(column(device, u"SELECT field FROM sekolah ORDER BY kode"_s),
                 QStringList({u"1999-01-01"_s, u"2031-12-31"_s}));
    }

    void namesThatLookAlikeStayApart()
    {
        OneSourceDevice device;
        serveProperties(device, {"{'kode':'A','Nama':'besar','nama':'kecil','NAMA "
                                 "':'sela','fid':77,'geom':'teks','ogc_fid':5,'rowid':9,'select':1,'Jumlah "
                                 "(jiwa)':10,'a\\'b':'kutip','\\u00e9':'aksen','e\\u0301':'aksen "
                                 "urai','':'kosong','tgl/lahir':'x','name':1,'kode.name':'palsu','order by 1; "
                                 "--':'s','\\ufeffkode':'tanda','\\ud800':'satu','\\ud801':'dua'}",
                                 "{'kode':'B','Nama':null,'nama':'k2','fid':78,'Jumlah (jiwa)':0}"});
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(seen.error, Messages());
        const auto reader = store::Reader::open(device.file());
        const auto table = (*reader)->table(u"sekolah"_s);
        QCOMPARE((*table)->columns.size(), 21);
        QStringList values;
        for (const store::TableColumn &one : (*table)->columns)
            values << column(device, u"SELECT \"%1\" FROM sekolah WHERE kode = 'A'"_s.arg(
                                         QString(one.column).replace(u'"', u"\"\""_s)));
        QCOMPARE(values,
                 QStringList({u"A"_s, u"besar"_s, u"kecil"_s, u"sela"_s,  u"77"_s,    u"teks"_s,       u"5"_s,
                              u"9"_s, u"1"_s,     u"10"_s,    u"kutip"_s, u"aksen"_s, u"aksen urai"_s, u"kosong"_s,
                              u"x"_s, u"1"_s,     u"palsu"_s, u"s"_s,     u"tanda"_s, u"satu"_s,       u"dua"_s}));
        QCOMPARE((*table)->columns.last().name, u"\\ud801"_s);
        QVERIFY((*table)->column(u"\uFEFFkode"_s));
    }

    void theKeyBehindAByteOrderMarkIsTold()
    {
        OneSourceDevice device;
        serveProperties(device, {"{'\\ufeffkode':'A'}"});
        QCOMPARE(device.syncOne().error,
                 Messages{make<Code::FieldNotThere>(u"kode"_s, u"key"_s,
                                                    Messages{make<Code::FieldsLike>(QStringList{u"<U+FEFF>kode"_s}),
                                                             make<Code::FieldsAre>(QStringList{u"<U+FEFF>kode"_s})})});
    }

    void keysThatLookAlikeStayApart()
    {
        OneSourceDevice device;
        serveProperties(device,
                        {"{'kode':'a'}", "{'kode':'\\ufeffa'}", "{'kode':'\\ufffea'}", "{'kode':'A'}",
                         "{'kode':'\\u00e9'}", "{'kode':'e\\u0301'}", "{'kode':'\\ud800'}", "{'kode':'\\ud801'}"});
        const Observation seen = device.syncOne();
        QCOMPARE(seen.error, Messages());
        QCOMPARE(column(device, u"SELECT count(DISTINCT key) FROM anjungan_row_sekolah"_s), QStringList(u"8"_s));
        QCOMPARE(column(device, u"SELECT hex(kode) FROM sekolah ORDER BY fid LIMIT 3"_s),
                 QStringList({u"61"_s, u"EFBBBF61"_s, u"EFBFBE61"_s}));
        QCOMPARE(column(device, u"SELECT kode FROM sekolah WHERE kode LIKE '\\ud80_'"_s),
                 QStringList({u"\\ud800"_s, u"\\ud801"_s}));
        QCOMPARE(device.syncOne().outcome, Outcome::Unchanged);
    }
};

} // namespace anjungan::sync

ANJUNGAN_TEST(QCoreApplication, anjungan::sync::NamedFieldsTest)
#include "named_fields_test.moc"
