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
    for (const Bar &bar : barsIn(**answer, series))
        stacks.rows.push_back(stacked(bar));
    if (m_hasLegend && !m_series.isEmpty())
        for (qsizetype at = 0; at < series.size(); ++at)
            stacks.legend.push_back({.label = m_seriesTitles.value(series[at], series[at]), .color = seriesColor(at)});
    m_unit->setText(cell(**answer, 0, m_value).unit);
    m_bars->setData(std::move(stacks));
    return {.state = State::Ready, .message = {}, .provenances = (*answer)->provenances()};
}

std::vector<BarsPanel::Bar> BarsPanel::barsIn(const query::Answer &answer, const QStringList &series) const
{
    std::vector<Bar> bars;
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        const QString label = cell(answer, row, m_label).value.toString();
        auto bar = std::ranges::find(bars, label, &Bar::label);
        if (bar == bars.end())
            bar = bars.insert(bars.end(), Bar{label, Parts(static_cast<std::size_t>(series.size()))});
        const qsizetype part = m_series.isEmpty() ? 0 : series.indexOf(cell(answer, row, m_series).value.toString());
        bar->parts[static_cast<std::size_t>(part)] = number(cell(answer, row, m_value).value);
    }
    std::ranges::stable_sort(bars, {}, [this](const Bar &bar) {
        const qsizetype place = m_order.indexOf(bar.label);
        return place < 0 ? m_order.size() : place;
    });
    return bars;
}

charts::StackedRow BarsPanel::stacked(const Bar &bar) const
{
    charts::StackedRow row{.label = bar.label, .segments = {}, .totalText = {}};
    std::optional<double> total;
    for (std::size_t part = 0; part < bar.parts.size(); ++part) {
        row.segments.push_back({bar.parts[part].value_or(0), seriesColor(static_cast<qsizetype>(part))});
        if (bar.parts[part])
            total = total.value_or(0) + *bar.parts[part];
    }
    row.totalText = amount(services().format, m_format, total ? QVariant(*total) : QVariant(), {}).text();
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
