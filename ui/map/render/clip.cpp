// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/clip.h"

namespace anjungan::render {

namespace {

/// Keeps the side of a line for which `inside` is true; `crossing` is the point of an edge on that line.
template<typename Inside, typename Crossing> void cut(std::vector<QPointF> &ring, Inside inside, Crossing crossing)
{
    if (ring.empty())
        return;
    std::vector<QPointF> kept;
    kept.reserve(ring.size() + 4);
    QPointF before = ring.back();
    for (const QPointF &point : ring) {
        if (inside(point) != inside(before))
            kept.push_back(crossing(before, point));
        if (inside(point))
            kept.push_back(point);
        before = point;
    }
    ring = std::move(kept);
}

QPointF atX(double x, QPointF a, QPointF b) { return {x, a.y() + (b.y() - a.y()) * (x - a.x()) / (b.x() - a.x())}; }
QPointF atY(double y, QPointF a, QPointF b) { return {a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y()), y}; }

} // namespace

void clipRing(std::vector<QPointF> &ring, const QRectF &rect)
{
    const double left = rect.left();
    const double right = rect.right();
    const double top = rect.top();
    const double bottom = rect.bottom();
    cut(ring, [&](QPointF p) { return p.x() >= left; }, [&](QPointF a, QPointF b) { return atX(left, a, b); });
    cut(ring, [&](QPointF p) { return p.x() <= right; }, [&](QPointF a, QPointF b) { return atX(right, a, b); });
    cut(ring, [&](QPointF p) { return p.y() >= top; }, [&](QPointF a, QPointF b) { return atY(top, a, b); });
    cut(ring, [&](QPointF p) { return p.y() <= bottom; }, [&](QPointF a, QPointF b) { return atY(bottom, a, b); });
}

} // namespace anjungan::render
