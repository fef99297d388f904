// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/cell_size.h"

#include "core/base/joined_parts.h"
#include "ui/charts/attention_rows.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/table/data_table.h"
#include "ui/theme/text.h"

#include <algorithm>
#include <numeric>

namespace anjungan::briefing {

using workspace::PanelType;

namespace {

constexpr double attentionBelow = 20; ///< the smaller line of a row, and the room around it
constexpr double rowHeight = 27;      ///< of rows with bars
constexpr double chartHeight = 190;
constexpr double lowChartHeight = 130;
constexpr double messageHeight = 64; ///< of a panel that has only a line to say
constexpr double mostRowsHeight = 620;
constexpr double usualRanked = 12; ///< rows of a ranking

double rowsHeight(const panels::Panel &panel)
{
    const panels::Questions &questions = panel.questions();
    if (questions.answerCount() == 0 || !questions.answer(0) || !*questions.answer(0))
        return messageHeight;
    const auto rows = static_cast<double>((**questions.answer(0))->rows.size());
    const double most = panel.definition().type == PanelType::Ranking ? usualRanked : rows;
    return std::min(mostRowsHeight, std::max(2.0, std::min(rows, most)) * rowHeight);
}

} // namespace

bool isTile(const panels::Panel &panel)
{
    return panel.definition().type == PanelType::Figure || panel.definition().type == PanelType::Pace;
}

const charts::Figure *figureOf(const panels::Panel &panel)
{
    const auto *tile = panel.findChild<charts::FigureTile *>();
    return tile && panel.state() == panels::Panel::State::Ready ? &tile->data() : nullptr;
}

charts::DataTable *tableOf(const panels::Panel &panel)
{
    auto *table = panel.findChild<charts::DataTable *>();
    return table && panel.state() == panels::Panel::State::Ready && table->shownRowCount() > 0 ? table : nullptr;
}

int usualColumns(PanelType type)
{
    switch (type) {
    case PanelType::Figure:
    case PanelType::Pace:
        return 2;
    case PanelType::Map:
    case PanelType::Ranking:
    case PanelType::Bullets:
    case PanelType::Bars:
    case PanelType::Curve:
    case PanelType::Columns:
    case PanelType::Lines:
    case PanelType::Donut:
    case PanelType::Area:
    case PanelType::Attention:
    case PanelType::Changes:
        return 6;
    case PanelType::Table:
    case PanelType::Matrix:
    case PanelType::Timeline:
    case PanelType::Text:
    case PanelType::Datasets:
    case PanelType::Since:
    case PanelType::Balance:
    case PanelType::Deliveries:
    case PanelType::Unknown:
        break;
    }
    return 12;
}

double usualHeight(const panels::Panel &panel, double width)
{
    const double least = panel.leastHeight(static_cast<int>(width));
    if (panel.state() != panels::Panel::State::Ready)
        return isTile(panel) ? tileHeight : messageHeight;
    switch (panel.definition().type) {
    case PanelType::Figure:
    case PanelType::Pace:
        return tileHeight;
    case PanelType::Map:
        return std::min(width * 0.96, 480.0);
    case PanelType::Ranking:
    case PanelType::Bullets:
    case PanelType::Balance:
    case PanelType::Attention:
        return std::max(least, rowsHeight(panel));
    case PanelType::Table:
    case PanelType::Datasets:
    case PanelType::Matrix:
    case PanelType::Deliveries:
        return std::max(least, 1.6 * chartHeight);
    case PanelType::Bars:
    case PanelType::Curve:
    case PanelType::Columns:
    case PanelType::Lines:
    case PanelType::Donut:
        return std::max(least, chartHeight);
    case PanelType::Timeline:
    case PanelType::Area:
    case PanelType::Text:
    case PanelType::Changes:
    case PanelType::Since:
    case PanelType::Unknown:
        break;
    }
    return std::max(least, lowChartHeight);
}

AttentionMeasure measuredAttention(const panels::Panel &panel, int most, double width)
{
    const auto *rows = panel.findChild<charts::AttentionRows *>();
    if (!rows || panel.state() != panels::Panel::State::Ready)
        return {};
    const theme::Theme &theme = panel.services().theme;
    const QFont strong = theme.strongFont(theme::Role::Body);
    AttentionMeasure measure{.rows = {}, .all = static_cast<int>(rows->lines().size())};
    for (const charts::AttentionLine &line : rows->lines()) {
        if (static_cast<int>(measure.rows.size()) >= most)
            break;
        const double room = width - severityRoom - theme::textWidth(line.figure, strong) - figureGap;
        measure.rows.push_back(theme::paragraphHeight(line.title, strong, std::max(1.0, room)) + attentionBelow);
    }
    return measure;
}

double AttentionMeasure::height() const { return std::accumulate(rows.begin(), rows.end(), 0.0); }

TileMeasure measuredTile(const panels::Panel &panel, const CellTitle &title, double width)
{
    const theme::Theme &theme = panel.services().theme;
    return {.title = numberedHeight(tileTitle(title, theme), width),
            .note = theme::paragraphHeight(noteOf(panel), theme.strongFont(theme::Role::Small), width)};
}

NumberedText tileTitle(const CellTitle &title, const theme::Theme &theme)
{
    return {title.title, title.numbers, theme.font(theme::Role::Small)};
}

double TileMeasure::height() const { return std::max(tileHeight, title + tileValueHeight + note + 4); }

QString noteOf(const panels::Panel &panel)
{
    const charts::Figure *figure = figureOf(panel);
    return figure ? base::joinedParts({figure->note, panel.scopeText()}) : panel.message();
}

} // namespace anjungan::briefing
