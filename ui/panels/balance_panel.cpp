// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/balance_panel.h"

#include "ui/charts/balance_rows.h"
#include "ui/charts/legend_view.h"
#include "ui/panels/filled_text.h"
#include "ui/panels/row_labels.h"

#include <QJsonArray>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr std::array rightColours{theme::ColorRole::Accent, theme::ColorRole::Sequence3, theme::ColorRole::Sequence2,
                                  theme::ColorRole::Quiet};

theme::ColorRole rightColour(qsizetype at)
{
    return rightColours[std::min(static_cast<std::size_t>(at), rightColours.size() - 1)];
}

QStringList namesIn(const QJsonValue &list)
{
    QStringList names;
    for (const QJsonValue name : list.toArray())
        names.append(name.toString());
    return names;
}

} // namespace

BalancePanel::BalancePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                           QWidget *parent)
    : Panel(definition, services, context, {}, parent), m_rows(new charts::BalanceRows(services.theme)),
      m_legend(new charts::LegendView(Qt::Horizontal, services.theme)), m_query(addQuery(option(u"query"))),
      m_label(option(u"label").toString()), m_below(option(u"below").toString()), m_left(option(u"left").toString()),
      m_note(option(u"note").toString()), m_time(option(u"time").toString()), m_right(namesIn(option(u"right"))),
      m_noted(namesIn(option(u"noted")))
{
    m_rows->setAccessibleName(definition.title.in(services.language));
    m_rows->setLeading(hasLink());
    connect(m_rows, &charts::RowsView::wholeTextAsked, this, &BalancePanel::showWhole);
    connect(m_rows, &charts::BalanceRows::followed, this,
            [this](int at) { followLink(m_query, m_order.at(static_cast<std::size_t>(at))); });
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(services.theme.pixels(4));
    layout->addWidget(m_rows, 1);
    layout->addWidget(m_legend);
    content->setFocusProxy(m_rows);
    setContent(content);
}

Panel::Shown BalancePanel::showAnswers()
{
    const auto found = rowsOf(m_query);
    if (!found)
        return found.error();
    const query::Answer &answer = **found;
    charts::Balance balance{
        .rows = {}, .others = {}, .folded = RowLabels::othersWords(text(option(u"others"))), .foldAgain = tr("Fold ›")};
    std::vector<std::size_t> others;
    m_order.clear();
    for (std::size_t row = 0; row < answer.rows.size(); ++row) {
        charts::BalanceRow shown = rowOf(answer, row);
        const bool isStill = shown.left.empty() && shown.right.empty() && shown.note.isEmpty();
        (isStill ? others : m_order).push_back(row);
        (isStill ? balance.others : balance.rows).push_back(std::move(shown));
    }
    m_order.insert(m_order.end(), others.begin(), others.end());
    if (balance.rows.empty()) { // there is nothing that they are other than
        std::swap(balance.rows, balance.others);
        for (charts::BalanceRow &row : balance.rows)
            row.note = tr("unchanged");
    }
    m_rows->setData(std::move(balance));
    m_legend->setEntries(legendOf(answer));
    return shownOf(answer);
}

std::vector<charts::LegendItem> BalancePanel::legendOf(const query::Answer &answer) const
{
    std::vector<charts::LegendItem> legend;
    for (qsizetype at = 0; at < m_right.size(); ++at)
        legend.push_back({.label = titleOf(answer, m_right[at]), .color = rightColour(at)});
    if (!m_left.isEmpty())
        legend.push_back({.label = titleOf(answer, m_left), .color = theme::ColorRole::Warning});
    return legend;
}

charts::BalanceRow BalancePanel::rowOf(const query::Answer &answer, std::size_t row) const
{
    const theme::Formatter &format = services().format;
    charts::BalanceRow shown{.label = RowLabels::labelOf(format, cell(answer, row, m_label)),
                             .below =
                                 m_below.isEmpty() ? QString() : RowLabels::labelOf(format, cell(answer, row, m_below)),
                             .left = {},
                             .right = {},
                             .note = {},
                             .time = {}};
    if (const double gone = number(cell(answer, row, m_left).value).value_or(0); gone > 0)
        shown.left.push_back({.value = gone,
                              .text = format.signedReal(-gone, 0),
                              .color = theme::ColorRole::Warning,
                              .tone = theme::Tone::Warning});
    for (qsizetype at = 0; at < m_right.size(); ++at) {
        const double came = number(cell(answer, row, m_right[at]).value).value_or(0);
        if (came > 0)
            shown.right.push_back({.value = came,
                                   .text = at == 0 ? format.signedReal(came, 0) : format.integer(came),
                                   .color = rightColour(at),
                                   .tone = at == 0 ? theme::Tone::Good : theme::Tone::Neutral});
    }
    if (const AnswerCell note = cell(answer, row, m_note); m_noted.contains(note.value.toString()))
        shown.note = wordOf(format, note);
    if (!m_time.isEmpty() && !cell(answer, row, m_time).value.isNull())
        shown.time = amount(format, styleOf(answer, m_time, Format::Date), cell(answer, row, m_time).value).text();
    return shown;
}

} // namespace anjungan::panels
