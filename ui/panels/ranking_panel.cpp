// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/ranking_panel.h"

#include "core/base/joined_parts.h"
#include "ui/charts/ranking_list.h"
#include "ui/panels/exact_sum.h"
#include "ui/panels/exact_words.h"
#include "ui/panels/filled_text.h"
#include "ui/panels/row_labels.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr int usualFirst = 10;

} // namespace

RankingPanel::RankingPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                           QWidget *parent)
    : Panel(definition, services, context, {}, parent), m_list(new charts::RankingList(services.theme)),
      m_query(addQuery(option(u"query"))), m_label(option(u"label").toString()), m_value(option(u"value").toString()),
      m_target(option(u"target").toString()), m_format(readFormat(option(u"format"))), m_judged(option(u"tone")),
      m_isLeastWorst(option(u"worst").toString() != "greatest"_L1)
{
    m_list->setAccessibleName(definition.title.in(services.language));
    m_list->setLeading(hasLink());
    connect(m_list, &charts::RowsView::wholeTextAsked, this, &RankingPanel::showWhole);
    connect(m_list, &charts::RankingList::followed, this,
            [this](int at) { followLink(m_query, m_rows.at(static_cast<std::size_t>(at))); });
    setContent(m_list);
}

Panel::Shown RankingPanel::showAnswers()
{
    const auto found = rowsOf(m_query);
    if (!found)
        return found.error();
    const query::Answer &answer = **found;
    charts::Ranking ranking{.rows = {},
                            .first = option(u"first").toInt(usualFirst),
                            .maximum = m_format == Format::Percent ? 100.0 : 0.0,
                            .others = RowLabels::othersWords(text(option(u"others"))),
                            .foldAgain = tr("Fold ›")};
    const ValueStyle style = styleOf(answer, m_value, m_format);
    m_rows = worstFirst(answer);
    QStringList labels;
    QStringList marks;
    for (const std::size_t row : m_rows) {
        const AnswerCell value = cell(answer, row, m_value);
        const std::optional<double> deviation = m_target.isEmpty() ? std::nullopt : deviationOf(answer, row);
        labels.append(RowLabels::labelOf(services().format, cell(answer, row, m_label)));
        marks.append(RowLabels::labelOf(cell(answer, row, RowLabels::idColumn(answer, m_label)).value));
        ranking.rows.push_back(
            {.label = {},
             .value = number(value.value),
             .target = number(cell(answer, row, m_target).value),
             .valueText = amount(services().format, style, value.value).text(),
             .deltaText = m_target.isEmpty() ? QString() : DeviationRule::text(services().format, style, deviation),
             .tone = m_judged.tone(deviation),
             .targetText = m_target.isEmpty()
                               ? QString()
                               : RowLabels::targetText(services().format, answer, row, m_target, style)});
    }
    RowLabels::makeDistinct(labels, marks);
    for (std::size_t at = 0; at < ranking.rows.size(); ++at)
        ranking.rows[at].label = labels[static_cast<qsizetype>(at)];
    std::vector<ExactRow> exact;
    exact.reserve(m_rows.size());
    for (std::size_t at = 0; at < m_rows.size(); ++at)
        exact.push_back({.label = ranking.rows[at].label,
                         .value = cell(answer, m_rows[at], m_value).value,
                         .target = cell(answer, m_rows[at], m_target).value});
    m_list->setDetails([this, exact = std::move(exact), style](int at) {
        const auto row = static_cast<std::size_t>(at);
        return row < exact.size() ? exactLines(services().format, style, exact, row, false) : QStringList();
    });
    m_finding = findingOf(ranking);
    m_list->setData(std::move(ranking));
    return shownOf(answer);
}

QString RankingPanel::findingOf(const charts::Ranking &ranking) const
{
    const auto bad = std::ranges::count(ranking.rows, theme::Tone::Bad, &charts::RankedRow::tone);
    const auto written = [this](auto count) { return services().format.integer(static_cast<double>(count)); };
    return filledText(text(option(u"finding")), {written(bad), written(ranking.rows.size())});
}

void RankingPanel::showScope(const QString &scope) { Panel::showScope(base::joinedParts({m_finding, scope})); }

std::optional<double> RankingPanel::deviationOf(const query::Answer &answer, std::size_t row) const
{
    return number(exactDifference(cell(answer, row, m_value).value, cell(answer, row, m_target).value));
}

std::vector<std::size_t> RankingPanel::worstFirst(const query::Answer &answer) const
{
    std::vector<std::size_t> rows(answer.rows.size());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    std::ranges::stable_sort(rows, {}, [&](std::size_t row) {
        const auto by = m_target.isEmpty() ? number(cell(answer, row, m_value).value) : deviationOf(answer, row);
        return std::pair(!by, by ? (m_isLeastWorst ? *by : -*by) : 0.0);
    });
    return rows;
}

void RankingPanel::markChosen()
{
    const int row = chosenRow(m_query, m_rows);
    m_list->setMarked(row < option(u"first").toInt(usualFirst) ? row : -1); // others may be folded
}

} // namespace anjungan::panels
