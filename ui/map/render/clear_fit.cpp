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

class Search
{
public:
    Search(const FitRoom &fit, const Cover &cover, const Over &over) : m_fit(fit), m_cover(cover), m_over(over) {}

    /// The view at the zoom of `middle` with the least move from it.
    std::optional<Viewport> around(const Viewport &middle) const
    {
        const double scale = middle.scale();
        const auto spare = [this, scale](double room, double size) {
            return std::max(0.0, (room - 2 * m_fit.margin - size * scale) / 2);
        };
        const double across = spare(m_fit.room.width(), m_fit.world.maxX - m_fit.world.minX);
        const double down = spare(m_fit.room.height(), m_fit.world.maxY - m_fit.world.minY);
        std::optional<Viewport> nearest;
        double least = 0;
        for (int row = -sideSteps; row <= sideSteps; ++row) {
            for (int column = -sideSteps; column <= sideSteps; ++column) {
                const QPointF move(across * column / sideSteps, down * row / sideSteps);
                const double far = std::hypot(move.x(), move.y());
                if (nearest && far >= least)
                    continue;
                Viewport view = middle;
                view.centre -= move / scale;
                if (isClear(view)) {
                    nearest = view;
                    least = far;
                }
            }
        }
        return nearest;
    }

private:
    bool isFree(const Viewport &view, const QRectF &piece) const
    {
        const QRectF around = piece.adjusted(-pieceGap, -pieceGap, pieceGap, pieceGap);
        const QPointF first = view.toWorld(around.topLeft());
        const QPointF last = view.toWorld(around.bottomRight());
        return m_cover.count({first.x(), first.y(), last.x(), last.y()}) == 0;
    }

    bool isClear(const Viewport &view) const
    {
        const auto isFreeHere = [&](const QRectF &piece) { return isFree(view, piece); };
        return std::ranges::all_of(m_over.always, isFreeHere) &&
               (m_over.oneOf.empty() || std::ranges::any_of(m_over.oneOf, isFreeHere));
    }

    const FitRoom &m_fit;
    const Cover &m_cover;
    const Over &m_over;
};

} // namespace

Viewport clearFit(const Viewport &plain, const FitRoom &fit, const Cover &cover, const Over &over)
{
    const Search search(fit, cover, over);
    for (int step = 0; step * zoomStep <= mostZoomLost; ++step) {
        Viewport middle = plain;
        middle.zoom = std::max(0.0, plain.zoom - step * zoomStep);
        // The middle of the box stays in the middle of its room.
        const QPointF off = fit.room.center() - QPointF(plain.size.width() / 2, plain.size.height() / 2);
        middle.centre += off / plain.scale() - off / middle.scale();
        if (const auto found = search.around(middle))
            return *found;
    }
    return plain;
}

} // namespace anjungan::render
