// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/classes/class_labels.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr int mostDecimals = 6;

class ClassLabels
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::ClassLabels)

public:
    ClassLabels(const std::vector<double> &bounds, const std::vector<double> &values, const NumberWords &words)
        : m_bounds(bounds), m_values(values), m_words(words), m_areWhole(areWhole(values) && areWhole(bounds))
    {
        const std::vector<double> &shown = bounds.empty() ? values : bounds;
        for (const double bound : shown)
            m_decimals = std::max(m_decimals, decimalsOf(bound));
        m_money = theme::Formatter::moneyColumn(shown);
    }

    QStringList all() const
    {
        if (m_bounds.empty())
            return {onlyClass()};
        // Counts have nothing below 0.
        const bool isZero = m_areWhole && m_bounds.front() == 0 &&
                            std::ranges::all_of(m_values, [](double value) { return value >= 0; });
        QStringList labels{isZero ? written(0) : tr("up to %1").arg(written(m_bounds.front()))};
        for (std::size_t at = 1; at < m_bounds.size(); ++at)
            labels.append(range(m_areWhole ? m_bounds[at - 1] + 1 : m_bounds[at - 1], m_bounds[at]));
        labels.append(tr("more than %1").arg(written(m_bounds.back())));
        return labels;
    }

private:
    static bool areWhole(const std::vector<double> &values)
    {
        return std::ranges::all_of(values, [](double value) { return value == std::floor(value); });
    }

    static int decimalsOf(double value)
    {
        int decimals = 0;
        while (decimals < mostDecimals && std::abs(value) < 1e15 &&
               QString::number(value, 'f', decimals).toDouble() != value)
            ++decimals;
        return decimals;
    }

    theme::Amount amount(double value) const
    {
        if (m_words.format == Format::Money)
            return m_money ? m_words.formatter.moneyAmount(value, *m_money) : m_words.formatter.moneyAmount(value);
        const QString unit = m_words.format == Format::Percent  ? u"%"_s
                             : m_words.format == Format::Points ? u"pp"_s
                                                                : m_words.unit;
        const QString figure = m_words.formatter.figure(value, m_decimals, m_words.isGrouped);
        const QString beside =
            unit == m_words.unit ? unitBeside(m_words.formatter, figure, unit, m_words.unitOfOne) : unit;
        return m_words.formatter.withUnit(figure, beside);
    }

    QString written(double value) const { return amount(value).text(); }

    QString range(double from, double to) const
    {
        if (from == to)
            return written(to);
        const theme::Amount first = amount(from);
        const QString lower = first.unit == amount(to).unit ? first.value : first.text();
        // A dash beside a minus sign would look like one.
        return from < 0 || to < 0 ? tr("%1 to %2").arg(lower, written(to)) : lower + u'–' + written(to);
    }

    QString onlyClass() const
    {
        const auto [least, greatest] = std::ranges::minmax(m_values);
        return range(least, greatest);
    }

    const std::vector<double> &m_bounds;
    const std::vector<double> &m_values;
    const NumberWords &m_words;
    bool m_areWhole;
    int m_decimals = 0;
    std::optional<theme::MoneyColumn> m_money; ///< of all labels
};

} // namespace

QStringList classLabels(const std::vector<double> &bounds, const std::vector<double> &values, const NumberWords &words)
{
    return ClassLabels(bounds, values, words).all();
}

} // namespace anjungan::panels
