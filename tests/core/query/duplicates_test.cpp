// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/query_service.h"
#include "tests/core/query/pages.h"
#include "tests/core/query/province.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace anjungan;

namespace {

constexpr const char *options =
    "{\"id\": \"ganda\", \"by\": \"duplicates\", \"dataset\": \"aplikasi\", \"name\": \"nama\", \"function\": "
    "\"fungsi\", \"owner\": \"opd\", \"data\": \"data\", \"users\": \"pengguna\", \"cost\": \"biaya\", \"status\": "
    "\"status\", \"cleared\": \"bukan\", \"ordinary\": [\"F9\"]}";

workspace::Text bothLanguages(const QString &indonesian, const QString &english)
{
    return {{{u"id"_s, indonesian}, {u"en"_s, english}}};
}

/// The province with an inventory of applications and the groups of likely duplicates in it.
class InventoryProvince
{
public:
    InventoryProvince()
    {
        workspace::Workspace &workspace = m_province.workspace();
        workspace::Dataset inventory{
            .id = u"aplikasi"_s, .source = u"s"_s, .collection = u"aplikasi"_s, .key = u"id"_s};
        workspace::Field function{.name = u"fungsi"_s};
        function.valueTitles = {{u"F1"_s, bothLanguages(u"Surat-menyurat"_s, u"Correspondence"_s)}};
        workspace::Field cost{.name = u"biaya"_s};
        cost.unit = workspace::Text{{{QString(), u"Rp"_s}}};
        inventory.fields = {function, cost};
        workspace.datasets.append(inventory);
        workspace.agencies.append({.id = u"dispora"_s, .name = u"Dinas Pemuda"_s, .shortName = u"Dispora"_s});
        workspace::Derived derived{.id = u"ganda"_s,
                                   .title = {},
                                   .by = workspace::Derivation::Duplicates,
                                   .options = QJsonDocument::fromJson(options).object(),
                                   .result = {}};
        derived.result = workspace::resultOf(derived, workspace);
        workspace.derived.append(derived);
    }

    void publish(const QByteArray &rows)
    {
        publishFields(
            {u"id"_s, u"nama"_s, u"fungsi"_s, u"opd"_s, u"data"_s, u"pengguna"_s, u"biaya"_s, u"status"_s, u"bukan"_s},
            rows);
    }

    void publishFields(const QStringList &fields, const QByteArray &rows)
    {
        const QString error = m_province.publish(u"aplikasi"_s, test::pageOf(fields, rows));
        QVERIFY2(error.isEmpty(), qPrintable(error));
    }

    QString ask(const QByteArray &query, const QString &language = u"id"_s)
    {
        return test::rowsOf(m_province, test::query(query), {}, language);
    }

    query::QueryResult<std::shared_ptr<const query::Answer>> answer(const QByteArray &query)
    {
        query::QueryService service(m_province.file(), std::make_shared<workspace::Workspace>(m_province.workspace()),
                                    [] { return test::sourceTime().addDays(2); });
        return service.ask(test::query(query), {}, u"id"_s).result();
    }

private:
    test::Province m_province;
};

constexpr const char *fourRows =
    "[[\"a\", \"e-Surat DISPORA\", \"F1\", \"dispora\", \"surat; disposisi\", \"ASN\", 180, \"aktif\", null],"
    " [\"b\", \"e-Surat\", \"F1\", \"dispora\", \"[\\\"surat\\\"]\", \"ASN\", 420, \"aktif\", null],"
    " [\"c\", \"Naskah\", \"F1\", \"pupr\", null, null, null, null, null],"
    " [\"d\", \"e-Daftar\", \"F9\", \"pupr\", \"siswa\", null, -5, null, null],"
    " [\"e\", \"e-Daftar\", \"F9\", \"dispora\", \"pasien\", null, 7, null, null]]";

} // namespace

