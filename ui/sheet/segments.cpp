// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet/segments.h"

#include "ui/sheet/cell.h"

#include <QGridLayout>
#include <QPainter>

namespace anjungan::sheet {

Segments::Segments(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_cells, &QButtonGroup::idClicked, this, &Segments::chosen);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void Segments::setTitles(const QStringList &titles, int columns)
{
    for (QAbstractButton *old : m_cells.buttons()) {
        m_cells.removeButton(old);
        delete old;
    }
    for (int at = 0; at < titles.size(); ++at) {
        auto *cell = new Cell(titles[at], Cell::Look::Segment, m_theme, this);
        cell->setAutoExclusive(true); // else the arrow keys would not walk through them
        m_cells.addButton(cell, at);
        m_grid->addWidget(cell, at / columns, at % columns);
    }
    setCurrent(0);
    updateGeometry();
}

void Segments::setCurrent(int at)
{
    if (QAbstractButton *cell = m_cells.button(at))
        cell->setChecked(true);
}

void Segments::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.tokens().line);
    const double corner = m_theme.touchTarget() / 2.0;
    painter.drawRoundedRect(rect(), corner, corner);
}

} // namespace anjungan::sheet
