// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet/segments.h"

#include "ui/sheet/cell.h"

#include <QGridLayout>
#include <QPainter>

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

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
    }
    m_most = std::clamp(columns, 1, std::max(1, static_cast<int>(titles.size())));
    m_columns = 0;
    place(m_most);
    setCurrent(0);
    updateGeometry();
}

int Segments::widthIn(int columns) const
{
    std::vector<int> widest(static_cast<std::size_t>(columns));
    const auto cells = m_cells.buttons();
    for (qsizetype at = 0; at < cells.size(); ++at) {
        int &width = widest[static_cast<std::size_t>(at % columns)];
        width = std::max(width, cells[at]->sizeHint().width());
    }
    return std::accumulate(widest.begin(), widest.end(), 0);
}

void Segments::place(int columns)
{
    if (std::exchange(m_columns, columns) == columns)
        return;
    const auto cells = m_cells.buttons();
    for (QAbstractButton *cell : cells)
        m_grid->removeWidget(cell);
    for (int at = 0; at < cells.size(); ++at)
        m_grid->addWidget(cells[at], at / columns, at % columns);
}

QSize Segments::sizeHint() const { return {widthIn(m_most), m_grid->sizeHint().height()}; }

void Segments::resizeEvent(QResizeEvent *)
{
    const int count = static_cast<int>(m_cells.buttons().size());
    int columns = m_most;
    while (columns > 1 && widthIn(columns) > width()) {
        const int lines = (count + columns - 2) / (columns - 1);
        columns = (count + lines - 1) / lines; // lines that are filled alike
    }
    place(columns);
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
    painter.setBrush(m_theme.tokens().track);
    const double corner = m_theme.touchTarget() / 2.0;
    painter.drawRoundedRect(rect(), corner, corner);
}

} // namespace anjungan::sheet
