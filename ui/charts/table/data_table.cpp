// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/table/data_table.h"

#include "core/base/joined_parts.h"
#include "ui/charts/long_press.h"
#include "ui/charts/overlay_scroll_bar.h"
#include "ui/charts/row_snap.h"
#include "ui/charts/table/column_widths.h"
#include "ui/charts/table/edge_fade.h"
#include "ui/charts/table/frozen_column.h"
#include "ui/charts/table/table_delegate.h"
#include "ui/charts/table/table_header.h"
#include "ui/charts/table/table_model.h"
#include "ui/charts/table/totals_row.h"
#include "ui/charts/touch_scroll.h"
#include "ui/export/rows_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

namespace {

constexpr std::size_t mostMeasuredRows = 300; // measuring text is slow; wider text in later rows is elided
constexpr double oneLineRow = 34, twoLineRow = 50, denseRow = 26, denseTwoLineRow = 38;
constexpr double barGives = 24;                  ///< of a bar's least length, before texts are cut
constexpr double leastText = 64, mostTitle = 96; // wider titles of texts are cut before the texts are

} // namespace

DataTable::DataTable(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_model(new TableModel(this)),
      m_delegate(new TableDelegate(*m_model, theme, this)), m_header(new TableHeader(*m_model, theme)),
      m_view(new QTableView(this)), m_totals(new TotalsRow(*m_model, *m_header, theme, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_totals);
    setFocusProxy(m_view);
    setUpView();
    for (QTableView *view : {m_view, static_cast<QTableView *>(m_frozen)}) {
        connect(view, &QTableView::clicked, this, &DataTable::activate);
        connect(view->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
            RowChoice changed = choice();
            sortByTap(changed.sort, column);
            setChoice(changed);
        });
    }
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > 0 && value == m_view->verticalScrollBar()->maximum())
            Q_EMIT endReached();
    });
    connect(m_view->horizontalScrollBar(), &QScrollBar::valueChanged, m_totals, qOverload<>(&QWidget::update));
    m_view->installEventFilter(this);
    connect(&theme, &theme::Theme::changed, this, &DataTable::applyTheme);
    applyTheme();
}

