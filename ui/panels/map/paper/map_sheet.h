// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/reading/corner_cover.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <array>
#include <memory>

namespace anjungan::map {
class MapView;
}

namespace anjungan::panels {

/// A map that fills its card up to the round upper corners, with a widget over its upper edge.
class MapSheet : public QWidget
{
    Q_OBJECT

public:
    /// Both become the sheet's children; `top` may be null. `cardLine`: the width of the card's line around the sheet,
    /// in pixels.
    MapSheet(map::MapView *map, QWidget *top, int cardLine, const theme::Theme &theme, QWidget *parent = nullptr);

    /// The share of the height covered by `top`, from 0 to below 1.
    double coveredShare() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();

    const theme::Theme &m_theme;
    map::MapView *m_map;
    QWidget *m_top;
    std::array<CornerCover *, 2> m_corners;
};

} // namespace anjungan::panels
