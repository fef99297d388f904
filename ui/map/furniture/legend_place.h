// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QRect>

#include <functional>
#include <optional>
#include <vector>

namespace anjungan::map {

class LegendBox;

/// The room for a legend, in pixels of the map.
struct LegendRoom
{
    QSize map;
    QRect free; ///< free of all other controls except the buttons
    QRect foot; ///< at the lower right; beside it the room reaches down to `floor`
    int floor;
    QRect buttons; ///< in the lower right corner; null if there are none
    bool canFold;  ///< whether it may collapse to a button
    /// Those that it may have, the preferred one first: never one where a card may be.
    std::vector<Qt::Corner> corners{Qt::BottomLeftCorner, Qt::TopRightCorner, Qt::TopLeftCorner};
};

/// Chooses the corner in which the legend covers the least of what can be tapped while the whole map is shown; the
/// first if no other is better.
class LegendPlace
{
public:
    /// The share of a rectangle of the map that areas cover; none while the map is moving or shows a part, since then
    /// the corner stays.
    using Covered = std::function<std::optional<double>(const QRectF &)>;

    void setCovered(Covered covered) { m_covered = std::move(covered); }

    /// Collapses the legend if it would cover too much of the map; returns its place.
    QRect place(LegendBox &legend, const LegendRoom &room, const theme::Theme &theme);

    /// All places that it may have, the preferred one first; those of its button if it collapses.
    static std::vector<QRectF> places(const LegendBox &legend, const LegendRoom &room);

private:
    Covered m_covered;
    std::optional<Qt::Corner> m_corner; ///< none: the first
};

} // namespace anjungan::map
