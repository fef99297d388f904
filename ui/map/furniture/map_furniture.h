// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/furniture/legend_place.h"
#include "ui/map/render/clear_fit.h"
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

/// The controls over the map and their layout: foot and buttons at the lower right, legend and chip on the left, bar
/// and notice at the top, a card at the side or at the bottom; each only if there is room, so that nothing overlaps.
class MapFurniture : public QObject
{
    Q_OBJECT

public:
    /// The controls become children of `map`, in front of its existing children.
    MapFurniture(const theme::Theme &theme, QWidget &map);

    LegendBox &legend() const { return *m_legend; }
    MapFoot &foot() const { return *m_foot; }
    MapButtons &buttons() const { return *m_buttons; }
    CornerMask &corners() const { return *m_corners; }
    MapNotice &notice() const { return *m_notice; }

    /// A bar over the middle of the upper edge while it is visible.
    void setTopBar(QWidget *bar) { m_topBar = bar; }
    /// A strip at the left of the upper edge while it is visible; the other controls are below it.
    void setTrail(QWidget *trail) { m_trail = trail; }
    /// A card at the right side of a wide map, otherwise at its bottom, while it is visible; covers at most half of the
    /// map. It is beside the buttons and above the foot, and the legend is in a corner that it does not reach: none of
    /// them moves when the card opens. On a map without room beside the buttons they are hidden meanwhile.
    void setCard(QWidget *card) { m_card = card; }
    /// A chip in the lower left corner, below the legend; only on maps that are large enough.
    void setChip(QWidget *chip) { m_chip = chip; }

    /// Without them nobody touches the map: a legend that has no room for all of its rows is left out.
    void setButtonsVisible(bool visible);
    /// Pixels at the upper edge that widgets of others cover.
    void setTopInset(int pixels) { m_topInset = pixels; }
    /// The same at the lower edge.
    void setBottomInset(int pixels) { m_bottomInset = pixels; }
    /// Computes what the legend would cover.
    void setCovered(LegendPlace::Covered covered) { m_legendPlace.setCovered(std::move(covered)); }

    /// The part of the map not covered by card, strip and the widgets at the upper edge, as of the last place().
    QRect free() const { return m_free; }

    /// What is always over the map, and the places that the legend may have, as of the last place(): not what comes and
    /// goes (card, strip, bar, notice), and the legend's button where it collapses.
    const render::Over &over() const { return m_over; }

    /// Lays out the controls for the map's current size. Returns the rectangles that labels must not cover.
    std::vector<QRectF> place();

private:
    [[nodiscard]] bool isCardBeside() const;
    /// The map without its lower edge.
    QSize room() const;
    /// Places the card; returns the part of the map that it leaves free.
    QSize placeCard(int top);
    int placeTop(QSize free);
    [[nodiscard]] bool hasRoomForChip(QSize free) const;

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
    render::Over m_over;
    bool m_hasButtons = true;
    int m_topInset = 0;
    int m_bottomInset = 0;
};

} // namespace anjungan::map
