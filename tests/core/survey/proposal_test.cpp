// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/proposed_key.h"
#include "core/workspace/document/reader.h"
#include "tests/core/survey/surveyed.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace anjungan;
using namespace anjungan::survey;
using message::Code;
using message::make;

/// The workspace that is proposed for collections.
class ProposalTest : public QObject
{
    Q_OBJECT

    static Proposal propose(Surveyed &kit, const QStringList &collections, const QString &query = {})
    {
        QUrl url = kit.source.url();
        url.setQuery(query);
        source::HttpTransport transport(kit.options.limits);
        Bounds bounds = kit.bounds;
        bounds.mostRows = bounds.mostRows > 0 ? bounds.mostRows : Describing::usualRows;
        Describing describing(transport, kit.clock, kit.options, bounds);
        auto made = QCoro::waitFor(describing.propose(url.toString(), collections, {}));
        if (!made)
            qFatal("%s", qPrintable(test::told(made.error())));
        return *std::move(made);
    }

    static QJsonValue dataset(const Proposal &proposal, qsizetype place)
    {
        return proposal.document[u"datasets"_s][place];
    }

    /// Changes the properties of each row; `change` is told its place.
    static void alter(test::LoopbackCollection &collection,
                      const std::function<void(QJsonObject &properties, int place)> &change)
    {
        int place = 0;
        for (QJsonObject &feature : collection.features) {
            QJsonObject properties = feature[u"properties"].toObject();
            change(properties, place++);
            feature[u"properties"] = properties;
        }
    }

private Q_SLOTS:
    void ofSchoolsAndRegencies()
    {
        Surveyed kit;
        const Proposal made = propose(kit, {u"kabkota"_s, u"sekolah"_s});
        QCOMPARE(made.wrong, message::Messages());
        const auto read = workspace::read(QJsonDocument(made.document).toJson(), u"w.json"_s);
        QVERIFY2(read, read ? "" : qPrintable(test::told(read.error().first().reason)));
        const QJsonObject schools = dataset(made, 1).toObject();
        QCOMPARE(schools[u"id"], u"sekolah"_s);
        QCOMPARE(schools[u"key"], u"npsn"_s);
        QVERIFY(!schools.contains(u"keyFrom"_s));
        QVERIFY(!schools.contains(u"cadence"_s) && !schools.contains(u"publisher"_s));
        QCOMPARE(schools[u"modified"], u"updated_at"_s);
        QCOMPARE(schools[u"period"][u"field"], u"semester"_s);
        QCOMPARE(schools[u"area"].toObject(),
                 (QJsonObject{{u"field"_s, u"kode_kab"_s}, {u"codes"_s, u"kemendagri"_s}}));
        QCOMPARE(schools[u"search"].toArray(), (QJsonArray{u"nama_sekolah"_s, u"npsn"_s}));
        QCOMPARE(schools[u"fields"][u"siswa"][u"type"], u"integer"_s);
        QCOMPARE(schools[u"fields"][u"npsn"][u"type"], u"text"_s);
        QCOMPARE(schools[u"fields"][u"updated_at"][u"type"], u"datetime"_s);
        QCOMPARE(made.document[u"areas"_s][0].toObject(), (QJsonObject{{u"level"_s, u"kabkota"_s},
                                                                       {u"dataset"_s, u"kabkota"_s},
                                                                       {u"code"_s, u"kode"_s},
                                                                       {u"name"_s, u"nama"_s}}));
        QStringList types;
        for (const auto &panel : made.document[u"pages"_s][0][u"panels"].toArray())
            types << panel[u"type"].toString();
        QCOMPARE(types, (QStringList{u"figure"_s, u"figure"_s, u"map"_s, u"table"_s}));
        for (const message::Message &said :
             {make<Code::DescribeKeyOfAll>(u"npsn"_s, 25), make<Code::DescribeModified>(u"updated_at"_s),
              make<Code::DescribePeriod>(u"semester"_s, u"2026-1"_s),
              make<Code::DescribeArea>(u"kode_kab"_s, u"12.01"_s), make<Code::DescribeSearch>(u"nama_sekolah"_s),
              make<Code::DescribeLevel>(u"kabkota"_s, u"nama"_s), make<Code::DescribeNoTimeZone>()})
            QVERIFY2(test::tells(made.notes, said), qPrintable(test::told(said)));
    }

