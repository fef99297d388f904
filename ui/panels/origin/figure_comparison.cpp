// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/origin/figure_comparison.h"

#include "ui/panels/deviation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

using workspace::Measure;

const Measure &FigureComparison::measure() const
{
    return *std::ranges::find(m_query.measures, m_figure.column, &Measure::id);
}

std::optional<Measure> FigureComparison::unweighted() const
{
    Measure plain = measure();
    if (plain.by != workspace::Aggregate::Average || plain.weight.isEmpty() || !plain.minus.isEmpty())
        return {};
    plain.weight.clear();
    do
        plain.id += u"_unweighted"_s;
    while (std::ranges::contains(m_query.measures, plain.id, &Measure::id));
    return plain;
}

const Measure *FigureComparison::deviation() const
{
    const Measure &figure = measure();
    const auto found = std::ranges::find_if(m_query.measures, [&figure](const Measure &other) {
        return !other.minus.isEmpty() && figure.minus.isEmpty() && other.by == figure.by &&
               other.field == figure.field && other.weight == figure.weight;
    });
    return found == m_query.measures.end() ? nullptr : &*found;
}

workspace::QuerySpec FigureComparison::query() const
{
    workspace::QuerySpec query = m_query;
    if (auto plain = unweighted())
        query.measures.append(*std::move(plain));
    return query;
}

std::vector<FigureComparison::Line> FigureComparison::lines(const query::Answer &answer,
                                                            const theme::Formatter &format) const
{
    std::vector<Line> lines;
    const auto add = [&](const QString &title, const QString &column) {
        const QVariant value = cell(answer, 0, column).value;
        if (number(value))
            lines.push_back({title, amount(format, styleOf(answer, column, m_figure.format), value).text()});
    };
    if (const auto plain = unweighted())
        add(tr("Without weights"), plain->id);
    const Measure *less = deviation();
    if (!less)
        return lines;
    add(titleOf(answer, less->minus), less->minus);
    if (const auto by = number(cell(answer, 0, less->id).value))
        lines.push_back({tr("Deviation"),
                         DeviationRule::text(format, styleOf(answer, m_figure.column, m_figure.format), by),
                         less->id == m_figure.judged ? m_figure.tone.tone(by) : theme::Tone::Neutral});
    return lines;
}

} // namespace anjungan::panels
