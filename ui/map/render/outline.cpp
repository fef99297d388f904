// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/outline.h"

#include "ui/map/render/clip.h"

#include <cmath>

namespace anjungan::render {

namespace {

/// World to screen with one multiplication and one addition for each coordinate.
class Projection
{
public:
    explicit Projection(const Viewport &viewport) : m_scale(viewport.scale()), m_origin(viewport.toScreen({0, 0})) {}

    QPointF operator()(const geo::Point &point) const
    {
        return {point.x * m_scale + m_origin.x(), point.y * m_scale + m_origin.y()};
    }

private:
    double m_scale;
    QPointF m_origin;
};

void addLine(QPainterPath &lines, const std::vector<QPointF> &line, const QRectF &frame)
{
    bool drawing = false;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const QPointF &a = line[i - 1];
        const QPointF &b = line[i];
        const bool seen = std::min(a.x(), b.x()) <= frame.right() && std::max(a.x(), b.x()) >= frame.left() &&
                          std::min(a.y(), b.y()) <= frame.bottom() && std::max(a.y(), b.y()) >= frame.top();
        if (seen && !drawing)
            lines.moveTo(a);
        if (seen)
            lines.lineTo(b);
        drawing = seen;
    }
}

void addRing(QPainterPath &polygons, const std::vector<QPointF> &ring)
{
    if (ring.size() < 3)
        return;
    polygons.moveTo(ring.front());
    for (std::size_t i = 1; i < ring.size(); ++i)
        polygons.lineTo(ring[i]);
    polygons.closeSubpath();
}

} // namespace

Outline outlineOf(const FeatureSet &features, std::size_t feature, const Viewport &viewport, double margin)
{
    Outline outline;
    outline.polygons.setFillRule(Qt::OddEvenFill);
    const Projection project(viewport);
    const std::size_t level = features.levelFor(viewport.deviceZoom());
    const geo::Box seen = viewport.visible(margin);
    const QRectF frame = QRectF({}, viewport.size).adjusted(-margin, -margin, margin, margin);
    std::vector<QPointF> screen;
    for (const FeatureSet::Part &part : features.parts(level, feature)) {
        if (!part.box.intersects(seen))
            continue;
        const bool whole = part.box.minX >= seen.minX && part.box.maxX <= seen.maxX && part.box.minY >= seen.minY &&
                           part.box.maxY <= seen.maxY;
        for (std::uint32_t path = part.firstPath; path < part.endPath; ++path) {
            screen.clear();
            for (const geo::Point &point : features.path(level, path))
                screen.push_back(project(point));
            if (part.kind == FeatureSet::Kind::Polygons) {
                if (!whole)
                    clipRing(screen, frame);
                addRing(outline.polygons, screen);
            } else if (part.kind == FeatureSet::Kind::Lines) {
                addLine(outline.lines, screen, frame);
            } else {
                outline.points.insert(outline.points.end(), screen.begin(), screen.end());
            }
        }
    }
    return outline;
}

} // namespace anjungan::render
