// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/exact_words.h"

#include "ui/panels/deviation.h"
#include "ui/panels/exact_sum.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr int exactDecimals = 2;

struct ExactWords
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::ExactWords)
};

/// A row and its value, for the order of all rows.
struct Ranked
{
    std::size_t at;
    double value;
};

/// All rows with a value, the greatest first.
std::vector<Ranked> rankedRows(const std::vector<ExactRow> &rows)
{
    std::vector<Ranked> ranked;
    for (std::size_t at = 0; at < rows.size(); ++at)
        if (const auto value = number(rows[at].value))
            ranked.push_back({at, *value});
    std::ranges::stable_sort(ranked, std::ranges::greater{}, &Ranked::value);
    return ranked;
}

QString shareText(const theme::Formatter &formatter, const std::vector<Ranked> &ranked, double value)
{
    if (std::ranges::any_of(ranked, [](const Ranked &one) { return one.value < 0; }))
        return {};
    double sum = 0;
    for (const Ranked &one : ranked)
        sum += one.value;
    return sum > 0 ? ExactWords::tr("%1 of the total").arg(formatter.percent(value / sum * 100)) : QString();
}

} // namespace

QString exactText(const theme::Formatter &formatter, const ValueStyle &style, const QVariant &value)
{
    const auto of = number(value);
    if (of && style.format == Format::Money)
        return isWhole(value) ? formatter.wholeMoney(value.toLongLong()) : formatter.moneyInFull(of);
    if (of && style.format == Format::Percent)
        return formatter.percent(of, exactDecimals);
    if (of && style.format == Format::Points)
        return formatter.signedReal(of, exactDecimals, u"pp"_s);
    return amount(formatter, style, value).text();
}

QStringList exactLines(const theme::Formatter &formatter, const ValueStyle &style, const std::vector<ExactRow> &rows,
                       std::size_t at, bool isAdditive)
{
    const ExactRow &row = rows.at(at);
    const auto value = number(row.value);
    if (!value)
        return {row.label};
    QStringList lines{row.label, exactText(formatter, style, row.value)};
    if (number(row.target)) {
        lines.append(ExactWords::tr("target %1").arg(exactText(formatter, style, row.target)));
        lines.append(DeviationRule::text(formatter, style, number(exactDifference(row.value, row.target))));
    }
    const std::vector<Ranked> ranked = rankedRows(rows);
    if (isAdditive)
        lines.append(shareText(formatter, ranked, *value));
    if (ranked.size() > 1) {
        const auto count = [&formatter](auto of) { return formatter.integer(static_cast<double>(of)); };
        const auto greater = std::ranges::count_if(ranked, [&value](const Ranked &one) { return one.value > *value; });
        lines.append(ExactWords::tr("number %1 of %2").arg(count(greater + 1), count(ranked.size())));
        const auto neighbour = [&](const QString &words, const Ranked &one) {
            return words.arg(rows[one.at].label, exactText(formatter, style, rows[one.at].value));
        };
        const auto own = std::ranges::find(ranked, at, &Ranked::at);
        if (own != ranked.begin())
            lines.append(neighbour(ExactWords::tr("before it: %1, %2"), *std::prev(own)));
        if (std::next(own) != ranked.end())
            lines.append(neighbour(ExactWords::tr("after it: %1, %2"), *std::next(own)));
    }
    lines.removeAll(QString());
    return lines;
}

} // namespace anjungan::panels
