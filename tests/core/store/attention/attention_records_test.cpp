// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/attention/attention_records.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"

using namespace anjungan;
using namespace anjungan::test;
using namespace Qt::StringLiterals;

namespace {

const QString allRows =
    u"SELECT condition, row_key, since, value, ended FROM anjungan_attention ORDER BY since, row_key"_s;

QString momentOf(int dayOfNovember) { return day(dayOfNovember).toString(Qt::ISODateWithMs); }

struct Keeper : Scratch
{
    std::unique_ptr<store::Writer> writer = must(store::Writer::open(file));

    void keep(const QList<sync::AttentionRow> &rows, int dayOfNovember, const QStringList &conditions = {u"a"_s})
    {
        must(writer->keepAttention({.found = {{.condition = u"a"_s, .rows = rows}}, .conditions = conditions},
                                   day(dayOfNovember)));
    }

    QStringList rows() const { return ask(*must(store::Reader::open(file)), allRows); }
};

} // namespace

/// Since when conditions hold, and until when they held.
class AttentionRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsBeginGoOnAndEnd()
    {
        Keeper keeper;
        keeper.keep({{.key = u"x"_s, .value = 1}}, 1);
        keeper.keep({{.key = u"x"_s, .value = 2}, {.key = u"y"_s, .value = 5}}, 2);
        keeper.keep({{.key = u"y"_s, .value = 6}}, 3);
        QCOMPARE(keeper.rows(),
                 (QStringList{u"a|x|%1|2|%2"_s.arg(momentOf(1), momentOf(3)), u"a|y|%1|6|-"_s.arg(momentOf(2))}));
        keeper.keep({{.key = u"x"_s, .value = 9}, {.key = u"y"_s, .value = 6}}, 4); // again is another time
        QCOMPARE(keeper.rows().size(), 3);
        QCOMPARE(keeper.rows().last(), u"a|x|%1|9|-"_s.arg(momentOf(4)));
    }

    void whatIsKnownToHaveBegunBeforeBegan()
    {
        Keeper keeper;
        keeper.keep({{.key = u"x"_s, .since = day(2), .value = 1}}, 9);
        QCOMPARE(keeper.rows(), QStringList(u"a|x|%1|1|-"_s.arg(momentOf(2))));
    }

    /// What could not be answered is not in `found`.
    void whatIsNotAnsweredStays()
    {
        Keeper keeper;
        keeper.keep({{.key = u"x"_s, .value = 1}}, 1);
        must(keeper.writer->keepAttention({.found = {}, .conditions = {u"a"_s}}, day(2)));
        QCOMPARE(keeper.rows(), QStringList(u"a|x|%1|1|-"_s.arg(momentOf(1))));
    }

    void removedConditionsAreForgotten()
    {
        Keeper keeper;
        keeper.keep({{.key = u"x"_s, .value = 1}}, 1);
        must(keeper.writer->keepAttention({.found = {}, .conditions = {u"b"_s}}, day(2)));
        QCOMPARE(keeper.rows(), QStringList());
        keeper.keep({{.key = u"x"_s, .value = 1}}, 3, {u"a"_s});
        must(keeper.writer->keepAttention({.found = {}, .conditions = {}}, day(4)));
        QCOMPARE(keeper.rows(), QStringList());
    }

    void endedOnesAreKeptAMonth()
    {
        Keeper keeper;
        keeper.keep({{.key = u"x"_s, .value = 1}}, 1);
        keeper.keep({}, 2);
        must(keeper.writer->keepAttention({.found = {}, .conditions = {u"a"_s}}, day(2).addDays(30)));
        QCOMPARE(keeper.rows().size(), 1);
        must(keeper.writer->keepAttention({.found = {}, .conditions = {u"a"_s}}, day(2).addDays(31)));
        QCOMPARE(keeper.rows().size(), 0);
    }

    void aClockThatWasSetBackLeavesNoFuture()
    {
        Keeper keeper;
        keeper.keep({{.key = u"x"_s, .value = 1}, {.key = u"y"_s, .value = 1}}, 20);
        keeper.keep({{.key = u"x"_s, .value = 1}}, 21); // y ended
        keeper.keep({{.key = u"x"_s, .value = 1}}, 5);
        QCOMPARE(keeper.rows(), QStringList(u"a|x|%1|1|-"_s.arg(momentOf(5))));
        keeper.keep({}, 4);
        QCOMPARE(keeper.rows(), QStringList(u"a|x|%1|1|%1"_s.arg(momentOf(4))));
    }

    void theyAreReadAsTheyWereWritten()
    {
        Keeper keeper;
        const sync::AttentionRow row{
            .key = u"x"_s, .since = day(1), .value = -8.5, .bound = -8, .told = u"{\"unit\":\"pp\"}"_s};
        keeper.keep({row}, 2);
        const auto reader = must(store::Reader::open(keeper.file));
        const auto records = must(store::readAttention(reader->connection()));
        QCOMPARE(records.size(), 1);
        QVERIFY(records.first().row == row);
        QVERIFY(!records.first().ended);
    }
};

ANJUNGAN_TEST(QCoreApplication, AttentionRecordsTest)
#include "attention_records_test.moc"
