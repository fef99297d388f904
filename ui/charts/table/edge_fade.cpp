// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/table/edge_fade.h"

#include <QHeaderView>
#include <QLinearGradient>
#include <QPainter>
#include <QScrollBar>

namespace anjungan::charts {

namespace {

constexpr double fadeWidth = 16;

} // namespace

EdgeFade::EdgeFade(QTableView &table, const theme::Theme &theme) : QWidget(&table), m_table(table), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, &EdgeFade::layOut);
    hide();
}

void EdgeFade::layOut()
{
    const QHeaderView &columns = *m_table.horizontalHeader();
    setVisible(columns.length() - columns.offset() > m_table.width());
    const int wide = m_theme.pixels(fadeWidth);
    setGeometry(m_table.width() - wide, 0, wide, columns.height() + m_table.viewport()->height());
    raise();
}

void EdgeFade::paintEvent(QPaintEvent *)
{
    QColor clear = m_theme.tokens().card;
    clear.setAlpha(0);
    // Whole before the edge, so that nothing of a letter is left there.
    QLinearGradient fade(0, 0, width() - 2, 0);
    fade.setColorAt(0, clear);
    fade.setColorAt(1, m_theme.tokens().card);
    QPainter(this).fillRect(rect(), fade);
}

} // namespace anjungan::charts
