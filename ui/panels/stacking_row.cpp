// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/stacking_row.h"

#include <QBoxLayout>
#include <QEvent>

namespace anjungan::panels {

StackingRow::StackingRow(QWidget *first, QWidget *second, int gap, QWidget *parent)
    : QWidget(parent), m_first(first), m_second(second), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(gap);
    m_layout->addWidget(first);
    m_layout->addWidget(second, 1);
}

QSize StackingRow::minimumSizeHint() const { return {0, m_layout->minimumSize().height()}; }

bool StackingRow::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange();
    return done;
}

void StackingRow::arrange()
{
    const int wanted = m_first->sizeHint().width() + m_layout->spacing() + m_second->sizeHint().width();
    m_layout->setDirection(wanted > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace anjungan::panels
