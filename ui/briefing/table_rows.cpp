// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/table_rows.h"

#include "ui/briefing/cell_size.h"
#include "ui/charts/rows_view.h"
#include "ui/charts/table/data_table.h"

#include <QAbstractScrollArea>
#include <QCoreApplication>
#include <QEvent>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>

namespace anjungan::briefing {

namespace {

constexpr int layoutDepth = 8; ///< see app/window/settling.h
constexpr int roomForRows = 20'000;

} // namespace

void layOutPosted()
{
    for (int depth = 0; depth < layoutDepth; ++depth)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

std::optional<TableMeasure> measuredTable(panels::Panel &panel, double width)
{
    charts::DataTable *table = tableOf(panel);
    if (!table)
        return {};
    panel.resize(static_cast<int>(width), roomForRows);
    layOutPosted();
    const double pitch = table->view().rowHeight(0);
    if (pitch <= 0)
        return {};
    return TableMeasure{.rows = std::min(table->shownRowCount(), mostTableRows),
                        .pitch = pitch,
                        .around = static_cast<double>(roomForRows - table->view().viewport()->height())};
}

void showRows(panels::Panel &panel, const QSizeF &size, int firstRow)
{
    panel.resize(size.toSize());
    layOutPosted();
    if (charts::DataTable *table = tableOf(panel)) {
        QTableView &view = table->view();
        view.scrollTo(view.model()->index(firstRow, 0), QAbstractItemView::PositionAtTop);
    }
}

bool isCut(const panels::Panel &panel)
{
    if (panel.state() != panels::Panel::State::Ready)
        return false;
    return std::ranges::any_of(panel.findChildren<QAbstractScrollArea *>(), [](const QAbstractScrollArea *area) {
        return area->isVisible() && area->verticalScrollBar()->maximum() > 0;
    });
}

RowsShown rowsShown(const panels::Panel &panel)
{
    if (const charts::DataTable *table = tableOf(panel))
        return {table->visibleRowCount(), table->shownRowCount()};
    const auto *rows = panel.findChild<charts::RowsView *>();
    const panels::Questions &questions = panel.questions();
    if (!rows || questions.answerCount() == 0 || !questions.answer(0) || !*questions.answer(0))
        return {};
    // Of the deliveries of all datasets only those of one are rows.
    const bool isPart = panel.definition().type == workspace::PanelType::Deliveries;
    return {rows->visibleRowCount(),
            isPart ? rows->rowCount() : static_cast<int>((**questions.answer(0))->rows.size())};
}

} // namespace anjungan::briefing
