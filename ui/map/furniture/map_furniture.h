// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// What stands over the map, and where: foot and buttons on the right below, the legend on the left; each only where
/// there is room, so that nothing overlaps.
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

    void setButtonsVisible(bool visible);
    /// Pixels at the upper edge that somebody else's widgets cover.
    void setTopInset(int pixels) { m_topInset = pixels; }

    /// Gives every piece its place in the map as large as it is now. The rectangles that labels keep clear of.
    std::vector<QRectF> place();

private:
    const theme::Theme &m_theme;
    QWidget &m_map;
    LegendBox *m_legend;
    MapFoot *m_foot;
    MapButtons *m_buttons;
    CornerMask *m_corners;
    bool m_hasButtons = true;
    int m_topInset = 0;
};

} // namespace anjungan::map
