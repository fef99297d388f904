// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/bars_panel.h"

#include "ui/charts/stacked_bars.h"
#include "ui/panels/unit_label.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace anjungan::panels {

namespace {

/// By the index of the series; further ones share the last.
constexpr std::array seriesColors{theme::ColorRole::Accent, theme::ColorRole::Sequence3, theme::ColorRole::Sequence2,
                                  theme::ColorRole::Sequence4, theme::ColorRole::Missing};

theme::ColorRole seriesColor(qsizetype series)
{
    return seriesColors[std::min(static_cast<std::size_t>(series), seriesColors.size() - 1)];
}

std::optional<double> totalOf(const std::vector<std::optional<double>> &parts)
{
    std::optional<double> total;
    for (const std::optional<double> &part : parts)
        if (part)
            total = total.value_or(0) + *part;
    return total;
}

} // namespace

BarsPanel::BarsPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                     QWidget *parent)
    : Panel(definition, services, context, {}, parent), m_bars(new charts::StackedBars(services.theme)),
      m_unit(new UnitLabel(services.theme)), m_query(addQuery(option(u"query"))), m_label(option(u"label").toString()),
      m_series(option(u"series").toString()), m_value(option(u"value").toString()),
      m_format(readFormat(option(u"format"))), m_hasLegend(option(u"legend").toBool(true))
{
    for (const QJsonValue label : option(u"order").toArray())
        m_order.append(label.toString());
    const QJsonObject titles = option(u"seriesTitles").toObject();
    for (auto title = titles.begin(); title != titles.end(); ++title)
        m_seriesTitles.insert(title.key(), text(title.value()));
    m_bars->setAccessibleName(definition.title.in(services.language));
    setTitleAction(m_unit);
    setContent(m_bars);
}

Panel::Shown BarsPanel::showAnswers()
{
    const auto answer = rowsOf(m_query);
    if (!answer)
        return answer.error();
    const QStringList series = seriesIn(**answer);
    charts::Stacks stacks;
    const std::vector<Bar> bars = barsIn(**answer, series);
    const ValueStyle style = totalStyle(**answer, bars);
    for (const Bar &bar : bars)
        stacks.rows.push_back(stacked(bar, style));
    if (m_hasLegend && !m_series.isEmpty())
        for (qsizetype at = 0; at < series.size(); ++at)
            stacks.legend.push_back({.label = seriesTitle(**answer, series[at]), .color = seriesColor(at)});
    m_unit->setText(cell(**answer, 0, m_value).unit);
    m_bars->setData(std::move(stacks));
    return {.state = State::Ready, .message = {}, .provenances = (*answer)->provenances()};
}

std::vector<BarsPanel::Bar> BarsPanel::barsIn(const query::Answer &answer, const QStringList &series) const
{
    std::vector<Bar> bars;
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        const AnswerCell named = cell(answer, row, m_label);
        const QString label = named.value.toString();
        auto bar = std::ranges::find(bars, label, &Bar::label);
        if (bar == bars.end())
            bar = bars.insert(bars.end(), Bar{label, wordOf(services().format, named),
                                              Parts(static_cast<std::size_t>(series.size()))});
        const qsizetype part = m_series.isEmpty() ? 0 : series.indexOf(cell(answer, row, m_series).value.toString());
        bar->parts[static_cast<std::size_t>(part)] = number(cell(answer, row, m_value).value);
    }
    std::ranges::stable_sort(bars, {}, [this](const Bar &bar) {
        const qsizetype place = m_order.indexOf(bar.label);
        return place < 0 ? m_order.size() : place;
    });
    return bars;
}

/// The title of a series; where the workspace gives none, its value as a word.
QString BarsPanel::seriesTitle(const query::Answer &answer, const QString &series) const
{
    if (m_seriesTitles.contains(series))
        return m_seriesTitles.value(series);
    for (std::size_t row = 0; row < answer.rows.size(); ++row)
        if (const AnswerCell named = cell(answer, row, m_series); named.value.toString() == series)
            return wordOf(services().format, named);
    return series;
}

/// Without a unit, which stands once above the bars.
ValueStyle BarsPanel::totalStyle(const query::Answer &answer, const std::vector<Bar> &bars) const
{
    ValueStyle style = styleOf(answer, m_value, m_format);
    style.unit.clear();
    std::vector<std::optional<double>> totals;
    for (const Bar &bar : bars)
        totals.push_back(totalOf(bar.parts));
    style.money = moneyUnitOf(totals);
    return style;
}

charts::StackedRow BarsPanel::stacked(const Bar &bar, const ValueStyle &style) const
{
    charts::StackedRow row{.label = bar.word, .segments = {}, .totalText = {}};
    for (std::size_t part = 0; part < bar.parts.size(); ++part)
        row.segments.push_back({bar.parts[part].value_or(0), seriesColor(static_cast<qsizetype>(part))});
    const std::optional<double> total = totalOf(bar.parts);
    row.totalText = amount(services().format, style, total ? QVariant(*total) : QVariant()).text();
    return row;
}

QStringList BarsPanel::seriesIn(const query::Answer &answer) const
{
    if (m_series.isEmpty())
        return {QString()};
    QStringList series;
    for (std::size_t row = 0; row < answer.rows.size(); ++row)
        series.append(cell(answer, row, m_series).value.toString());
    series.removeDuplicates();
    // By name, so that the colour of a series does not depend on the rows' order.
    series.sort();
    return series;
}

} // namespace anjungan::panels
