// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/query/province.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using namespace anjungan;

/// Queries as a workspace writes them, and the rows of their answers.
class TestRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void parameters_data();
    void parameters();
    void readsNumbersTheSameInEveryLocale();
    void answersQueriesThatNoWorkspaceCanWrite();
    void asksForOneRow();

private:
    test::Province m_province;
};

void TestRows::rows_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, const char *query, const QString &expected) {
        QTest::newRow(name) << QByteArray(query) << expected;
    };

    add("plain rows as stored", R"({"dataset": "sekolah", "select": ["npsn", "siswa"], "limit": 2})",
        uR"([["99000001",200],["99000002",100]])"_s);
    add("every type",
        R"({"dataset": "sekolah", "where": [{"field": "siswa", "is": "=", "value": 400}], "select": ["nama",
        "siswa", "negeri", "berdiri", "diubah"]})",
        uR"([["SMP 1",400,true,"1975-07-08","2026-11-01T00:00:00.000Z"]])"_s);
    add("nulls",
        R"({"dataset": "sekolah", "where": [{"field": "jenjang", "is": "=", "value": "SMA"}],
        "select": ["status", "negeri", "berdiri"]})",
        u"[[null,null,null]]"_s);
    add("numbers in order, nulls last", R"({"dataset": "sekolah", "select": ["siswa"], "order": ["siswa"]})",
        u"[[9],[100],[200],[400],[900],[null]]"_s);
    add("nulls last downwards too", R"({"dataset": "sekolah", "select": ["siswa"], "order": ["-siswa"], "limit": 9})",
        u"[[900],[400],[200],[100],[9],[null]]"_s);
    add("texts without regard to case",
        R"({"dataset": "sekolah", "where": [{"field": "jenjang", "is": "=", "value": "SD"}], "select": ["nama"],
        "order": ["nama"]})",
        uR"([["SD Anggrek"],["sd Mawar"],["SD Xx"]])"_s);
    add("count", R"({"dataset": "sekolah", "measures": [{"id": "n", "by": "count"}]})", u"[[6]]"_s);
    add("nothing to count", R"({"dataset": "sekolah", "where": [{"field": "jenjang", "is": "=", "value": "TK"}],
        "measures": [{"id": "n", "by": "count"}, {"id": "v", "by": "distinct", "field": "status"}, {"id": "s",
        "by": "sum", "field": "siswa"}, {"id": "a", "by": "avg", "field": "siswa"}, {"id": "l", "by": "min",
        "field": "siswa"}]})",
        u"[[0,0,0,null,null]]"_s);
    add("nothing to add up, in reals and as a difference",
        R"({"dataset": "kinerja", "where": [{"field": "opd", "is": "=", "value": "tak_ada"}],
        "measures": [{"id": "t", "by": "sum", "field": "target"}, {"id": "d", "by": "sum", "field": "fisik",
        "minus": "t"}, {"id": "r", "by": "ratio", "field": "fisik", "weight": "target"}]})",
        u"[[0,0,null]]"_s);
    add("rows without a value have no sum",
        R"({"dataset": "sekolah", "where": [{"field": "jenjang", "is": "=", "value": "SLB"}],
        "measures": [{"id": "n", "by": "count"}, {"id": "s", "by": "sum", "field": "siswa"}]})",
        u"[[1,null]]"_s);
    add("no rows, no groups", R"({"dataset": "sekolah", "where": [{"field": "jenjang", "is": "=", "value": "TK"}],
        "group": ["jenjang"], "measures": [{"id": "s", "by": "sum", "field": "siswa"}]})",
        u"[]"_s);
    add("aggregates",
        R"({"dataset": "sekolah", "measures": [{"id": "s", "by": "sum", "field": "siswa"}, {"id": "a",
        "by": "avg", "field": "siswa"},
        {"id": "l", "by": "min", "field": "siswa"}, {"id": "g", "by": "max", "field": "nama"}, {"id": "d",
        "by": "distinct", "field": "jenjang"}]})",
        uR"([[1609,321.8,9,"sd Mawar",4]])"_s);
    add("grouped, groups in order",
        R"({"dataset": "sekolah", "group": ["jenjang"], "measures": [{"id": "n", "by": "count"}, {"id": "s",
        "by": "sum", "field": "siswa"}]})",
        uR"([["SD",3,309],["SLB",1,null],["SMA",1,900],["SMP",1,400]])"_s);
    add("grouped by two, null is a group",
        R"({"dataset": "sekolah", "group": ["jenjang", "status"], "measures": [{"id": "n", "by": "count"}],
        "order": ["-n", "status"], "limit": 4})",
        uR"([["SD","N",2],["SMP","N",1],["SD","S",1],["SLB","S",1]])"_s);
    // (72.5·300 + 66·200) ÷ 500; the agency without a ceiling and the one without progress are ignored.
    add("weighted average", R"({"dataset": "kinerja", "where": [{"field": "periode", "is": "=", "value": "2026-10"}],
        "measures": [{"id": "fisik", "by": "avg", "field": "fisik", "weight": "pagu"}]})",
        u"[[69.9]]"_s);
    // September: (61.5·300 + 40·100) ÷ 400; bpbd has no ceiling.
    add("weighted average leaves out rows without a weight",
        R"({"dataset": "kinerja", "where": [{"field": "periode", "is": "=", "value": "2026-09"}],
        "measures": [{"id": "fisik", "by": "avg", "field": "fisik", "weight": "pagu"}]})",
        u"[[56.125]]"_s);
    // 100 · (72.5 + 66) ÷ (70 + 65); pupr has no progress, so that its target does not count either.
    add("ratio", R"({"dataset": "kinerja", "where": [{"field": "periode", "is": "=", "value": "2026-10"}],
        "measures": [{"id": "r", "by": "ratio", "field": "fisik", "weight": "target"}]})",
        u"[[102.5925925925926]]"_s);
    add("deviation",
        R"({"dataset": "kinerja", "where": [{"field": "periode", "is": "=", "value": "2026-10"},
        {"field": "fisik", "is": "present"}],
        "group": ["opd"], "measures": [{"id": "t", "by": "sum", "field": "target"}, {"id": "d", "by": "sum",
        "field": "fisik", "minus": "t"}]})",
        uR"([["bpbd","bpbd","bpbd",65,1],["disdik","Dinas Pendidikan","Disdik",70,2.5]])"_s);
    add("not equal holds for nulls",
        R"({"dataset": "sekolah", "where": [{"field": "status", "is": "!=", "value": "N"}], "select": ["npsn"]})",
        uR"([["99000002"],["99000004"],["99000005"]])"_s);
    add("within an area, and not beside it",
        R"({"dataset": "sekolah", "where": [{"field": "kode_kec", "is": "within", "value": "12.07"}],
        "select": ["kode_kec"]})",
        uR"([["12.07.02"],["12.07.2"]])"_s);
    add("within is no pattern",
        R"({"dataset": "sekolah", "where": [{"field": "kode_kec", "is": "within", "value": "12%"}],
        "select": ["kode_kec"]})",
        u"[]"_s);
    add("in a list",
        R"({"dataset": "sekolah", "where": [{"field": "jenjang", "is": "in", "value": ["SMP", "SMA", "SMP"]}],
        "select": ["npsn"]})",
        uR"([["99000003"],["99000004"]])"_s);
    add("booleans",
        R"({"dataset": "sekolah", "where": [{"field": "negeri", "is": "=", "value": false}], "select": ["npsn"]})",
        uR"([["99000002"],["99000005"]])"_s);
    add("dates",
        R"({"dataset": "sekolah", "where": [{"field": "berdiri", "is": ">=", "value": "2020"}], "select": ["npsn"]})",
        uR"([["99000005"],["99000006"]])"_s);
    // 1 November in Medan begins on 31 October at 17.00 UTC.
    add("a date is midnight in the workspace's zone",
        R"({"dataset": "sekolah", "where": [{"field": "diubah", "is": "<", "value": "2026-11-01"}],
        "select": ["npsn"]})",
        uR"([["99000002"]])"_s);
    add("times of another zone",
        R"({"dataset": "sekolah", "where": [{"field": "diubah", "is": "=",
        "value": "2026-11-01T07:00:00+07:00"}], "select": ["npsn"]})",
        uR"([["99000003"]])"_s);
    add("latest with data",
        R"({"dataset": "kinerja", "where": [{"field": "periode", "is": "latest"}], "group": ["periode"],
        "measures": [{"id": "n", "by": "count"}]})",
        uR"([["2026-10",3]])"_s);
    add("latest not above, in a gap",
        R"({"dataset": "kinerja", "where": [{"field": "periode", "is": "latest", "value": "2026-09-30"}],
        "group": ["periode"], "measures": [{"id": "n", "by": "count"}]})",
        uR"([["2026-09",3]])"_s);
    add("latest of those that meet the other conditions",
        R"({"dataset": "kinerja", "where": [{"field": "opd", "is": "=", "value": "pupr"},
        {"field": "periode", "is": "latest"}], "select": ["periode", "fisik"]})",
        uR"([["2026-09",40]])"_s);
    add("latest of nothing",
        R"({"dataset": "kinerja", "where": [{"field": "periode", "is": "latest", "value": "2020"}],
        "select": ["periode"]})",
        u"[]"_s);
    add("latest of another field",
        R"({"dataset": "sekolah", "where": [{"field": "berdiri", "is": "latest"}], "select": ["npsn"]})",
        uR"([["99000006"]])"_s);
    add("latest within the latest",
        R"({"dataset": "kinerja", "where": [{"field": "periode", "is": "latest"}, {"field": "fisik", "is": "latest"}],
        "select": ["id"]})",
        uR"([["d10"]])"_s);

    add("unknown dataset", R"({"dataset": "tak_ada", "select": ["x"]})",
        u"UnknownDataset: query.unknown_dataset(tak_ada)"_s);
    add("never synced", R"({"dataset": "belum", "select": ["x"]})", u"NeverSynced: query.never_synced(Kecamatan)"_s);
    add("unknown field", R"({"dataset": "sekolah", "select": ["murid"]})",
        u"UnknownField: query.unknown_field(sekolah, murid)"_s);
    add("unknown field of a measure",
        R"({"dataset": "sekolah", "measures": [{"id": "s", "by": "sum", "field": "murid"}]})",
        u"UnknownField: query.unknown_field(sekolah, murid)"_s);
    add("unknown field of a condition that is left out",
        R"({"dataset": "sekolah", "where": [{"field": "kab", "is": "=", "param": "area"}], "select": ["npsn"]})",
        u"UnknownField: query.field_like(sekolah, kab, kode_kab)"_s);
    add("sum of texts", R"({"dataset": "sekolah", "measures": [{"id": "s", "by": "sum", "field": "nama"}]})",
        u"BadQuery: query.no_numbers(s, nama, [type.text()])"_s);
    add("weight of texts",
        R"({"dataset": "sekolah", "measures": [{"id": "s", "by": "avg", "field": "siswa", "weight": "nama"}]})",
        u"BadQuery: query.no_numbers(s, nama, [type.text()])"_s);
    add("text for a number",
        R"({"dataset": "sekolah", "where": [{"field": "siswa", "is": ">", "value": "banyak"}], "select": ["npsn"]})",
        u"BadQuery: query.wrong_value(siswa, [type.integer()], banyak)"_s);
    add("no date",
        R"({"dataset": "sekolah", "where": [{"field": "berdiri", "is": ">", "value": "1/2/2020"}],
        "select": ["npsn"]})",
        u"BadQuery: query.wrong_value(berdiri, [type.date()], 1/2/2020)"_s);
    add("within numbers",
        R"({"dataset": "sekolah", "where": [{"field": "siswa", "is": "within", "value": "12"}], "select": ["npsn"]})",
        u"BadQuery: query.no_codes(siswa, [type.integer()])"_s);
}