void DataTable::setUpView()
{
    m_view->setHorizontalHeader(m_header); // owns it
    m_view->setModel(m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setCornerButtonEnabled(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setMinimumSectionSize(1);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setTabKeyNavigation(false);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setMouseTracking(true);
    m_view->viewport()->setAutoFillBackground(false);
    m_header->viewport()->setAutoFillBackground(false);
    new OverlayScrollBar(*m_view);
    enableTouchScroll(*m_view);
    new LongPress(*m_view->viewport());
    m_snap = new RowSnap(*m_view);
    m_fade = new EdgeFade(*m_view, m_theme);
    m_frozen = new FrozenColumn(*m_view, *m_model, m_theme);
}

void DataTable::setData(TableData table)
{
    const QModelIndex current = m_view->currentIndex();
    const int row = current.isValid() ? m_model->dataRow(current.row()) : -1;
    const int scrolled = m_view->verticalScrollBar()->value();
    m_model->setTable(std::move(table));
    m_view->setAccessibleName(accessibleName()); // of the two, the view is asked for it
    measureColumns();
    layOut();
    makeCurrent(row);
    m_view->verticalScrollBar()->setValue(scrolled);
}

void DataTable::updateData(TableData table)
{
    if (!m_model->update(table))
        setData(std::move(table));
}

const TableData &DataTable::table() const { return m_model->table(); }
const RowChoice &DataTable::choice() const { return m_model->choice(); }
int DataTable::shownRowCount() const { return m_model->rowCount(); }

void DataTable::setChoice(const RowChoice &choice)
{
    const QModelIndex current = m_view->currentIndex();
    const int row = current.isValid() ? m_model->dataRow(current.row()) : -1;
    m_model->setChoice(choice);
    measureColumns(); // a sorted column has an arrow
    m_header->viewport()->update();
    m_frozen->horizontalHeader()->viewport()->update();
    layOut();
    makeCurrent(row);
    Q_EMIT choiceChanged();
}

void DataTable::makeCurrent(int dataRow)
{
    const auto at = std::ranges::find(m_model->shown(), dataRow);
    if (dataRow >= 0 && at != m_model->shown().end())
        m_view->setCurrentIndex(m_model->index(static_cast<int>(at - m_model->shown().begin()), 0));
}

void DataTable::setInteractive(bool interactive)
{
    m_interactive = interactive;
    for (QWidget *viewport : {m_view->viewport(), m_frozen->viewport()})
        viewport->setCursor(interactive ? Qt::PointingHandCursor : Qt::ArrowCursor);
    layOut(); // dense rows are higher where they can be touched
}

void DataTable::setMarked(int row)
{
    if (!m_delegate->setMarked(row))
        return;
    scrollToMarked();
    m_view->viewport()->update();
}

void DataTable::scrollToMarked()
{
    const int row = m_delegate->marked();
    for (int at = 0; row >= 0 && at < m_model->rowCount(); ++at)
        if (m_model->dataRow(at) == row)
            m_view->scrollTo(m_model->index(at, 0));
}

void DataTable::unfold() { setInteractive(false); }

void DataTable::showFrom(int row)
{
    m_view->verticalScrollBar()->setValue(row * m_view->verticalHeader()->defaultSectionSize());
}

void DataTable::setDense(bool dense)
{
    m_isDense = dense;
    const double inset = dense ? denseCellInset : cellInset;
    m_delegate->setInset(inset);
    m_header->setInset(inset);
    m_frozen->setInset(inset);
    m_totals->setInset(inset);
    measureColumns();
    layOut();
}

int DataTable::rowHeight() const
{
    const bool hasTwo = m_model->hasLinesBelow();
    const int dense = m_theme.pixels(hasTwo ? denseTwoLineRow : denseRow);
    if (m_isDense && !m_interactive)
        return dense;
    const int lines = m_isDense ? dense : m_theme.pixels(hasTwo ? twoLineRow : oneLineRow);
    return m_theme.isTouch() ? std::max(m_theme.touchTarget(), lines) : lines;
}

void DataTable::applyTheme()
{
    measureColumns();
    layOut();
    updateGeometry();
    m_view->viewport()->update();
    m_header->viewport()->update();
}

void DataTable::measureColumns()
{
    m_columns.clear();
    std::vector<double> barTexts;
    const int rows = std::min(m_model->rowCount(), static_cast<int>(mostMeasuredRows));
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const DataTableColumn &info = m_model->columns()[static_cast<std::size_t>(column)];
        const double total = m_totals->leastWidth(column);
        double natural = std::max(m_header->naturalWidth(info.title), total);
        double spare = std::max(m_header->wrappedWidth(info.title), total);
        double wrapped = std::max(m_header->leastWidth(column), total);
        double barText = 0;
        for (int row = 0; row < rows; ++row) {
            const DataTableCell *cell = m_model->cell(m_model->index(row, column));
            if (cell == nullptr)
                continue;
            natural = std::max(natural, m_delegate->naturalWidth(info, *cell));
            spare = std::max(spare, m_delegate->spareWidth(info, *cell));
            wrapped = std::max(wrapped, m_delegate->wrappedWidth(info, *cell));
            if (info.kind == CellKind::Bar)
                barText = std::max(barText, m_delegate->barTextWidth(info, *cell));
        }
        m_columns.push_back({static_cast<int>(natural), static_cast<int>(spare), static_cast<int>(wrapped)});
        barTexts.push_back(barText);
    }
    m_delegate->setBarTextWidths(std::move(barTexts));
}

void DataTable::layOut()
{
    layOutColumns();
    layOutRows();
    layOutPinned();
    Q_EMIT laidOut();
}

void DataTable::layOutColumns()
{
    std::vector<ColumnNeed> needs;
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        const CellKind kind = m_model->columns()[column].kind;
        const auto [natural, spare, wrapped] = m_columns[column];
        const bool isText = kind == CellKind::Text || kind == CellKind::Strong;
        const double title = m_header->leastWidth(static_cast<int>(column));
        const int least =
            std::max(m_theme.pixels(leastText), std::min(m_theme.pixels(mostTitle), static_cast<int>(title)));
        // A short bar tells less than a word that is cut.
        const int words = static_cast<int>(std::ceil(std::max(title, m_totals->leastWidth(static_cast<int>(column)))));
        const int ofBar = kind == CellKind::Bar ? std::clamp(wrapped - words, 0, m_theme.pixels(barGives)) : 0;
        needs.push_back({.natural = natural,
                         .least = isText ? std::min(wrapped, least) : wrapped - ofBar,
                         .share = spareShare(kind),
                         .spared = natural - spare,
                         .wrapped = spare - wrapped + ofBar,
                         .isName = kind == CellKind::Strong});
    }
    const int rows = m_model->rowCount() + (m_totals->isHidden() ? 0 : 1);
    const bool overflows = m_header->sizeHint().height() + rows * rowHeight() > height();
    const int besideBar = width() - m_theme.pixels(OverlayScrollBar::room);
    // Of the least height it is asked before its rows are known to overflow, and it must not depend on that.
    const auto addLeast = [](int sum, const ColumnNeed &need) { return sum + need.least; };
    m_isWider = std::accumulate(needs.begin(), needs.end(), 0, addLeast) > besideBar;
    const std::vector<int> widths = columnWidths(needs, overflows ? besideBar : width());
    for (std::size_t column = 0; column < widths.size(); ++column)
        m_header->resizeSection(static_cast<int>(column), widths[column]);
}