    void aKeyThatOccursTwiceIsNone()
    {
        Surveyed kit;
        auto schools = Surveyed::schools();
        alter(schools, [](QJsonObject &properties, int place) {
            if (place == 24)
                properties[u"npsn"] = u"10210001"_s;
        });
        kit.serve(schools);
        const Proposal made = propose(kit, {u"sekolah"_s});
        QCOMPARE(dataset(made, 0)[u"key"], u"id"_s);
        QCOMPARE(dataset(made, 0)[u"keyFrom"], u"id"_s);
        QVERIFY(test::tells(made.notes, make<Code::DescribeKeyFromId>(25)));
        QVERIFY(test::tells(made.notes, make<Code::DescribeKeyNearly>(u"npsn"_s, 1, 25)));
    }

    void withoutAnyKeyThereIsNoEntry()
    {
        Surveyed kit;
        test::LoopbackCollection rows{.id = u"sekolah"_s};
        for (int i = 0; i < 4; ++i)
            rows.features.push_back(
                test::feature(QJsonValue::Undefined, QJsonValue::Null, {{u"nama"_s, u"A"_s}, {u"nilai"_s, i % 2}}));
        rows.features.push_back(test::feature(QJsonValue::Undefined, QJsonValue::Null, {{u"nama"_s, u"B"_s}}));
        kit.serve(rows);
        const Proposal made = propose(kit, {u"sekolah"_s});
        QVERIFY(made.document.isEmpty());
        QVERIFY2(test::tells(made.wrong, Code::DescribeNoKey), qPrintable(test::told(made.wrong)));
        kit.serve({.id = u"sekolah"_s});
        QVERIFY(test::tells(propose(kit, {u"sekolah"_s}).wrong, Code::DescribeNoRows));
    }

    void onlyTheFirstRowsOfManyAreRead()
    {
        Surveyed kit;
        auto schools = Surveyed::schools();
        schools.maxLimit = 10;
        kit.serve(schools);
        kit.bounds.mostRows = 15;
        const Proposal made = propose(kit, {u"sekolah"_s});
        QCOMPARE(made.wrong, message::Messages());
        QVERIFY(test::tells(made.notes, make<Code::DescribeSample>(20)));
        QVERIFY(test::tells(made.notes, make<Code::DescribeKeyOfSome>(u"npsn"_s, 20)));
        QCOMPARE(kit.source.requestCount(u"items"_s), 2);
    }

    void codesWithoutDotsAreNotTakenForKemendagris()
    {
        Surveyed kit;
        auto schools = Surveyed::schools();
        alter(schools,
              [](QJsonObject &properties, int place) { properties[u"kode_kab"] = u"127%1"_s.arg(place % 3 + 1); });
        kit.serve(schools);
        const Proposal made = propose(kit, {u"sekolah"_s});
        QVERIFY(dataset(made, 0)[u"area"].isUndefined());
        QVERIFY(test::tells(made.notes, make<Code::DescribeAreaUndotted>(u"kode_kab"_s, u"1271"_s)));
    }

    void whatTheSourceTellsOfFieldsIsTaken()
    {
        Surveyed kit;
        const auto tells = [](QJsonObject properties) {
            return test::fault::both(
                test::fault::status(200),
                test::fault::body(
                    QJsonDocument(QJsonObject{{u"type"_s, u"object"_s}, {u"properties"_s, properties}}).toJson(),
                    "application/schema+json"));
        };
        kit.source.fail(u"sekolah/schema"_s,
                        tells({{u"npsn"_s, QJsonObject{{u"type"_s, u"integer"_s}, {u"x-ogc-role"_s, u"id"_s}}},
                               {u"siswa"_s, QJsonObject{{u"type"_s, QJsonArray{u"integer"_s, u"null"_s}},
                                                        {u"title"_s, u"<b>Siswa</b>\u202E"_s},
                                                        {u"x-ogc-unit"_s, u"siswa"_s}}}}),
                        -1);
        kit.source.fail(u"sekolah/queryables"_s, tells({{u"semester"_s, QJsonObject{{u"title"_s, u"Semester"_s}}}}),
                        -1);
        const Proposal made = propose(kit, {u"sekolah"_s});
        const QJsonValue fields = dataset(made, 0)[u"fields"];
        QCOMPARE(fields[u"siswa"].toObject(),
                 (QJsonObject{{u"title"_s, u"<b>Siswa</b>"_s}, {u"type"_s, u"integer"_s}, {u"unit"_s, u"siswa"_s}}));
        QCOMPARE(fields[u"semester"][u"title"], u"Semester"_s);
        QCOMPARE(fields[u"npsn"][u"type"], u"text"_s); // as its values are
        QVERIFY(test::tells(made.notes, make<Code::DescribeType>(u"npsn"_s, u"integer"_s, make<Code::TypeText>())));
    }

