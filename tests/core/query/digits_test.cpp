// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/query/synced_source.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using namespace anjungan;
using test::SyncedSource;

/// Numbers keep their digits and their order, through source, cache and query.
class DigitsTest : public QObject
{
    Q_OBJECT

    /// B04: numbers as text, without a declared type.
    static std::unique_ptr<SyncedSource> schools(const QByteArray &fields = {})
    {
        auto source = std::make_unique<SyncedSource>(
            R"([{"id": "sekolah", "source": "s", "collection": "sekolah", "key": "npsn")" + fields + "}]");
        source->serve(u"sekolah"_s, R"([{"npsn": "A", "siswa": "9", "kode": "12.01", "nama": "Satu"},
                                        {"npsn": "B", "siswa": "80", "kode": "12.10", "nama": "2"},
                                        {"npsn": "C", "siswa": "700", "kode": "12.07", "nama": "Dua"},
                                        {"npsn": "D", "siswa": "95", "kode": "12.71", "nama": "10"}])");
        source->sync();
        return source;
    }

private Q_SLOTS:
    void numbersAsTextHaveNoOrder_data()
    {
        QTest::addColumn<QByteArray>("rest");
        const auto add = [](const char *rest) { QTest::newRow(rest) << QByteArray(rest); };
        add(R"("measures": [{"id": "v", "by": "max", "field": "siswa"}])");
        add(R"("measures": [{"id": "v", "by": "min", "field": "siswa"}])");
        add(R"("select": ["npsn", "siswa"], "order": ["-siswa"], "limit": 2)");
        add(R"("group": ["siswa"], "measures": [{"id": "v", "by": "count"}], "order": ["siswa"])");
        add(R"("measures": [{"id": "v", "by": "count"}], "where": [{"field": "siswa", "is": ">", "value": 50}])");
        add(R"("measures": [{"id": "v", "by": "count"}], "where": [{"field": "siswa", "is": "<=", "value": "50"}])");
        add(R"("measures": [{"id": "v", "by": "count"}], "where": [{"field": "siswa", "is": "latest"}])");
        add(R"("measures": [{"id": "v", "by": "count"}], "where": [{"field": "siswa", "is": "=", "value": 80}])");
        add(R"("measures": [{"id": "v", "by": "count"}], "where": [{"field": "siswa", "is": "in", "value": [80, 9]}])");
        add(R"("measures": [{"id": "v", "by": "sum", "field": "siswa"}])");
    }

    void numbersAsTextHaveNoOrder()
    {
        QFETCH(const QByteArray, rest);
        const QString refused = schools()->rows(R"({"dataset": "sekolah", )" + rest + "}");
        QVERIFY2(refused.contains(u"\"siswa\""_s), qPrintable(refused)); // the error names the field
        QVERIFY2(refused.contains(u"query."_s), qPrintable(refused));
    }

    void textsThatSortAsNumbersDoAreSorted()
    {
        const auto source = schools();
        QCOMPARE(source->rows(R"({"dataset": "sekolah", "select": ["kode"], "order": ["kode"]})"),
                 u"[[\"12.01\"],[\"12.07\"],[\"12.10\"],[\"12.71\"]]"_s);
        QCOMPARE(source->rows(R"({"dataset": "sekolah", "select": ["nama"], "order": ["nama"]})"),
                 u"[[\"10\"],[\"2\"],[\"Dua\"],[\"Satu\"]]"_s); // half of them are words
        QCOMPARE(source->rows(R"({"dataset": "sekolah", "measures": [{"id": "n", "by": "max", "field": "nama"}]})"),
                 u"[[\"Satu\"]]"_s);
    }

    void aFieldThatIsDeclaredAsTextIsText()
    {
        QCOMPARE(schools(R"(, "fields": {"siswa": {"type": "text"}})")
                     ->rows(R"({"dataset": "sekolah", "select": ["siswa"], "order": ["siswa"]})"),
                 u"[[\"700\"],[\"80\"],[\"9\"],[\"95\"]]"_s);
    }

    /// B13, B23
    void sumsAreExactAndHaveNoLimit()
    {
        SyncedSource source(R"([{"id": "pagu", "source": "s", "collection": "pagu", "key": "kode"}])");
        source.serve(u"pagu"_s,
                     R"([{"kode": "A", "j": "x", "rp": 9223372036854775807}, {"kode": "B", "j": "y", "rp": 5},
                                    {"kode": "C", "j": "y", "rp": 7}, {"kode": "D", "j": "z", "rp": -9007199254740993},
                                    {"kode": "E", "j": "z", "rp": -1}, {"kode": "F", "j": "k", "rp": null}])");
        source.sync();
        const auto sumOf = [&source](const QByteArray &group) {
            const auto answer = source.answer(
                R"({"dataset": "pagu", "measures": [{"id": "v", "by": "sum", "field": "rp"}], "where": [{"field": "j", "is": "in", "value": )" +
                group + "}]}");
            return answer->rows.front().front();
        };
        QCOMPARE(sumOf(R"(["x", "y"])"), QVariant(9223372036854775819.0));
        QCOMPARE(sumOf(R"(["y"])"), QVariant(qlonglong(12)));
        QCOMPARE(sumOf(R"(["z"])"), QVariant(qlonglong(-9007199254740994)));
        QCOMPARE(sumOf(R"(["x"])"), QVariant(qlonglong(9223372036854775807)));
        QCOMPARE(sumOf(R"(["k"])"), QVariant());
        QCOMPARE(
            source.rows(R"({"dataset": "pagu", "group": ["j"], "measures": [{"id": "v", "by": "sum", "field": "rp"}],
                                 "order": ["-v"], "limit": 2})"),
            u"[[\"x\",9223372036854775807],[\"y\",12]]"_s);
        const auto average = source.answer(
            R"({"dataset": "pagu", "measures": [{"id": "v", "by": "avg", "field": "rp"}], "where": [{"field": "j", "is": "in", "value": ["x", "y"]}]})");
        QCOMPARE(average->rows.front().front(), QVariant(9223372036854775819.0 / 3));
    }

    void columnsHaveTheDigitsOfTheirFields()
    {
        SyncedSource source(
            R"([{"id": "a", "source": "s", "collection": "a", "key": "nomor", "fields": {
                 "siswa": {"type": "integer", "decimals": 0, "unit": "siswa"}, "tahun": {"grouping": false}}}])");
        source.serve(u"a"_s,
                     R"([{"nomor": 1, "siswa": 200, "tahun": 2019}, {"nomor": 2, "siswa": 237, "tahun": 2020}])");
        source.sync();
        const auto plain = source.answer(R"({"dataset": "a", "select": ["nomor", "siswa", "tahun"]})");
        QCOMPARE(plain->columns[0].grouping, std::optional(false)); // a key is a name
        QCOMPARE(plain->columns[1].decimals, std::optional(0));
        QCOMPARE(plain->columns[1].grouping, std::nullopt);
        QCOMPARE(plain->columns[2].grouping, std::optional(false));
        const auto measured = source.answer(
            R"({"dataset": "a", "measures": [{"id": "r", "by": "avg", "field": "siswa"}, {"id": "d", "by": "avg", "field": "siswa", "decimals": 1},
                {"id": "n", "by": "count"}, {"id": "t", "by": "max", "field": "tahun"}]})");
        QCOMPARE(measured->columns[0].decimals, std::optional(0));
        QCOMPARE(measured->columns[1].decimals, std::optional(1));
        QCOMPARE(measured->columns[2].decimals, std::nullopt);
        QCOMPARE(measured->columns[3].grouping, std::optional(false));
    }
};

ANJUNGAN_TEST(QCoreApplication, DigitsTest)
#include "digits_test.moc"
