// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/bars_panel.h"

#include "core/base/joined_parts.h"
#include "ui/charts/stacked_bars.h"
#include "ui/panels/additive.h"
#include "ui/panels/exact_sum.h"
#include "ui/panels/exact_words.h"
#include "ui/panels/row_labels.h"
#include "ui/panels/unit_label.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

BarsPanel::BarsPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                     QWidget *parent)
    : Panel(definition, services, context, {}, parent), m_bars(new charts::StackedBars(services.theme)),
      m_unit(new UnitLabel(services.theme)), m_query(addQuery(option(u"query"))), m_label(option(u"label").toString()),
      m_series(option(u"series").toString()), m_value(option(u"value").toString()),
      m_format(readFormat(option(u"format"))), m_hasLegend(option(u"legend").toBool(true))
{
    for (const QJsonValue field : option(u"query")[u"group"].toArray())
        m_group.append(field.toString());
    for (const QJsonValue label : option(u"order").toArray())
        m_order.append(label.toString());
    const QJsonObject titles = option(u"seriesTitles").toObject();
    for (auto title = titles.begin(); title != titles.end(); ++title)
        m_seriesTitles.insert(title.key(), text(title.value()));
    m_bars->setAccessibleName(definition.title.in(services.language));
    connect(m_bars, &charts::StackedBars::wholeTextAsked, this, &BarsPanel::showWhole);
    m_bars->setInteractive(hasLink(), !leadsByRow());
    connect(m_bars, &charts::StackedBars::clicked, this,
            [this](int at) { followLink(m_query, m_rows.at(static_cast<std::size_t>(at))); });
    setTitleAction(m_unit);
    setContent(m_bars);
}

namespace {

/// What the parts of each bar are.
QStringList partsTexts(const charts::Stacks &stacks)
{
    QStringList texts;
    for (const charts::StackedRow &row : stacks.rows)
        texts.append(row.partsText);
    return texts;
}

} // namespace

Panel::Shown BarsPanel::showAnswers()
{
    const auto answer = rowsOf(m_query);
    if (!answer)
        return answer.error();
    const std::vector<Series> series = seriesIn(**answer);
    m_unit->setText(cell(**answer, 0, m_value).unit);
    const std::vector<Bar> bars = barsIn(**answer, series);
    m_rows.clear();
    for (const Bar &bar : bars)
        m_rows.push_back(bar.row);
    charts::Stacks stacks = stacked(bars, series, totalStyle(**answer, bars));
    std::vector<ExactRow> exact;
    exact.reserve(bars.size());
    for (std::size_t at = 0; at < bars.size(); ++at)
        exact.push_back({.label = stacks.rows[at].label, .value = exactSum(bars[at].parts), .target = {}});
    const bool isWholeOfParts = isAdditive(option(u"query"), m_value) && m_format != Format::Percent;
    m_bars->setDetails([this, exact = std::move(exact), style = styleOf(**answer, m_value, m_format), isWholeOfParts,
                        parts = partsTexts(stacks)](int at) {
        QStringList lines = exactLines(services().format, style, exact, static_cast<std::size_t>(at), isWholeOfParts);
        lines.insert(std::min<qsizetype>(2, lines.size()), parts[at]);
        lines.removeAll(QString());
        return lines;
    });
    m_bars->setData(std::move(stacks));
    return shownOf(**answer);
}

QStringList BarsPanel::keyColumns(const query::Answer &answer) const
{
    if (m_group.isEmpty())
        return m_series.isEmpty() ? QStringList() : QStringList{RowLabels::idColumn(answer, m_label)};
    QStringList columns = m_group;
    columns.removeAll(RowLabels::idColumn(answer, m_series));
    return columns;
}

std::vector<BarsPanel::Bar> BarsPanel::barsIn(const query::Answer &answer, const std::vector<Series> &series) const
{
    const QStringList keys = keyColumns(answer);
    const QString seriesId = RowLabels::idColumn(answer, m_series);
    QHash<QString, std::size_t> places; // of the newest bar of a key
    QHash<QString, std::size_t> parts;
    for (std::size_t at = 0; at < series.size(); ++at)
        parts.insert(series[at].key, at);
    std::vector<Bar> bars;
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        QVariantList values;
        QStringList marks;
        const AnswerCell named = cell(answer, row, m_label);
        for (const QString &column : keys) {
            values.append(cell(answer, row, column).value);
            marks.append(RowLabels::labelOf(values.last()));
        }
        const std::size_t part =
            m_series.isEmpty() ? 0 : parts.value(RowLabels::keyOf({cell(answer, row, seriesId).value}));
        const QString key = RowLabels::keyOf(values);
        const auto place = places.constFind(key);
        // A second row for the same part is a bar of its own: neither of the two values may get lost.
        const bool isNew = keys.isEmpty() || place == places.cend() || !bars[*place].parts[part].isNull();
        if (isNew) {
            marks.removeAll(RowLabels::labelOf(named.value));
            places.insert(key, bars.size());
            bars.push_back({.label = RowLabels::labelOf(named.value),
                            .word = RowLabels::labelOf(services().format, named),
                            .mark = marks.join(u", "_s),
                            .parts = Parts(series.size()),
                            .row = row});
        }
        bars[places.value(key)].parts[part] = summand(cell(answer, row, m_value).value);
    }
    std::ranges::stable_sort(bars, {}, [this](const Bar &bar) {
        const qsizetype place = m_order.indexOf(bar.label);
        return place < 0 ? m_order.size() : place;
    });
    return bars;
}

