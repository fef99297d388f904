// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace anjungan::workspace;

namespace {

const QByteArray timedConditions =
    R"([{"field": "tanggal", "is": ">=", "time": "-P12M"},
        {"field": "periode", "is": "during", "time": "year-to-date"},
        {"field": "periode", "is": "during", "param": "period"},
        {"field": "periode", "is": "latest", "param": "period", "shift": "previous"},
        {"field": "periode", "is": "latest", "time": "now", "shift": "-P1Y"}])";

} // namespace

/// Times and shifts in the conditions of a document; what is wrong with them is in data/queries.json.
class ConditionTimesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyArrive()
    {
        const auto conditions = readConditions(QJsonDocument::fromJson(timedConditions).array());
        QVERIFY(conditions);
        const auto timeOf = [](const QString &text) { return TimeExpression::parse(text).value_or(TimeExpression()); };
        const QList<Condition> expected{
            {.field = u"tanggal"_s, .is = Operator::GreaterOrEqual, .time = timeOf(u"-P12M"_s)},
            {.field = u"periode"_s, .is = Operator::During, .time = timeOf(u"year-to-date"_s)},
            {.field = u"periode"_s, .is = Operator::During, .parameter = u"period"_s},
            {.field = u"periode"_s, .is = Operator::Latest, .parameter = u"period"_s, .shift = PeriodShift()},
            {.field = u"periode"_s,
             .is = Operator::Latest,
             .time = timeOf(u"now"_s),
             .shift = PeriodShift{TimeOffset::parse(u"-P1Y"_s).value_or(TimeOffset())}}};
        QCOMPARE(*conditions, expected);
        QVERIFY(expected.last().shift->by->isBack);
    }
};

ANJUNGAN_TEST(QCoreApplication, ConditionTimesTest)
#include "condition_times_test.moc"