void TestRows::rows()
{
    QFETCH(const QByteArray, query);
    QFETCH(const QString, expected);
    QCOMPARE(test::rowsOf(m_province, test::query(query)), expected);
}

void TestRows::parameters_data()
{
    QTest::addColumn<QByteArray>("where");
    QTest::addColumn<query::Parameters>("parameters");
    QTest::addColumn<QString>("expected");
    const auto add = [](const char *name, const char *where, const query::Parameters &parameters,
                        const QString &expected) {
        QTest::newRow(name) << QByteArray(where) << parameters << expected;
    };
    const char *const area = R"({"field": "kode_kec", "is": "within", "param": "area"})";

    add("missing", area, {}, u"[[6]]"_s);
    add("empty", area, {{u"area"_s, QString()}}, u"[[6]]"_s);
    add("null", area, {{u"area"_s, QVariant()}}, u"[[6]]"_s);
    add("set", area, {{u"area"_s, u"12.71"_s}}, u"[[2]]"_s);
    add("of another name", area, {{u"wilayah"_s, u"12.71"_s}}, u"[[6]]"_s);
    add("a list", R"({"field": "jenjang", "is": "in", "param": "j"})", {{u"j"_s, QStringList{u"SD"_s, u"SLB"_s}}},
        u"[[4]]"_s);
    add("an empty list", R"({"field": "jenjang", "is": "in", "param": "j"})", {{u"j"_s, QStringList()}}, u"[[6]]"_s);
    add("one value for a list", R"({"field": "siswa", "is": "in", "param": "s"})", {{u"s"_s, 400}}, u"[[1]]"_s);
    add("a number as text", R"({"field": "siswa", "is": ">", "param": "s"})", {{u"s"_s, u"150.5"_s}}, u"[[3]]"_s);
    add("a list where one value is wanted", R"({"field": "jenjang", "is": "=", "param": "j"})",
        {{u"j"_s, QStringList{u"SD"_s}}}, u"BadQuery: query.wrong_value(jenjang, [type.text()], SD)"_s);
    add("bound of a latest", R"({"field": "berdiri", "is": "latest", "param": "period"})", {{u"period"_s, u"1990"_s}},
        u"[[1]]"_s);
    add("a latest without bound is still the latest", R"({"field": "berdiri", "is": "latest", "param": "period"})", {},
        u"[[1]]"_s);
    // The newest district is the same for every area: 12.077 is not within 12.07.
    add("a chosen area does not move the latest",
        R"({"field": "kode_kec", "is": "within", "param": "area"}, {"field": "berdiri", "is": "latest"})",
        {{u"area"_s, u"12.07"_s}}, u"[[0]]"_s);
    add("an injection", area, {{u"area"_s, u"' OR 1=1 --"_s}}, u"[[0]]"_s);
}

