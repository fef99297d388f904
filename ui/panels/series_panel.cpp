// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/series_panel.h"

#include "core/base/joined_parts.h"
#include "ui/charts/plot/series_chart.h"
#include "ui/panels/exact_sum.h"
#include "ui/panels/period_column.h"
#include "ui/panels/series.h"
#include "ui/panels/unit_label.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

charts::SeriesKind readKind(const workspace::PanelSpec &definition)
{
    if (definition.type == workspace::PanelType::Lines)
        return charts::SeriesKind::Lines;
    return definition.options[u"stacked"_s].toBool() ? charts::SeriesKind::Stacked : charts::SeriesKind::Grouped;
}

} // namespace

SeriesPanel::SeriesPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                         QWidget *parent)
    : Panel(definition, services, context, {}, parent), m_chart(new charts::SeriesChart(services.theme)),
      m_note(new UnitLabel(services.theme)), m_kind(readKind(definition)), m_x(option(u"x").toString()),
      m_series(option(u"series").toString()), m_query(addQuery(inTimeOrder(option(u"query"), m_x, services.workspace))),
      m_format(readFormat(option(u"format")))
{
    for (const QJsonValue value : option(u"values").toArray())
        m_values.append(value.toString());
    m_chart->setAccessibleName(definition.title.in(services.language));
    setTitleAction(m_note);
    setContent(m_chart);
}

Panel::Shown SeriesPanel::showAnswers()
{
    const auto found = rowsOf(m_query);
    if (!found)
        return found.error();
    const query::Answer &answer = **found;
    const theme::Formatter &format = services().format;
    const Pivot table = pivot(answer, m_series, m_x, services());
    if (table.rows.empty())
        return {.state = State::Empty, .message = tr("No data with a period"), .provenances = answer.provenances()};
    charts::TimeSeries plot;
    plot.kind = m_kind;
    plot.places = table.places;
    plot.bridged = table.bridged;
    plot.labels = table.labels;
    for (qsizetype at = 0; at < table.columns.size(); ++at)
        plot.categories.append(table.keys[at].isEmpty() ? table.columns[at] : format.period(table.keys[at]));
    const ValueStyle style = styleOf(answer, m_values.value(0), m_format);
    ValueStyle axis = axisStyle(style);
    QStringList notes;
    if (axis.format == Format::Integer || axis.format == Format::Decimal)
        notes.append(std::exchange(axis.unit, {})); // once, not at each label of the axis
    plot.axisText = [format, style = axis](double value) {
        return style.format == Format::Percent ? format.percent(value, 0) : amount(format, style, value).text();
    };
    const QJsonValue target = option(u"target");
    if (target.isObject()) {
        plot.target = target[u"value"].toDouble();
        plot.targetText = base::joinedParts({text(target[u"title"]), amount(format, style, *plot.target).text()}, u" ");
    }
    const int undrawn = addSeries(answer, rawSeries(answer, table), plot);
    if (table.placeless > 0)
        notes.append(tr("%n without a period", nullptr, static_cast<int>(table.placeless)));
    if (table.hasSeveral)
        notes.append(tr("Several values in one period"));
    if (undrawn > 0)
        notes.append(tr("%n series not drawn", nullptr, undrawn));
    m_note->setText(base::joinedParts(notes));
    m_chart->setData(std::move(plot));
    return shownOf(answer);
}

std::vector<SeriesPanel::Raw> SeriesPanel::rawSeries(const query::Answer &answer, const Pivot &table) const
{
    const auto read = [&](const Pivot::Row &row, const QString &column) {
        std::vector<QVariant> values;
        values.reserve(row.at.size());
        for (const std::optional<std::size_t> &at : row.at)
            values.push_back(at ? summand(cell(answer, *at, column).value) : QVariant());
        return values;
    };
    std::vector<Raw> all;
    if (m_series.isEmpty()) {
        for (const QString &column : m_values)
            all.push_back({titleOf(answer, column), read(table.rows.front(), column)});
        return all;
    }
    // By key, so that the colour of a series does not depend on the rows' order.
    std::vector<Pivot::Row> rows = table.rows;
    std::ranges::sort(rows, {}, &Pivot::Row::key);
    for (const Pivot::Row &row : rows)
        all.push_back({row.label, read(row, m_values.value(0))});
    return all;
}

int SeriesPanel::addSeries(const query::Answer &answer, const std::vector<Raw> &all, charts::TimeSeries &into) const
{
    std::vector<Parts> byPlace(into.places.size(), Parts(all.size()));
    for (std::size_t one = 0; one < all.size(); ++one)
        for (std::size_t place = 0; place < into.places.size(); ++place)
            byPlace[place][one] = all[one].values[place];
    const std::vector<std::size_t> drawn = drawnSeries(all.size(), byPlace);
    const ValueStyle style = styleOf(answer, m_values.value(0), m_format);
    for (std::size_t at = 0; at < drawn.size(); ++at) {
        into.series.push_back(series(all[drawn[at]], style));
        into.series.back().color = seriesLook(at).color;
        into.series.back().hatch = seriesLook(at).hatch;
    }
    const int others = static_cast<int>(all.size() - drawn.size());
    if (others == 0 || m_kind != charts::SeriesKind::Stacked)
        return others;
    Raw rest{.name = tr("%n others", nullptr, others), .values = {}};
    for (const Parts &parts : byPlace)
        rest.values.push_back(exactSum(restOf(parts, drawn)));
    into.series.push_back(series(rest, style));
    into.series.back().color = lookOfRest().color;
    into.series.back().hatch = lookOfRest().hatch;
    return 0;
}

charts::PlotSeries SeriesPanel::series(const Raw &raw, const ValueStyle &style) const
{
    charts::PlotSeries made{.name = raw.name, .values = {}, .texts = {}};
    for (const QVariant &value : raw.values) {
        made.values.push_back(number(value));
        made.texts.append(amount(services().format, style, value).text());
    }
    return made;
}

} // namespace anjungan::panels