/// Likely duplicates as a derived dataset.
class DuplicatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsSayWhatIsDoubled()
    {
        InventoryProvince province;
        province.publish(fourRows);
        QCOMPARE(province.ask("{\"dataset\": \"ganda\", \"select\": [\"group\", \"group_title\", \"group_size\", "
                              "\"owners\", \"key\", \"cost\", \"cost_known\", \"group_cost\", \"known_costs\", "
                              "\"saving\", \"saved\", \"within_owner\", \"same_data\"], \"order\": [\"key\"]}"),
                 u"[[\"F1\",\"Surat-menyurat\",3,2,\"a\",180,1,600,2,180,180,true,\"2/3\"],"
                 "[\"F1\",\"Surat-menyurat\",3,2,\"b\",420,1,600,2,180,0,true,\"2/3\"],"
                 "[\"F1\",\"Surat-menyurat\",3,2,\"c\",null,0,600,2,180,null,false,\"2/3\"]]"_s);
    }

    void reasonsAreInTheLanguage()
    {
        InventoryProvince province;
        province.publish(fourRows);
        const QByteArray query = "{\"dataset\": \"ganda\", \"group\": [\"group_title\", \"reasons\"], \"measures\": "
                                 "[{\"id\": \"n\", \"by\": \"count\"}]}";
        QCOMPARE(province.ask(query),
                 u"[[\"Surat-menyurat\",\"fungsi sama · nama 67 % · data 2/3 · pengguna 2/3\",3]]"_s);
        QCOMPARE(province.ask(query, u"en"_s),
                 u"[[\"Correspondence\",\"function · names 67% · data 2/3 · users 2/3\",3]]"_s);
    }

    void measuresCountGroupsAndSavings()
    {
        InventoryProvince province;
        province.publish(fourRows);
        QCOMPARE(
            province.ask("{\"dataset\": \"ganda\", \"measures\": [{\"id\": \"k\", \"by\": \"distinct\", \"field\": "
                         "\"group\"}, {\"id\": \"n\", \"by\": \"count\"}, {\"id\": \"h\", \"by\": \"sum\", "
                         "\"field\": \"saved\"}, {\"id\": \"d\", \"by\": \"sum\", \"field\": \"cost_known\"}]}"),
            u"[[1,3,180,2]]"_s);
    }

    void marksInTheDataClear_data()
    {
        QTest::addColumn<QByteArray>("mark");
        QTest::addColumn<QString>("groups");

        QTest::newRow("none") << QByteArray("null") << u"[[2]]"_s;
        QTest::newRow("a key") << QByteArray("\"x, b\"") << u"[[0]]"_s;
        QTest::newRow("the function as the screen calls it") << QByteArray("\"surat-menyurat\"") << u"[[0]]"_s;
        QTest::newRow("something else") << QByteArray("\"sudah dilihat\"") << u"[[2]]"_s;
    }

    void marksInTheDataClear()
    {
        QFETCH(const QByteArray, mark);
        InventoryProvince province;
        province.publish("[[\"a\", \"e-Surat\", \"F1\", \"pupr\", null, null, null, null, " + mark +
                         "], [\"b\", \"e-Surat\", \"F1\", \"dispora\", null, null, null, null, null]]");
        QTEST(province.ask("{\"dataset\": \"ganda\", \"measures\": [{\"id\": \"n\", \"by\": \"count\"}]}"), "groups");
    }

    void fieldsThatAreMissingAreUnknown()
    {
        InventoryProvince province;
        province.publishFields({u"id"_s, u"nama"_s},
                               "[[\"a\", \"Surat Masuk\"], [\"b\", \"e-Surat Masuk\"], [\"c\", null]]");
        QCOMPARE(province.ask("{\"dataset\": \"ganda\", \"select\": [\"group\", \"group_title\", \"key\", \"cost\"], "
                              "\"order\": [\"key\"]}"),
                 u"[[\"a\",\"Surat masuk\",\"a\",null],[\"a\",\"Surat masuk\",\"b\",null]]"_s);
    }

    /// Groups are as old as the inventory: its clocks are told too.
    void theInventoryIsTold()
    {
        InventoryProvince province;
        province.publish(fourRows);
        const auto answer = province.answer("{\"dataset\": \"ganda\", \"select\": [\"key\"]}");
        QVERIFY(answer);
        QVERIFY((*answer)->provenance.derivedAt);
        QCOMPARE((*answer)->also.size(), 1);
        QCOMPARE((*answer)->also.first().dataset, u"aplikasi"_s);
        QVERIFY((*answer)->also.first().confirmedAt);
    }

    void nothingIsPublished()
    {
        InventoryProvince province;
        QCOMPARE(province.ask("{\"dataset\": \"ganda\", \"measures\": [{\"id\": \"n\", \"by\": \"count\"}]}"),
                 u"[[0]]"_s);
    }
};

ANJUNGAN_TEST(QCoreApplication, DuplicatesTest)
#include "duplicates_test.moc"