/// Without a unit, which stands once above the bars.
ValueStyle BarsPanel::totalStyle(const query::Answer &answer, const std::vector<Bar> &bars) const
{
    ValueStyle style = styleOf(answer, m_value, m_format);
    style.unit.clear();
    std::vector<std::optional<double>> totals;
    totals.reserve(bars.size());
    for (const Bar &bar : bars)
        totals.push_back(number(exactSum(bar.parts)));
    style.money = moneyColumnOf(totals);
    return style;
}

charts::Stacks BarsPanel::stacked(const std::vector<Bar> &bars, const std::vector<Series> &series,
                                  const ValueStyle &style) const
{
    std::vector<Parts> parts;
    QStringList labels;
    QStringList marks;
    for (const Bar &bar : bars) {
        parts.push_back(bar.parts);
        labels.append(bar.word);
        marks.append(bar.mark);
    }
    RowLabels::makeDistinct(labels, marks);
    const std::vector<std::size_t> drawn = drawnSeries(series.size(), parts);
    charts::Stacks stacks;
    Parts rests;
    for (std::size_t at = 0; at < bars.size(); ++at) {
        stacks.rows.push_back(stacked(bars[at], series, drawn, style));
        stacks.rows.back().label = labels[static_cast<qsizetype>(at)];
        rests.push_back(exactSum(restOf(bars[at].parts, drawn)));
    }
    if (!m_hasLegend || m_series.isEmpty())
        return stacks;
    for (std::size_t at = 0; at < drawn.size(); ++at) {
        const SeriesLook look = seriesLook(at);
        stacks.legend.push_back({.label = series[drawn[at]].title, .color = look.color, .hatch = look.hatch});
    }
    if (const int others = static_cast<int>(series.size() - drawn.size()); others > 0)
        stacks.legend.push_back({.label = tr("%n others: %1", nullptr, others).arg(written(exactSum(rests), style)),
                                 .color = lookOfRest().color,
                                 .hatch = lookOfRest().hatch});
    return stacks;
}

charts::StackedRow BarsPanel::stacked(const Bar &bar, const std::vector<Series> &series,
                                      const std::vector<std::size_t> &drawn, const ValueStyle &style) const
{
    charts::StackedRow row{
        .label = bar.word, .segments = {}, .totalText = written(exactSum(bar.parts), style), .partsText = {}};
    for (std::size_t at = 0; at < drawn.size(); ++at)
        row.segments.push_back({bar.parts[drawn[at]].toDouble(), seriesLook(at).color, seriesLook(at).hatch});
    if (drawn.size() < series.size())
        row.segments.push_back({exactSum(restOf(bar.parts, drawn)).toDouble(), lookOfRest().color, lookOfRest().hatch});
    QStringList texts;
    for (std::size_t at = 0; !m_series.isEmpty() && at < series.size(); ++at)
        if (!bar.parts[at].isNull())
            texts.append(series[at].title + u' ' + written(bar.parts[at], style));
    row.partsText = base::joinedParts(texts);
    return row;
}

QString BarsPanel::written(const QVariant &value, const ValueStyle &style) const
{
    return amount(services().format, style, value).text();
}

std::vector<Series> BarsPanel::seriesIn(const query::Answer &answer) const
{
    if (m_series.isEmpty())
        return {Series{}};
    const QString id = RowLabels::idColumn(answer, m_series);
    std::vector<Series> series;
    QSet<QString> known;
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        const QString key = RowLabels::keyOf({cell(answer, row, id).value});
        if (known.contains(key))
            continue;
        known.insert(key);
        const AnswerCell named = cell(answer, row, m_series);
        const QString value = named.value.toString();
        series.push_back({key, value, m_seriesTitles.value(value, RowLabels::labelOf(services().format, named))});
    }
    // By value, so that the colour of a series does not depend on the rows' order.
    std::ranges::sort(series, {}, [](const Series &one) { return std::pair(one.value, one.key); });
    QStringList titles;
    QStringList marks;
    for (const Series &one : series) {
        titles.append(one.title);
        marks.append(one.key.sliced(one.key.indexOf(u':') + 1));
    }
    RowLabels::makeDistinct(titles, marks);
    for (std::size_t at = 0; at < series.size(); ++at)
        series[at].title = titles[static_cast<qsizetype>(at)];
    return series;
}

void BarsPanel::markChosen() { m_bars->setMarked(chosenRow(m_query, m_rows)); }

} // namespace anjungan::panels
