// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/clear_fit.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace anjungan::render {

namespace {

/// Between a piece and what is covered, in device-independent pixels.
constexpr double pieceGap = 6;
/// Steps of the search: in zoom, and to either side of the middle.
constexpr double zoomStep = 0.03;
constexpr double mostZoomLost = 1;
constexpr int sideSteps = 16;

/// The world below each piece and the gap around it.
std::vector<geo::Box> below(const std::vector<QRectF> &pieces, const Viewport &view)
{
    std::vector<geo::Box> boxes;
    boxes.reserve(pieces.size());
    for (const QRectF &piece : pieces) {
        const QRectF around = piece.adjusted(-pieceGap, -pieceGap, pieceGap, pieceGap);
        const QPointF first = view.toWorld(around.topLeft());
        const QPointF last = view.toWorld(around.bottomRight());
        boxes.push_back({first.x(), first.y(), last.x(), last.y()});
    }
    return boxes;
}

/// The search at one zoom: what is below the pieces moves with the view, so that it is computed once.
class Search
{
public:
    Search(const Viewport &middle, const FitRoom &fit, const Cover &cover, const Over &over)
        : m_middle(middle), m_fit(fit), m_cover(cover), m_scale(middle.scale()), m_always(below(over.always, middle)),
          m_oneOf(below(over.oneOf, middle))
    {
    }

    /// The view with the least move from the middle.
    std::optional<Viewport> nearest() const
    {
        const double across = spare(m_fit.room.width(), m_fit.world.maxX - m_fit.world.minX);
        const double down = spare(m_fit.room.height(), m_fit.world.maxY - m_fit.world.minY);
        std::optional<QPointF> nearest;
        double least = 0;
        for (int row = -sideSteps; row <= sideSteps; ++row) {
            for (int column = -sideSteps; column <= sideSteps; ++column) {
                const QPointF move(across * column / sideSteps, down * row / sideSteps);
                const double far = std::hypot(move.x(), move.y());
                if (nearest && far >= least)
                    continue;
                if (isClear(move / m_scale)) {
                    nearest = move;
                    least = far;
                }
            }
        }
        if (!nearest)
            return std::nullopt;
        Viewport view = m_middle;
        view.centre -= *nearest / m_scale;
        return view;
    }

private:
    double spare(double room, double size) const
    {
        return std::max(0.0, (room - 2 * m_fit.margin - size * m_scale) / 2);
    }

    /// `move` is how far the world moves, in its units.
    bool isClear(QPointF move) const
    {
        const auto isFree = [&](const geo::Box &box) {
            return m_cover.count(
                       {box.minX - move.x(), box.minY - move.y(), box.maxX - move.x(), box.maxY - move.y()}) == 0;
        };
        return std::ranges::all_of(m_always, isFree) && (m_oneOf.empty() || std::ranges::any_of(m_oneOf, isFree));
    }

    const Viewport &m_middle;
    const FitRoom &m_fit;
    const Cover &m_cover;
    const double m_scale;
    const std::vector<geo::Box> m_always;
    const std::vector<geo::Box> m_oneOf;
};

} // namespace

bool isSurelyClear(const Scene &scene, const Viewport &plain, const geo::Box &world, const Over &over)
{
    const auto isFree = [&](const geo::Box &box) { return isSurelyFree(scene, plain, world, box); };
    return std::ranges::all_of(below(over.always, plain), isFree) &&
           (over.oneOf.empty() || std::ranges::any_of(below(over.oneOf, plain), isFree));
}

Viewport clearFit(const Viewport &plain, const FitRoom &fit, const Cover &cover, const Over &over)
{
    for (int step = 0; step * zoomStep <= mostZoomLost; ++step) {
        Viewport middle = plain;
        middle.zoom = std::max(0.0, plain.zoom - step * zoomStep);
        // The middle of the box stays in the middle of its room.
        const QPointF off = fit.room.center() - QPointF(plain.size.width() / 2, plain.size.height() / 2);
        middle.centre += off / plain.scale() - off / middle.scale();
        if (const auto found = Search(middle, fit, cover, over).nearest())
            return *found;
    }
    return plain;
}

} // namespace anjungan::render
