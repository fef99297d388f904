// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/furniture/map_furniture.h"

#include "ui/map/corner_mask.h"
#include "ui/map/furniture/map_buttons.h"
#include "ui/map/furniture/map_notice.h"
#include "ui/map/legend_box.h"
#include "ui/map/map_foot.h"

#include <QWidget>

#include <algorithm>

namespace anjungan::map {

namespace {

constexpr double edgeRoom = 6;
constexpr double inset = 16;
constexpr double gap = 8;
/// A smaller map has no room for the chip beside its foot.
constexpr double chipWidth = 560;
constexpr double chipHeight = 360;

} // namespace

MapFurniture::MapFurniture(const theme::Theme &theme, QWidget &map)
    : m_theme(theme), m_map(map), m_legend(new LegendBox(theme, &map)), m_foot(new MapFoot(theme, &map)),
      m_buttons(new MapButtons(theme, &map)), m_corners(new CornerMask(&map)), m_notice(new MapNotice(theme, &map))
{
}

void MapFurniture::setButtonsVisible(bool visible) { m_hasButtons = visible; }

bool MapFurniture::hasRoomForChip() const
{
    return m_chip && m_hasButtons && m_map.width() >= m_theme.pixels(chipWidth) &&
           m_map.height() >= m_theme.pixels(chipHeight);
}

int MapFurniture::placeTop()
{
    const int side = m_theme.pixels(inset);
    const int room = std::max(0, m_map.width() - 2 * side);
    int top = m_topInset + m_theme.pixels(gap);
    const auto place = [&](QWidget &piece, const QSize &size) {
        piece.setGeometry(QRect({(m_map.width() - size.width()) / 2, top}, size));
        top += size.height() + m_theme.pixels(gap);
    };
    if (m_topBar && !m_topBar->isHidden()) {
        place(*m_topBar, m_topBar->sizeHint().boundedTo({room, m_map.height()}));
    }
    const int buttonsTop = top;
    m_notice->setVisible(!m_notice->text().isEmpty());
    if (!m_notice->isHidden()) {
        place(*m_notice, m_notice->sizeIn(room));
        m_notice->raise();
    }
    return buttonsTop;
}

std::vector<QRectF> MapFurniture::place()
{
    const int width = m_map.width();
    const int height = m_map.height();
    const int edge = m_theme.pixels(edgeRoom);
    const int side = m_theme.pixels(inset);
    const int between = m_theme.pixels(gap);
    m_corners->setGeometry(m_map.rect());
    const int top = placeTop();

    int legendBottom = height - edge;
    int footRoom = width - 2 * edge;
    if (m_chip) {
        m_chip->setVisible(hasRoomForChip());
    }
    if (m_chip && !m_chip->isHidden()) {
        const QSize chip = m_chip->sizeHint();
        m_chip->setGeometry(QRect({side, height - edge - chip.height()}, chip));
        legendBottom = m_chip->y();
        footRoom -= side + chip.width() + between;
    }

    const QSize foot = m_foot->sizeHint().boundedTo({footRoom, height - 2 * edge});
    m_foot->setGeometry(QRect({width - edge - foot.width(), height - edge - foot.height()}, foot));
    const int bottom = m_foot->y() - between;

    m_buttons->setRoom(bottom - top);
    const QSize buttons = m_buttons->sizeHint();
    m_buttons->setGeometry(QRect({width - side - buttons.width(), bottom - buttons.height()}, buttons));
    m_buttons->setVisible(m_hasButtons && !m_buttons->isEmpty() && buttons.width() + 2 * side < width);

    legendBottom = std::min(legendBottom, m_foot->y()) - between;
    const LegendRoom room{.map = m_map.size(),
                          .free = QRect(QPoint(side, top), QPoint(width - side - 1, legendBottom - 1)),
                          .buttons = m_buttons->isHidden() ? QRect() : m_buttons->geometry(),
                          .canFold = m_hasButtons};
    m_legend->setGeometry(m_legendPlace.place(*m_legend, room, m_theme));
    m_legend->setVisible(!m_legend->isEmpty() && !m_legend->geometry().isEmpty());

    std::vector<QRectF> taken{m_foot->geometry()};
    for (const QWidget *piece : std::initializer_list<const QWidget *>{m_legend, m_buttons, m_chip, m_topBar}) {
        if (piece && !piece->isHidden()) {
            taken.emplace_back(piece->geometry());
        }
    }
    return taken;
}

} // namespace anjungan::map
