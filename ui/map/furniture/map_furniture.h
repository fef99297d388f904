// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/furniture/legend_place.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QRectF>

#include <vector>

class QWidget;

namespace anjungan::map {

class CornerMask;
class LegendBox;
class MapButtons;
class MapFoot;
class MapNotice;

/// What stands over the map, and where: foot and buttons on the right below, legend and chip on the left, a bar and
/// what is told to the person above, a card beside or below it all; each only where there is room, so that nothing
/// overlaps.
class MapFurniture : public QObject
{
    Q_OBJECT

public:
    /// The pieces become children of `map`, in front of what it has already.
    MapFurniture(const theme::Theme &theme, QWidget &map);

    LegendBox &legend() const { return *m_legend; }
    MapFoot &foot() const { return *m_foot; }
    MapButtons &buttons() const { return *m_buttons; }
    CornerMask &corners() const { return *m_corners; }
    MapNotice &notice() const { return *m_notice; }

    /// A bar over the middle of the upper edge while it is visible.
    void setTopBar(QWidget *bar) { m_topBar = bar; }
    /// A strip at the left of the upper edge while it is visible; the other pieces keep below it.
    void setTrail(QWidget *trail) { m_trail = trail; }
    /// A card beside the map on a wide one, at its foot else, while it is visible; never over more than half of it. The
    /// other pieces keep to what it leaves free.
    void setCard(QWidget *card) { m_card = card; }
    /// A chip in the lower left corner, below the legend; only on maps that are large enough for it.
    void setChip(QWidget *chip) { m_chip = chip; }

    void setButtonsVisible(bool visible);
    /// Pixels at the upper edge that somebody else's widgets cover.
    void setTopInset(int pixels) { m_topInset = pixels; }
    /// How the legend learns what it would cover.
    void setCovered(LegendPlace::Covered covered) { m_legendPlace.setCovered(std::move(covered)); }

    /// What card, strip and the widgets at the upper edge leave free, as of the last place().
    QRect free() const { return m_free; }

    /// Gives every piece its place in the map as large as it is now. The rectangles that labels keep clear of.
    std::vector<QRectF> place();

private:
    QSize placeCard();
    int placeTop(QSize free);
    bool hasRoomForChip(QSize free) const;

    const theme::Theme &m_theme;
    QWidget &m_map;
    LegendBox *m_legend;
    LegendPlace m_legendPlace;
    MapFoot *m_foot;
    MapButtons *m_buttons;
    CornerMask *m_corners;
    MapNotice *m_notice;
    QWidget *m_topBar = nullptr;
    QWidget *m_chip = nullptr;
    QWidget *m_trail = nullptr;
    QWidget *m_card = nullptr;
    QRect m_free;
    bool m_hasButtons = true;
    int m_topInset = 0;
};

} // namespace anjungan::map
