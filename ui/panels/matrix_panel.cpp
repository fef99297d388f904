// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/matrix_panel.h"

#include "core/base/joined_parts.h"
#include "ui/charts/matrix/matrix_chart.h"
#include "ui/panels/chosen_period.h"
#include "ui/panels/exact_sum.h"
#include "ui/panels/map/class_legend.h"
#include "ui/panels/map/classes/class_labels.h"
#include "ui/panels/period_column.h"
#include "ui/panels/row_labels.h"
#include "ui/panels/unit_label.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

MatrixPanel::MatrixPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                         QWidget *parent)
    : Panel(definition, services, context, {}, parent), m_chart(new charts::MatrixChart(services.theme)),
      m_note(new UnitLabel(services.theme)), m_row(option(u"row").toString()), m_column(option(u"column").toString()),
      m_value(option(u"value").toString()),
      m_query(addQuery(inTimeOrder(option(u"query"), m_column, services.workspace))),
      m_format(readFormat(option(u"format"))), m_classes(option(u"classes"), services.language),
      m_isLeastWorst(option(u"worst").toString() != "greatest"_L1), m_hasGaps(option(u"empty").toString() == "none"_L1),
      m_hasBar(option(u"bar").isObject()), m_barValue(option(u"bar")[u"value"].toString()),
      m_barTarget(option(u"bar")[u"target"].toString()), m_barFormat(readFormat(option(u"bar")[u"format"])),
      m_judged(option(u"bar")[u"tone"])
{
    m_chart->setAccessibleName(definition.title.in(services.language));
    m_chart->setLeading(hasLink());
    connect(m_chart, &charts::MatrixChart::followed, this,
            [this](int at) { followLink(m_query, m_links.at(static_cast<std::size_t>(at))); });
    // The chosen period only moves the outline and the order.
    connect(&context, &PageContext::changed, this, [this](const QString &parameter) {
        if (parameter == periodParameter)
            showAgain();
    });
    setTitleAction(m_note);
    setContent(m_chart);
}

Panel::Shown MatrixPanel::showAnswers()
{
    const auto found = rowsOf(m_query);
    if (!found)
        return found.error();
    const query::Answer &answer = **found;
    Pivot table = pivot(answer, m_row, m_column, services());
    charts::Matrix matrix;
    matrix.hasGaps = m_hasGaps;
    if (m_hasGaps) {
        sortBySum(answer, table);
    } else {
        matrix.chosen = chosenColumn(answer, table);
        sortWorstFirst(answer, table, matrix.chosen);
    }
    matrix.columns = table.columns;
    matrix.maximum = m_barFormat == Format::Percent ? 100 : 0;
    std::vector<QVariant> values;
    values.reserve(answer.rows.size());
    for (std::size_t row = 0; row < answer.rows.size(); ++row)
        values.push_back(cell(answer, row, m_value).value);
    const ValueStyle style = styleOf(answer, m_value, m_format);
    const ValueClasses classes = m_classes.classes(values, {.formatter = services().format,
                                                            .format = m_format,
                                                            .unit = style.unit,
                                                            .isGrouped = style.isGrouped,
                                                            .unitOfOne = style.unitOfOne});
    addRows(answer, table, classes, matrix);
    matrix.words = wordsOf(answer, matrix);
    m_links.clear();
    for (const Pivot::Row &row : table.rows)
        m_links.push_back(row.any());
    m_chart->setData(std::move(matrix));
    QStringList notes;
    if (table.placeless > 0)
        notes.append(tr("%n without a period", nullptr, static_cast<int>(table.placeless)));
    if (table.hasSeveral)
        notes.append(tr("Several values in one cell"));
    m_note->setText(base::joinedParts(notes));
    return shownOf(answer);
}

void MatrixPanel::markChosen() { m_chart->setMarked(chosenRow(m_query, m_links)); }

std::optional<std::size_t> MatrixPanel::chosenColumn(const query::Answer &answer, const Pivot &table) const
{
    std::vector<std::size_t> withValues;
    for (std::size_t column = 0; column < static_cast<std::size_t>(table.keys.size()); ++column)
        if (std::ranges::any_of(table.rows, [&](const Pivot::Row &row) {
                return row.at[column] && number(cell(answer, *row.at[column], m_value).value);
            }))
            withValues.push_back(column);
    if (withValues.empty())
        return std::nullopt;
    const auto keyOf = [&table](std::size_t column) { return table.keys[static_cast<qsizetype>(column)]; };
    const QString period = context().value(periodParameter.toString());
    const ChosenPeriod chosen(period, keyOf(withValues.back()), services());
    const auto found = std::find_if(withValues.crbegin(), withValues.crend(), [&](std::size_t column) {
        return chosen.includes(keyOf(column)) || keyOf(column).startsWith(period);
    });
    return found == withValues.crend() ? std::nullopt : std::optional(*found);
}