void DataTable::layOutRows()
{
    const int below = m_header->length() > width() ? m_view->horizontalScrollBar()->sizeHint().height() : 0;
    const int totals = m_totals->isHidden() ? 0 : rowHeight();
    const int room = height() - m_header->sizeHint().height() - below - totals;
    const int fitting = room / rowHeight();
    const bool overflows = fitting > 0 && m_model->rowCount() > fitting;
    const int pitch = overflows ? room / fitting : rowHeight();
    const bool isNew = pitch != m_view->verticalHeader()->defaultSectionSize();
    m_view->verticalHeader()->setDefaultSectionSize(pitch);
    m_view->verticalScrollBar()->setSingleStep(pitch);
    m_snap->setPitch(pitch);
    m_visibleRows = std::clamp(fitting, 0, m_model->rowCount());
    layout()->setContentsMargins(0, 0, 0, overflows ? room - fitting * pitch : 0);
    layout()->activate();
    if (isNew)
        m_view->doItemsLayout(); // now, not in the next round of the event loop
}

void DataTable::layOutPinned()
{
    m_totals->setFixedHeight(rowHeight());
    m_fade->layOut();
    m_frozen->layOut(width());
    m_totals->setFrozen(m_frozen->right());
}

QSize DataTable::sizeHint() const
{
    const int rows = std::clamp(m_model->rowCount(), 3, 12) + (m_totals->isHidden() ? 0 : 1);
    return {m_theme.pixels(360), m_header->sizeHint().height() + rows * rowHeight()};
}

QSize DataTable::minimumSizeHint() const
{
    const int rows = m_totals->isHidden() ? 1 : 2;
    const int below = m_isWider ? m_view->horizontalScrollBar()->sizeHint().height() : 0;
    return {m_theme.pixels(96), m_header->sizeHint().height() + rows * rowHeight() + below};
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
    scrollToMarked(); // a title that gets a second line takes room from the last rows
}

bool DataTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        // QTableView::activated is not used, because some styles also emit it for clicks, for which clicked() is
        // emitted already.
        auto *pressed = static_cast<QKeyEvent *>(event);
        if (pressed->matches(QKeySequence::Copy)) {
            copySelected();
            return true;
        }
        const int key = pressed->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            if (m_interactive)
                activate(m_view->currentIndex());
            else
                showWholeRow(m_view->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DataTable::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (m_interactive) {
        Q_EMIT clicked(m_model->dataRow(index.row()));
        return;
    }
    if (const QString text = cutText(index); !text.isEmpty())
        Q_EMIT wholeTextAsked(text);
}

void DataTable::showWholeRow(int row)
{
    QStringList texts;
    for (int column = 0; row >= 0 && column < m_model->columnCount(); ++column)
        texts.append(cutText(m_model->index(row, column)));
    if (const QString text = base::joinedParts(texts); !text.isEmpty())
        Q_EMIT wholeTextAsked(text);
}

void DataTable::copySelected() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QList<QStringList> lines(1);
    for (const DataTableColumn &column : m_model->columns())
        lines.first().append(column.title);
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList line;
        for (int column = 0; column < m_model->columnCount(); ++column) {
            const DataTableCell *cell = m_model->cell(row.siblingAtColumn(column));
            line.append(cell ? base::joinedParts({cell->text, cell->below}) : QString());
        }
        lines.append(line);
    }
    const exports::RowsText text = exports::rowsText(lines);
    auto *copied = new QMimeData; // the clipboard owns it
    copied->setText(text.tabbed);
    copied->setHtml(text.html);
    QGuiApplication::clipboard()->setMimeData(copied);
}

QString DataTable::cutText(const QModelIndex &index) const
{
    const DataTableCell *cell = m_model->cell(index);
    if (cell == nullptr)
        return {};
    const DataTableColumn &column = m_model->columns()[static_cast<std::size_t>(index.column())];
    const int width = m_view->columnWidth(index.column());
    if (m_header->leastWidth(index.column()) > width)
        return column.title + u": "_s + cell->text;
    return m_delegate->isCut(column, *cell, width) ? cell->text : QString();
}

} // namespace anjungan::charts