void TestRows::parameters()
{
    QFETCH(const QByteArray, where);
    QFETCH(const query::Parameters, parameters);
    QFETCH(const QString, expected);
    const QByteArray query =
        R"({"dataset": "sekolah", "where": [)" + where + R"(], "measures": [{"id": "n", "by": "count"}]})";
    QCOMPARE(test::rowsOf(m_province, test::query(query), parameters), expected);
}

void TestRows::readsNumbersTheSameInEveryLocale()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::Indonesian, QLocale::Indonesia));
    const auto spec = test::query(
        R"({"dataset": "kinerja", "where": [{"field": "fisik", "is": ">", "param": "f"}], "select": ["fisik"],
        "order": ["fisik"]})");
    const QString rows = test::rowsOf(m_province, spec, {{u"f"_s, u"61.25"_s}});
    QLocale::setDefault(before);
    QCOMPARE(rows, u"[[61.5],[66],[72.5]]"_s);
}

/// Queries that workspace::readQuery() accepts are tested above; all others must be an error here too, and never a
/// crash.
void TestRows::asksForOneRow()
{
    workspace::QuerySpec spec{.dataset = u"sekolah"_s};
    spec.select = {u"npsn"_s};
    const QString all = test::rowsOf(m_province, spec);
    spec.fid = 2;
    const QString one = test::rowsOf(m_province, spec);
    QVERIFY2(one.count(u'[') == 2 && all.contains(one.sliced(1, one.size() - 2)), qPrintable(one));
    spec.fid = 1'000'000;
    QCOMPARE(test::rowsOf(m_province, spec), u"[]"_s);
}

