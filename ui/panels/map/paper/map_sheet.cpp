// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/paper/map_sheet.h"

#include "ui/map/map_view.h"
#include "ui/theme/card.h"

#include <algorithm>

namespace anjungan::panels {

namespace {

constexpr double aboveTop = 11; ///< device-independent pixels at a factor of 1
constexpr double mostCovered = 0.5;

} // namespace

MapSheet::MapSheet(map::MapView *map, QWidget *top, int cardLine, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_map(map), m_top(top),
      m_corners{new CornerCover(Qt::TopLeftCorner, cardLine, theme, this),
                new CornerCover(Qt::TopRightCorner, cardLine, theme, this)}
{
    m_map->setParent(this);
    if (m_top)
        m_top->setParent(this);
    connect(&theme, &theme::Theme::changed, this, &MapSheet::layOut);
}

double MapSheet::coveredShare() const
{
    if (!m_top || height() <= 0)
        return 0;
    return std::min(mostCovered, static_cast<double>(m_top->geometry().bottom() + 1) / height());
}

void MapSheet::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void MapSheet::layOut()
{
    m_map->setGeometry(rect());
    if (m_top) {
        const int inset = m_theme.pixels(theme::cardInset);
        const QSize wanted = m_top->sizeHint();
        m_top->setGeometry(inset, m_theme.pixels(aboveTop), std::min(wanted.width(), width() - 2 * inset),
                           wanted.height());
        m_top->raise();
        m_map->setTopInset(m_top->geometry().bottom() + 1);
    }
    for (CornerCover *corner : m_corners)
        corner->place();
}

} // namespace anjungan::panels
