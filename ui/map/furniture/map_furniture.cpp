// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/furniture/map_furniture.h"

#include "ui/map/canvas/corner_mask.h"
#include "ui/map/furniture/legend_box.h"
#include "ui/map/furniture/map_buttons.h"
#include "ui/map/furniture/map_foot.h"
#include "ui/map/furniture/map_notice.h"

#include <QWidget>

#include <algorithm>

namespace anjungan::map {

namespace {

constexpr double edgeRoom = 6;
constexpr double edgeInset = 16;
constexpr double pieceGap = 8;
/// Narrower maps have no room for the chip beside the foot.
constexpr double chipWidth = 560;
constexpr double chipHeight = 360;
/// The card beside the map, and the map's width from which on it is there.
constexpr double cardWidth = 340;
constexpr double cardShare = 0.45; ///< of the map's width at most
constexpr double wideMap = 600;
/// The card at the map's foot.
constexpr double sheetWidth = 560;
constexpr double sheetShare = 0.5; ///< of the height below the upper inset, at most
constexpr double cardMargin = 10;
/// A narrower one covers the buttons.
constexpr double leastSheetWidth = 260;

} // namespace

MapFurniture::MapFurniture(const theme::Theme &theme, QWidget &map)
    : QObject(&map), m_theme(theme), m_map(map), m_legend(new LegendBox(theme, &map)), m_foot(new MapFoot(theme, &map)),
      m_buttons(new MapButtons(theme, &map)), m_corners(new CornerMask(&map)), m_notice(new MapNotice(theme, &map))
{
}

void MapFurniture::setButtonsVisible(bool visible) { m_hasButtons = visible; }

bool MapFurniture::hasRoomForChip(QSize free) const
{
    return m_chip && m_hasButtons && free.width() >= m_theme.pixels(chipWidth) &&
           free.height() >= m_theme.pixels(chipHeight);
}

bool MapFurniture::isCardBeside() const
{
    const QSize map = room();
    return map.width() >= m_theme.pixels(wideMap) && map.width() >= std::max(0, map.height() - m_topInset);
}

QSize MapFurniture::placeCard(int top)
{
    const QSize map = room();
    if (!m_card || m_card->isHidden())
        return map;
    const int margin = m_theme.pixels(cardMargin);
    const auto heightIn = [this](int width) {
        return m_card->hasHeightForWidth() ? m_card->heightForWidth(width) : m_card->sizeHint().height();
    };
    const int right = m_buttons->isHidden() ? map.width() - margin : m_buttons->x() - margin;
    const int floor =
        (m_chip && !m_chip->isHidden() && !isCardBeside() ? std::min(m_chip->y(), m_foot->y()) : m_foot->y()) -
        m_theme.pixels(pieceGap);
    m_card->raise();
    if (isCardBeside()) {
        const int width = std::min(m_theme.pixels(cardWidth), static_cast<int>(map.width() * cardShare));
        const int height = std::max(0, std::min(heightIn(width), floor - top));
        m_card->setGeometry(right - width, top, width, height);
        return {m_card->x(), map.height()};
    }
    const bool fits = right - margin >= m_theme.pixels(leastSheetWidth);
    m_buttons->setVisible(!m_buttons->isHidden() && fits);
    const int room = fits ? right - margin : map.width() - 2 * margin;
    const int width = std::max(0, std::min(room, m_theme.pixels(sheetWidth)));
    const int below = std::max(0, map.height() - m_topInset);
    const int height = std::max(0, std::min(heightIn(width), static_cast<int>(below * sheetShare)));
    m_card->setGeometry(margin + (room - width) / 2, floor - height, width, height);
    return {map.width(), m_card->y()};
}

QSize MapFurniture::room() const { return {m_map.width(), std::max(0, m_map.height() - m_bottomInset)}; }

int MapFurniture::placeTop(QSize free)
{
    const int side = m_theme.pixels(edgeInset);
    const int room = std::max(0, free.width() - 2 * side);
    int top = m_topInset + m_theme.pixels(pieceGap);
    if (m_trail && !m_trail->isHidden()) {
        const QSize size = m_trail->sizeHint().boundedTo({room, free.height()});
        m_trail->setGeometry(QRect({side, top}, size));
        top += size.height() + m_theme.pixels(pieceGap);
    }
    m_free = QRect(QPoint(0, std::min(top - m_theme.pixels(pieceGap), free.height())),
                   QPoint(free.width() - 1, free.height() - 1));
    const auto place = [&](QWidget &piece, const QSize &size) {
        piece.setGeometry(QRect({(free.width() - size.width()) / 2, top}, size));
        top += size.height() + m_theme.pixels(pieceGap);
    };
    if (m_topBar && !m_topBar->isHidden())
        place(*m_topBar, m_topBar->sizeHint().boundedTo({room, free.height()}));
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
    const QSize map = room();
    const int width = map.width();
    const int height = map.height();
    const int edge = m_theme.pixels(edgeRoom);
    const int side = m_theme.pixels(edgeInset);
    const int between = m_theme.pixels(pieceGap);
    m_corners->setGeometry(m_map.rect());
    const int top = placeTop(map);

    int legendBottom = height - edge;
    int footRoom = width - 2 * edge;
    if (m_chip)
        m_chip->setVisible(hasRoomForChip(map));
    if (m_chip && !m_chip->isHidden()) {
        const QSize chip = m_chip->sizeHint();
        m_chip->setGeometry(QRect({side, height - edge - chip.height()}, chip));
        legendBottom = m_chip->y();
        footRoom -= side + chip.width() + between;
    }

    const QSize foot = m_foot->sizeIn(footRoom).boundedTo({footRoom, height - 2 * edge});
    m_foot->setGeometry(QRect({width - edge - foot.width(), height - edge - foot.height()}, foot));
    const int bottom = m_foot->y() - between;

    m_buttons->setRoom(bottom - top);
    const QSize buttons = m_buttons->sizeHint();
    m_buttons->setGeometry(QRect({width - side - buttons.width(), bottom - buttons.height()}, buttons));
    m_buttons->setVisible(m_hasButtons && !m_buttons->isEmpty() && buttons.width() + 2 * side < width);

    const int floor = legendBottom - between;
    legendBottom = std::min(legendBottom, m_foot->y()) - between;
    LegendRoom room{.map = map,
                    .free = QRect(QPoint(side, top), QPoint(width - side - 1, legendBottom - 1)),
                    .foot = m_foot->geometry(),
                    .floor = floor,
                    .buttons = m_buttons->isHidden() ? QRect() : m_buttons->geometry(),
                    .canFold = m_hasButtons};
    if (m_card)
        room.corners = isCardBeside() ? std::vector{Qt::BottomLeftCorner, Qt::TopLeftCorner}
                                      : std::vector{Qt::TopLeftCorner, Qt::TopRightCorner};
    m_legend->setGeometry(m_legendPlace.place(*m_legend, room, m_theme));
    // Where nobody can ask for the rest, half a legend explains nothing.
    const bool isWhole = m_hasButtons || m_legend->height() >= m_legend->openSize().height();
    m_legend->setVisible(!m_legend->isEmpty() && !m_legend->geometry().isEmpty() && isWhole);

    m_over = {.always = {}, .oneOf = LegendPlace::places(*m_legend, room)};
    if (!isWhole)
        m_over.oneOf.clear();
    for (const QWidget *piece : std::initializer_list<const QWidget *>{m_foot, m_buttons, m_chip})
        if (piece && !piece->isHidden() && !piece->geometry().isEmpty())
            m_over.always.emplace_back(piece->geometry());
    // What comes and goes at the top is in the middle of what the card leaves.
    if (const QSize free = placeCard(m_topInset + m_theme.pixels(cardMargin)); free != map)
        placeTop(free);

    std::vector<QRectF> taken{m_foot->geometry()};
    for (const QWidget *piece :
         std::initializer_list<const QWidget *>{m_legend, m_buttons, m_chip, m_topBar, m_trail, m_card})
        if (piece && !piece->isHidden())
            taken.emplace_back(piece->geometry());
    return taken;
}

} // namespace anjungan::map
