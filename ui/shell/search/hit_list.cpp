// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search/hit_list.h"

#include "core/base/one_line.h"
#include "ui/charts/overlay_scroll_bar.h"
#include "ui/charts/touch_scroll.h"
#include "ui/shell/search/hit_delegate.h"

#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

HitList::HitList(const theme::Theme &theme, QWidget *parent)
    : QListView(parent), m_theme(theme), m_model(new QStandardItemModel(this))
{
    setModel(m_model);
    setItemDelegate(new HitDelegate(m_rows, theme, this));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setResizeMode(QListView::Adjust);
    setStyleSheet(u"QListView, QListView > QWidget { background: transparent; border: none; outline: none; }"_s);
    new charts::OverlayScrollBar(*this);
    charts::enableTouchScroll(*this);
    connect(this, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    connect(&theme, &theme::Theme::changed, this, [this] {
        scheduleDelayedItemsLayout();
        viewport()->update();
    });
}

void HitList::setRows(const HitRows &rows)
{
    m_model->removeRows(0, m_model->rowCount());
    m_rows = rows;
    for (const HitRow &row : std::as_const(m_rows)) {
        auto *item = new QStandardItem(base::oneLine(row.title));
        item->setFlags(row.canBeChosen() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
        item->setData(base::oneLine(row.detail), Qt::AccessibleDescriptionRole);
        m_model->appendRow(item);
    }
    scrollToTop();
}

bool HitList::step(int by)
{
    const int count = static_cast<int>(m_rows.size());
    int at = hasCurrent() ? currentIndex().row() + by : (by > 0 ? 0 : count - 1);
    while (at >= 0 && at < count && !m_rows[at].canBeChosen())
        at += by;
    if (at < 0 || at >= count)
        return false;
    setCurrentIndex(m_model->index(at, 0));
    // With the heading above it.
    scrollTo(m_model->index(at > 0 && !m_rows[at - 1].canBeChosen() && by < 0 ? at - 1 : at, 0));
    return true;
}

void HitList::clearCurrent()
{
    setCurrentIndex({});
    clearSelection();
}

void HitList::chooseCurrent()
{
    if (hasCurrent())
        choose(currentIndex().row());
}

void HitList::choose(int row)
{
    if (row >= 0 && row < m_rows.size() && m_rows[row].canBeChosen())
        Q_EMIT chosen(HitRow(m_rows[row])); // a copy: who hears it may set other rows
}

} // namespace anjungan::shell
