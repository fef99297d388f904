// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/overlay_scroll_bar.h"

#include <QAbstractScrollArea>
#include <QEvent>

namespace anjungan::charts {

OverlayScrollBar::OverlayScrollBar(QAbstractScrollArea &area) : QScrollBar(Qt::Vertical, &area), m_area(area)
{
    area.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area.viewport()->installEventFilter(this);
    setFocusPolicy(Qt::NoFocus);
    hide();
    QScrollBar *own = area.verticalScrollBar();
    connect(own, &QScrollBar::rangeChanged, this, [this, own](int minimum, int maximum) {
        setRange(minimum, maximum);
        setPageStep(own->pageStep());
        setSingleStep(own->singleStep());
        setVisible(maximum > minimum && !m_isDismissed);
        place();
    });
    connect(own, &QScrollBar::valueChanged, this, &QScrollBar::setValue);
    connect(this, &QScrollBar::valueChanged, own, &QScrollBar::setValue);
}

void OverlayScrollBar::dismiss()
{
    m_isDismissed = true;
    hide();
}

bool OverlayScrollBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move)
        place();
    return QScrollBar::eventFilter(watched, event);
}

void OverlayScrollBar::place()
{
    const QRect view = m_area.viewport()->geometry();
    setGeometry(view.right() + 1 - sizeHint().width(), view.top(), sizeHint().width(), view.height());
    raise();
}

} // namespace anjungan::charts
