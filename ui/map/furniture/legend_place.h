// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QRect>

#include <functional>
#include <optional>

namespace anjungan::map {

class LegendBox;

/// Where a legend may stand, in pixels of the map.
struct LegendRoom
{
    QSize map;
    QRect free; ///< free of everything but the buttons
    QRect foot; ///< at the lower right; beside it there is room down to `floor`
    int floor;
    QRect buttons; ///< in the lower right corner; null where there are none
    bool canFold;  ///< whether people can tap it open
};

/// Finds the corner for the legend in which it covers the fewest areas: the lower left where that is as good as any.
class LegendPlace
{
public:
    /// The share of a rectangle of the map that areas lie under; nothing while they are not where they will be, since
    /// then the corner is kept.
    using Covered = std::function<std::optional<double>(const QRectF &)>;

    void setCovered(Covered covered) { m_covered = std::move(covered); }

    /// Folds the legend where it would take too much of the map, and gives its place.
    QRect place(LegendBox &legend, const LegendRoom &room, const theme::Theme &theme);

private:
    Covered m_covered;
    Qt::Corner m_corner = Qt::BottomLeftCorner;
};

} // namespace anjungan::map