void MatrixPanel::sortWorstFirst(const query::Answer &answer, Pivot &table, std::optional<std::size_t> chosen) const
{
    const auto badness = [&](const Pivot::Row &row) {
        const auto value =
            chosen && row.at[*chosen] ? number(cell(answer, *row.at[*chosen], m_value).value) : std::nullopt;
        // Nothing can be said of a row without a value: it is the last.
        return std::pair(!value, value ? (m_isLeastWorst ? *value : -*value) : 0.0);
    };
    std::ranges::stable_sort(table.rows, {}, badness);
}

double MatrixPanel::sumOf(const query::Answer &answer, const Pivot::Row &row) const
{
    double sum = 0;
    for (const std::optional<std::size_t> &at : row.at)
        sum += at ? number(cell(answer, *at, m_value).value).value_or(0) : 0;
    return sum;
}

void MatrixPanel::sortBySum(const query::Answer &answer, Pivot &table) const
{
    std::ranges::stable_sort(table.rows, std::ranges::greater(),
                             [&](const Pivot::Row &row) { return sumOf(answer, row); });
}

void MatrixPanel::addRows(const query::Answer &answer, const Pivot &table, const ValueClasses &classes,
                          charts::Matrix &matrix) const
{
    const ValueStyle style = styleOf(answer, m_value, m_format);
    bool isAnyMissing = false;
    bool isAnyOther = false;
    for (const Pivot::Row &of : table.rows) {
        charts::MatrixRow row{.label = of.label, .cells = {}};
        for (const std::optional<std::size_t> &at : of.at) {
            const QVariant value = at ? cell(answer, *at, m_value).value : QVariant();
            charts::MatrixCell made;
            if (number(value))
                made = {.text = amount(services().format, style, value).value, .of = classes.classOf(value)};
            isAnyMissing = isAnyMissing || made.text.isEmpty();
            isAnyOther = isAnyOther || (!made.text.isEmpty() && !made.of);
            row.cells.push_back(std::move(made));
        }
        if (m_hasGaps)
            row.valueText = amount(services().format, style, sumOf(answer, of)).value;
        const auto at = matrix.chosen ? of.at[*matrix.chosen] : std::nullopt;
        if (at && m_hasBar) {
            addBar(answer, *at, row);
        } else if (at) {
            row.delta = number(cell(answer, *at, m_value).value);
            row.deltaText = amount(services().format, style, cell(answer, *at, m_value).value).text();
        }
        matrix.rows.push_back(std::move(row));
    }
    for (const ValueClass &one : classes.all())
        matrix.legend.push_back(legendItem(one));
    if (isAnyOther)
        matrix.legend.push_back({.label = tr("other"), .color = theme::ColorRole::Missing});
    if (isAnyMissing && !m_hasGaps)
        matrix.legend.push_back({.label = tr("no data yet"), .mark = charts::Mark::NoData});
}

void MatrixPanel::addBar(const query::Answer &answer, std::size_t row, charts::MatrixRow &into) const
{
    const ValueStyle style = styleOf(answer, m_barValue, m_barFormat);
    const QVariant value = cell(answer, row, m_barValue).value;
    const QVariant target = cell(answer, row, m_barTarget).value;
    into.value = number(value);
    into.target = number(target);
    into.delta = number(exactDifference(value, target));
    into.valueText = amount(services().format, style, value).text();
    if (into.target)
        into.targetText = titleOf(answer, m_barTarget) + u' ' + amount(services().format, style, target).text();
    into.deltaText = DeviationRule::text(services().format, style, into.delta);
    into.tone = m_judged.tone(into.delta);
}

charts::MatrixWords MatrixPanel::wordsOf(const query::Answer &answer, const charts::Matrix &matrix) const
{
    const QString period = matrix.chosen ? matrix.columns[static_cast<qsizetype>(*matrix.chosen)] : QString();
    charts::MatrixWords words;
    words.label = titleOf(answer, m_row);
    words.delta = titleOf(answer, m_value);
    if (m_hasBar) {
        words.bar = base::joinedParts({titleOf(answer, m_barValue) + u" | "_s + titleOf(answer, m_barTarget), period});
        words.value = titleOf(answer, m_barValue);
    }
    if (m_hasGaps)
        words.value = titleOf(answer, m_value);
    words.open = hasLink() ? tr("Open page ›") : QString();
    words.openAll = services().isAttended ? tr("Open all ›") : QString();
    words.foldAgain = tr("Fold the middle ›");
    words.from = tr("from");
    words.to = tr("to");
    words.others = RowLabels::othersWords(text(option(u"others")));
    return words;
}

} // namespace anjungan::panels
