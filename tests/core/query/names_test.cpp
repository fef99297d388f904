// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/questions.h"
#include "tests/core/query/pages.h"
#include "tests/core/query/province.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using namespace anjungan;

/// The names of codes, and the titles of columns.
class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAgencies();
    void namesAreas();
    void ordersByName();
    void namesCodesByThemselvesWithoutAreas();
    void keepsTheRowsOfACodeThatIsListedTwice();
    void namesAreasOfEveryLevel();
    void titlesColumnsInTheLanguage();
    void titlesValuesAndUnitsOfOneInTheLanguage();
};

namespace {

const QByteArray byAgency =
    R"({"dataset": "kinerja", "where": [{"field": "periode", "is": "=", "value": "2026-09"}], "select": ["opd",
        "fisik"]})";
const QByteArray byArea = R"({"dataset": "sekolah", "group": ["kode_kab"], "measures": [{"id": "n",
        "by": "count"}]})";

} // namespace

void TestNames::namesAgencies()
{
    test::Province province;
    QCOMPARE(
        test::rowsOf(province, test::query(byAgency)),
        uR"([["disdik","Dinas Pendidikan","Disdik",61.5],["pupr","Dinas PUPR","PUPR",40],["bpbd","bpbd","bpbd",58]])"_s);
}

void TestNames::namesAreas()
{
    test::Province province;
    QCOMPARE(test::rowsOf(province, test::query(byArea)),
             uR"([["12.07","Deli Serdang",2],["12.71","Kota Medan",2],["12.99","12.99",1],[null,null,1]])"_s);
}

void TestNames::ordersByName()
{
    test::Province province;
    workspace::QuerySpec spec = test::query(byArea);
    spec.order = {{.column = u"kode_kab.name"_s, .descending = true}};
    spec.limit = 2;
    QCOMPARE(test::rowsOf(province, spec), uR"([["12.71","Kota Medan",2],["12.07","Deli Serdang",2]])"_s);
}

void TestNames::namesCodesByThemselvesWithoutAreas()
{
    test::Province province;
    province.workspace().areas = {{u"kecamatan"_s, u"belum"_s, u"kode"_s, u"nama"_s},
                                  {u"x"_s, u"kabkota"_s, u"kode"_s, u"salah"_s}};
    QCOMPARE(test::rowsOf(province, test::query(byArea)),
             uR"([["12.07","12.07",2],["12.71","12.71",2],["12.99","12.99",1],[null,null,1]])"_s);
}

void TestNames::keepsTheRowsOfACodeThatIsListedTwice()
{
    test::Province province;
    QCOMPARE(province.publish(u"kabkota"_s, test::pageOf({u"kode"_s, u"nama"_s}, R"([["12.71", "Medan"], ["12.71",
        "Kota Medan"]])")),
             QString());
    QCOMPARE(test::rowsOf(province,
                          test::query(
                              R"({"dataset": "sekolah", "where": [{"field": "kode_kab", "is": "=", "value": "12.71"}],
        "select": ["npsn", "kode_kab"]})")),
             uR"([["99000003","12.71","Kota Medan"],["99000004","12.71","Kota Medan"]])"_s);
}

void TestNames::namesAreasOfEveryLevel()
{
    test::Province province;
    QCOMPARE(province.publish(u"belum"_s,
                              test::pageOf({u"kode"_s, u"nama"_s, u"id"_s}, R"([["12.07.02", "Pancur Batu", "1"]])")),
             QString());
    province.workspace().datasets[2].fields = {{.name = u"kode_kec"_s, .names = workspace::NamedThing::Area}};
    QCOMPARE(test::rowsOf(province,
                          test::query(
                              R"({"dataset": "sekolah", "where": [{"field": "kode_kab", "is": "=", "value": "12.07"}],
        "select": ["kode_kab", "kode_kec"]})")),
             uR"([["12.07","Deli Serdang","12.07.02","Pancur Batu"],["12.07","Deli Serdang","12.07.2","12.07.2"]])"_s);
}

