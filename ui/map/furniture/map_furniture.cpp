// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/furniture/map_furniture.h"

#include "ui/map/corner_mask.h"
#include "ui/map/furniture/map_buttons.h"
#include "ui/map/legend_box.h"
#include "ui/map/map_foot.h"

#include <QWidget>

namespace anjungan::map {

namespace {

constexpr double edgeRoom = 6;
constexpr double inset = 16;
constexpr double gap = 8;

} // namespace

MapFurniture::MapFurniture(const theme::Theme &theme, QWidget &map)
    : m_theme(theme), m_map(map), m_legend(new LegendBox(theme, &map)), m_foot(new MapFoot(theme, &map)),
      m_buttons(new MapButtons(theme, &map)), m_corners(new CornerMask(&map))
{
}

void MapFurniture::setButtonsVisible(bool visible) { m_hasButtons = visible; }

std::vector<QRectF> MapFurniture::place()
{
    const int width = m_map.width();
    const int height = m_map.height();
    const int edge = m_theme.pixels(edgeRoom);
    const int side = m_theme.pixels(inset);
    const int between = m_theme.pixels(gap);
    m_corners->setGeometry(m_map.rect());

    const QSize foot = m_foot->sizeHint().boundedTo({width - 2 * edge, height - 2 * edge});
    m_foot->setGeometry(QRect({width - edge - foot.width(), height - edge - foot.height()}, foot));
    const int bottom = m_foot->y() - between;

    m_buttons->setRoom(bottom - m_topInset - edge);
    const QSize buttons = m_buttons->sizeHint();
    m_buttons->setGeometry(QRect({width - side - buttons.width(), bottom - buttons.height()}, buttons));
    m_buttons->setVisible(m_hasButtons && !m_buttons->isEmpty() && buttons.width() + 2 * side < width);

    const QSize legend = m_legend->sizeHint().boundedTo({width / 2, bottom - edge});
    m_legend->setGeometry(QRect({side, bottom - legend.height()}, legend));
    m_legend->setVisible(!m_legend->isEmpty() && legend.width() > 0 && legend.height() > 0);

    std::vector<QRectF> taken{m_foot->geometry()};
    for (const QWidget *piece : std::initializer_list<const QWidget *>{m_legend, m_buttons}) {
        if (!piece->isHidden()) {
            taken.emplace_back(piece->geometry());
        }
    }
    return taken;
}

} // namespace anjungan::map