void TestRows::answersQueriesThatNoWorkspaceCanWrite()
{
    using workspace::Aggregate;
    workspace::QuerySpec spec{.dataset = u"sekolah"_s};
    QCOMPARE(test::rowsOf(m_province, spec), u"BadQuery: query.nothing_asked(sekolah)"_s);
    spec.select = {u"npsn"_s, u"npsn"_s};
    QCOMPARE(test::rowsOf(m_province, spec), u"BadQuery: query.column_twice(sekolah, npsn)"_s);
    spec.select = {u"npsn"_s};
    spec.limit = -1;
    QCOMPARE(test::rowsOf(m_province, spec), u"BadQuery: query.negative_limit(sekolah)"_s);
    spec.limit = {};
    spec.order = {{.column = u"siswa"_s}};
    QCOMPARE(test::rowsOf(m_province, spec), u"BadQuery: query.no_such_column(sekolah, siswa)"_s);
    spec.order = {};
    spec.where = {{.field = u"siswa"_s}};
    QCOMPARE(test::rowsOf(m_province, spec), u"BadQuery: query.no_value(siswa)"_s);
    spec.where = {{.field = u"siswa"_s, .is = workspace::Operator::In, .value = QVariantList(1001, 1)}};
    QCOMPARE(test::rowsOf(m_province, spec), u"BadQuery: query.too_many_values(siswa, 1000)"_s);
    spec.where = QList<workspace::Condition>(5, {.field = u"berdiri"_s, .is = workspace::Operator::Latest});
    QCOMPARE(test::rowsOf(m_province, spec), u"BadQuery: query.too_many_latest(sekolah, 4)"_s);
    spec.where = {};
    spec.measures = {{.id = u"n"_s}};
    QCOMPARE(test::rowsOf(m_province, spec), u"BadQuery: query.rows_and_measures(sekolah)"_s);
    spec.select = {};
    spec.measures = {{.id = u"n"_s, .by = Aggregate::Sum, .field = u"siswa"_s, .minus = u"m"_s}};
    QCOMPARE(test::rowsOf(m_province, spec), u"BadQuery: query.no_such_measure(n, m)"_s);
}

ANJUNGAN_TEST(QCoreApplication, TestRows)
#include "rows_test.moc"