void TestNames::titlesValuesAndUnitsOfOneInTheLanguage()
{
    test::Province province;
    const auto reader = province.reader();
    QVERIFY(reader);
    workspace::Field &agency = province.workspace().datasets[1].fields[0];
    QCOMPARE(agency.name, u"opd"_s);
    agency.valueTitles = {{u"pupr"_s, {{{u"id"_s, u"Pekerjaan umum"_s}, {u"en"_s, u"Public works"_s}}}}};
    workspace::Field &ceiling = province.workspace().datasets[1].fields[3];
    QCOMPARE(ceiling.name, u"pagu"_s);
    ceiling.unitOfOne = {{{u"en"_s, u"one million"_s}}};
    const auto columns = [&](const QByteArray &measure, const QString &language) {
        const auto spec = test::query(R"({"dataset": "kinerja", "group": ["opd"], "measures": [)" + measure + "]}");
        const auto answer = query::answer({*reader, province.workspace(), test::sourceTime(), [] { return false; }},
                                          spec, {}, language);
        return answer ? (*answer)->columns : std::vector<query::AnswerColumn>(4);
    };
    const QByteArray sum = R"({"id": "p", "by": "sum", "field": "pagu"})";
    QCOMPARE(columns(sum, u"en"_s)[0].valueTitles.value(u"pupr"_s), u"Public works"_s);
    QCOMPARE(columns(sum, u"id"_s)[0].valueTitles.value(u"pupr"_s), u"Pekerjaan umum"_s);
    QCOMPARE(columns(sum, u"en"_s)[3].unitOfOne, u"one million"_s);
    QCOMPARE(columns(sum, u"id"_s)[3].unitOfOne, QString());
    const QByteArray own = R"({"id": "p", "by": "sum", "field": "pagu",
        "unit": {"id": "kali", "en": {"one": "time", "other": "times"}}})";
    QCOMPARE(columns(own, u"en"_s)[3].unit, u"times"_s);
    QCOMPARE(columns(own, u"en"_s)[3].unitOfOne, u"time"_s);
    const QByteArray count = R"({"id": "p", "by": "distinct", "field": "pagu"})";
    QCOMPARE(columns(count, u"en"_s)[3].unitOfOne, QString());
}

void TestNames::titlesColumnsInTheLanguage()
{
    const test::Province province;
    const auto reader = province.reader();
    QVERIFY(reader);
    const auto spec = test::query(R"({"dataset": "kinerja", "group": ["opd", "periode"], "measures": [
        {"id": "t", "by": "avg", "field": "target"}, {"id": "f", "by": "avg", "field": "fisik"}, {"id": "d",
        "by": "avg", "field": "fisik", "minus": "t"},
        {"id": "r", "by": "ratio", "field": "fisik", "weight": "target", "title": {"id": "Capaian",
        "en": "Achieved"}},
        {"id": "p", "by": "sum", "field": "pagu", "unit": "rupiah"}, {"id": "n", "by": "count"},
        {"id": "g", "by": "max", "field": "pagu"}, {"id": "o", "by": "distinct", "field": "opd", "unit": {"id": "OPD",
        "en": "agencies"}}]})");
    const auto answer =
        query::answer({*reader, province.workspace(), test::sourceTime(), [] { return false; }}, spec, {}, u"en"_s);
    QVERIFY(answer.has_value());
    QStringList columns;
    for (const query::AnswerColumn &column : (*answer)->columns)
        columns << QStringList{column.id, column.title, column.unit, store::typeName(column.type)}.join(u'|');
    const QStringList expected{
        u"opd|Agency||text"_s,      u"opd.name|Agency||text"_s,     u"opd.short|Agency||text"_s,
        u"periode|periode||text"_s, u"t|target|%|real"_s,           u"f|Physical|%|real"_s,
        u"d|Physical|pp|real"_s,    u"r|Achieved|%|real"_s,         u"p|Ceiling|rupiah|integer"_s,
        u"n|n||integer"_s,          u"g|Ceiling|million|integer"_s, u"o|Agency|agencies|integer"_s};
    QCOMPARE(columns, expected);
    QCOMPARE((*answer)->column(u"d"_s), 6);
    QCOMPARE((*answer)->column(u"tak ada"_s), -1);
}

ANJUNGAN_TEST(QCoreApplication, TestNames)
#include "names_test.moc"