    void aSecretInTheAddressIsNotInTheDocument()
    {
        Surveyed kit;
        const Proposal made = propose(kit, {u"sekolah"_s}, u"access_token=rahasia"_s);
        QCOMPARE(made.wrong, message::Messages());
        QVERIFY(!QJsonDocument(made.document).toJson().contains("rahasia"));
        QVERIFY(!test::told(made.notes).contains(u"rahasia"_s));
        QVERIFY(test::tells(made.notes, Code::DescribeQueryLeftOut));
        kit.source.fail(u"sekolah/items"_s, test::fault::status(403), -1);
        const Proposal refused = propose(kit, {u"sekolah"_s}, u"access_token=rahasia"_s);
        QVERIFY(!refused.wrong.isEmpty());
        QVERIFY(!test::told(refused.wrong).contains(u"rahasia"_s));
    }

    void anAddressThatIsNoneIsAMistake()
    {
        Surveyed kit;
        source::HttpTransport transport(kit.options.limits);
        Describing describing(transport, kit.clock, kit.options);
        for (const QString &url : {u"ftp://example.org"_s, u"bukan alamat"_s, u"https://a:b@example.org/"_s}) {
            const auto made = QCoro::waitFor(describing.propose(url, {u"x"_s}, {}));
            QVERIFY(!made);
            QCOMPARE(made.error().first().code, Code::WorkspaceMistake);
            QVERIFY(!test::told(made.error()).contains(u"a:b"_s));
        }
    }

    void tenThousandCollectionsAreListed()
    {
        Surveyed kit;
        QJsonArray many;
        for (int i = 0; i < 10'000; ++i)
            many << QJsonObject{
                {u"id"_s, u"k%1"_s.arg(i)},
                {u"title"_s, u"<b>Koleksi</b> %1"_s.arg(i)},
                {u"links"_s,
                 QJsonArray{QJsonObject{{u"rel"_s, u"items"_s}, {u"href"_s, u"x"_s}, {u"type"_s, u"text/html"_s}}}}};
        kit.source.fail(u"/collections"_s, test::fault::member(u"collections"_s, many), -1);
        source::HttpTransport transport(kit.options.limits);
        Describing describing(transport, kit.clock, kit.options);
        const auto list = QCoro::waitFor(describing.list(kit.source.url().toString()));
        QVERIFY2(list, list ? "" : qPrintable(test::told(list.error())));
        QCOMPARE(list->collections.size(), 10'000U);
        QCOMPARE(list->collections.back().title, u"<b>Koleksi</b> 9999"_s);
        QVERIFY(!list->isCut);
    }

    void aListThatIsNoneIsSaid()
    {
        Surveyed kit;
        kit.source.fail(u"/collections"_s, test::fault::member(u"collections"_s, QJsonValue::Undefined), -1);
        source::HttpTransport transport(kit.options.limits);
        Describing describing(transport, kit.clock, kit.options);
        const auto list = QCoro::waitFor(describing.list(kit.source.url().toString()));
        QVERIFY(!list);
        QVERIFY(test::tells(list.error(), Code::CollectionsMalformed));
    }

    void idsOfDatasets_data()
    {
        QTest::addColumn<QString>("collection");
        QTest::addColumn<QString>("id");
        QTest::newRow("as it is") << u"sekolah"_s << u"sekolah"_s;
        QTest::newRow("with a space of names") << u"Dinas:Sekolah Dasar"_s << u"dinas_sekolah_dasar"_s;
        QTest::newRow("number") << u"2026"_s << u"data_2026"_s;
        QTest::newRow("reserved") << u"gpkg_contents"_s << u"data_gpkg_contents"_s;
        QTest::newRow("other letters") << u"学校"_s << u"data"_s;
        QTest::newRow("taken") << u"Titik"_s << u"titik_2"_s;
    }

    void idsOfDatasets()
    {
        QFETCH(const QString, collection);
        QFETCH(const QString, id);
        QCOMPARE(datasetIdFor(collection, {u"titik"_s}), id);
    }
};

ANJUNGAN_TEST(QCoreApplication, ProposalTest)
#include "proposal_test.moc"
