// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/map/render/viewport.h"

#include <QRectF>

namespace anjungan::render {

/// Which parts of a box of the world are covered by what can be tapped: a grid of at most 256 by 256 cells, of one
/// device-independent pixel of a viewport where that is enough. A cell counts as covered if any of it is, and a feature
/// of up to three cells as its box. Immutable; making one paints the outlines of that zoom without antialiasing, which
/// takes about a millisecond for a province's areas and ten for all of its villages from near.
class Cover
{
public:
    enum class Which {
        Touching, ///< all features in the box
        Inside,   ///< only those that are wholly in it
    };

    Cover() = default; ///< of nothing
    Cover(const Scene &scene, const Viewport &viewport, const geo::Box &world, Which which);

    /// How many cells of that part of the world are covered.
    int count(const geo::Box &world) const;
    /// The share of all its cells that is covered.
    double share() const;

private:
    std::size_t cornerAt(int column, int row) const; ///< its place in m_sums
    int sumAt(int column, int row) const;

    geo::Box m_world;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<int> m_sums; ///< of the cells above and left of each corner
};

/// Whether the boxes of the features that are wholly in `world` leave `part` free (both world coordinates). Then
/// nothing there is covered, which is known without painting; otherwise a Cover says it.
bool isSurelyFree(const Scene &scene, const Viewport &viewport, const geo::Box &world, const geo::Box &part);

/// The share of `rect` (screen coordinates), 0 to 1, that covers selectable features, by the outlines of that zoom.
double coveredShare(const Scene &scene, const Viewport &viewport, const QRectF &rect);

} // namespace anjungan::render
