// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet/choice_list.h"

#include "core/base/one_line.h"
#include "ui/charts/long_press.h"
#include "ui/charts/overlay_scroll_bar.h"
#include "ui/charts/touch_scroll.h"
#include "ui/sheet/row_delegate.h"
#include "ui/theme/text.h"

#include <QKeyEvent>
#include <QStandardItemModel>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::sheet {

ChoiceList::ChoiceList(const theme::Theme &theme, QWidget *parent)
    : QListView(parent), m_theme(theme), m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new RowDelegate(m_rows, theme, this));
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setResizeMode(QListView::Adjust);
    setStyleSheet(u"QListView, QListView > QWidget { background: transparent; border: none; outline: none; }"_s);
    new charts::OverlayScrollBar(*this);
    charts::enableTouchScroll(*this);
    new charts::LongPress(*viewport());
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    connect(&theme, &theme::Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        updateGeometry();
        viewport()->update();
    });
}

void ChoiceList::setRows(const Rows &rows)
{
    m_model->removeRows(0, m_model->rowCount());
    m_rows = rows;
    int first = -1, current = -1;
    for (int at = 0; at < m_rows.size(); ++at) {
        const Row &row = m_rows[at];
        auto *item = new QStandardItem(base::oneLine(row.text));
        const bool canBeChosen = row.kind == Row::Kind::Choice && row.isEnabled;
        item->setFlags(canBeChosen ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
        item->setData(row.detail, Qt::AccessibleDescriptionRole);
        m_model->appendRow(item);
        if (canBeChosen && first < 0)
            first = at;
        if (canBeChosen && (current < 0 || (row.isChosen && !m_rows[current].isChosen)))
            current = at;
    }
    if (current >= 0) {
        setCurrentIndex(m_model->index(current, 0));
        scrollTo(currentIndex());
    }
    if (current == first) // with the heading above it
        scrollToTop();
    updateGeometry();
}

void ChoiceList::chooseCurrent()
{
    if (currentIndex().isValid())
        choose(currentIndex().row());
}

void ChoiceList::choose(int row)
{
    if (m_model->item(row)->isEnabled())
        Q_EMIT chosen(QString(m_rows[row].value)); // a copy: who hears it may set other rows
}

QSize ChoiceList::sizeHint() const
{
    int width = 0, height = 0;
    for (const Row &row : m_rows) {
        const QSize size = rowSize(row, m_theme);
        width = std::max(width, size.width());
        height += size.height();
    }
    return {width, height};
}

QSize ChoiceList::minimumSizeHint() const
{
    return {m_theme.touchTarget(), std::min(2 * m_theme.touchTarget(), sizeHint().height())};
}

void ChoiceList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        return chooseCurrent();
    if (event->key() == Qt::Key_Escape)
        return event->ignore();
    QListView::keyPressEvent(event);
}

} // namespace anjungan::sheet
