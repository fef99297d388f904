// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/table/frozen_column.h"

#include "ui/charts/long_press.h"
#include "ui/charts/table/table_header.h"
#include "ui/charts/table/table_model.h"
#include "ui/charts/touch_scroll.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

namespace anjungan::charts {

FrozenColumn::FrozenColumn(QTableView &table, TableModel &model, const theme::Theme &theme)
    : QTableView(&table), m_table(table), m_header(new TableHeader(model, theme)), m_theme(theme)
{
    m_header->setFilled();
    setHorizontalHeader(m_header); // owned
    setModel(&model);
    setSelectionModel(table.selectionModel());
    setItemDelegate(table.itemDelegate());
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setFocusPolicy(Qt::NoFocus);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    setMouseTracking(true);
    setSelectionMode(table.selectionMode());
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    viewport()->setCursor(table.viewport()->cursor());
    enableTouchScroll(*this);
    new LongPress(*viewport());
    connect(table.verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(), &QScrollBar::setValue);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (!isHidden()) // while it is, it has another range
            m_table.verticalScrollBar()->setValue(value);
    });
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
    hide();
}

void FrozenColumn::setInset(double inset) { m_header->setInset(inset); }

void FrozenColumn::layOut(int width)
{
    const QHeaderView &columns = *m_table.horizontalHeader();
    // On a table that is hardly wider than its first column, nothing else could be read beside it.
    const int first = columns.count() > 0 ? columns.sectionSize(0) : 0;
    const bool isNeeded = columns.count() > 1 && columns.length() > width && 2 * first < width;
    setVisible(isNeeded);
    if (!isNeeded)
        return;
    for (int column = 1; column < columns.count(); ++column)
        setColumnHidden(column, true);
    setColumnHidden(0, false);
    horizontalHeader()->resizeSection(0, first);
    horizontalHeader()->setFixedHeight(columns.height());
    verticalHeader()->setDefaultSectionSize(m_table.verticalHeader()->defaultSectionSize());
    setGeometry(0, 0, first, columns.height() + m_table.viewport()->height());
    verticalScrollBar()->setValue(m_table.verticalScrollBar()->value());
    raise();
}

void FrozenColumn::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.tokens().card);
    painter.end();
    QTableView::paintEvent(event);
    if (m_table.horizontalScrollBar()->value() == 0)
        return;
    painter.begin(viewport());
    painter.fillRect(QRect(viewport()->width() - 1, 0, 1, viewport()->height()), m_theme.tokens().ink3);
}

} // namespace anjungan::charts
