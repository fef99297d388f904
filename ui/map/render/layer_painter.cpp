// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/layer_painter.h"

#include "ui/map/render/cluster_painter.h"
#include "ui/map/render/hatch.h"
#include "ui/map/render/marker.h"
#include "ui/map/render/outline.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace anjungan::render {

namespace {

struct Shape
{
    const Symbol *symbol;
    Outline outline;
    /// The greatest width of a line around the area, so that borders do not cover small areas.
    double widestLine;
    double scale; ///< of its marker
    bool isCut = false;
    bool isTangled = false;
};

/// The widest line around an area, as a share of the radius of the largest circle in it.
constexpr double lineShare = 0.25;
/// A thinner line is too pale to be worth painting, in device-independent pixels.
constexpr double thinnestLine = 0.12;

/// The width of a line whose symbol has none, in device-independent pixels.
constexpr double bareLine = 2;

/// How far anything painted for a feature may reach beyond its geometry, in device-independent pixels.
double reach(const Layer &layer)
{
    const double largestScale = layer.largestScale();
    double reach = 0;
    for (const Symbol &symbol : layer.symbols) {
        const double line = std::max(symbol.strokeWidth, symbol.casingWidth) / 2;
        // The corners of a triangle or diamond are farther from its middle than its radius.
        reach = std::max(reach, line + symbol.radius * largestScale * 1.5);
    }
    return reach + 2;
}

/// Paths with more vertices than this in view are checked before they are painted.
constexpr int manyVertices = 1000;
/// The greatest average number of crossings of a path with a row of the view.
constexpr double mostCrossings = 500;

/// Whether a path is a scribble that fills its view: antialiasing takes time quadratic in the number of edges in a row,
/// minutes for one damaged outline.
bool isTangled(const QPainterPath &path, double height)
{
    if (path.elementCount() < manyVertices)
        return false;
    double climb = 0;
    QPointF before;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element &element = path.elementAt(i);
        if (!element.isMoveTo())
            climb += std::abs(element.x - before.x()) + std::abs(element.y - before.y());
        before = element;
    }
    return climb > mostCrossings * height;
}

/// Switches antialiasing off during its lifetime.
class Unsmoothed
{
public:
    Unsmoothed(QPainter &painter, bool active)
        : m_painter(painter), m_active(active && painter.testRenderHint(QPainter::Antialiasing))
    {
        if (m_active)
            m_painter.setRenderHint(QPainter::Antialiasing, false);
    }
    ~Unsmoothed()
    {
        if (m_active)
            m_painter.setRenderHint(QPainter::Antialiasing);
    }
    Q_DISABLE_COPY_MOVE(Unsmoothed)

private:
    QPainter &m_painter;
    bool m_active;
};

// Each area is painted separately: one path with all areas would take five times as long, since the rasterizer's lists
// of cells grow with the number of edges in a row.

void fill(QPainter &painter, const std::vector<Shape> &shapes, const std::vector<Symbol> &symbols, double dpr)
{
    std::vector<QBrush> hatches;
    hatches.reserve(symbols.size());
    for (const Symbol &symbol : symbols)
        hatches.push_back(hatchBrush(symbol.hatch, symbol.hatchInk, dpr));
    for (const Shape &shape : shapes) {
        if (shape.outline.polygons.isEmpty())
            continue;
        const Unsmoothed unsmoothed(painter, shape.isTangled);
        if (shape.symbol->fill.isValid())
            painter.fillPath(shape.outline.polygons, shape.symbol->fill);
        if (const QBrush &hatch = hatches[static_cast<std::size_t>(shape.symbol - symbols.data())];
            hatch.style() != Qt::NoBrush)
            painter.fillPath(shape.outline.polygons, hatch);
    }
}

void stroke(QPainter &painter, const std::vector<Shape> &shapes, QColor Symbol::*colour, double Symbol::*width)
{
    for (const Shape &shape : shapes) {
        const QColor &ink = shape.symbol->*colour;
        if (!ink.isValid() || shape.symbol->*width <= 0)
            continue;
        const Unsmoothed unsmoothed(painter, shape.isTangled);
        const double wide = shape.isTangled ? 0 : shape.symbol->*width; // 0: a hairline, which Qt draws edge by edge
        // Round joins take twice the time and are invisible on a thin line.
        QPen pen(ink, wide, Qt::SolidLine, Qt::FlatCap, wide > 2 ? Qt::RoundJoin : Qt::BevelJoin);
        if (!shape.outline.lines.isEmpty())
            painter.strokePath(shape.outline.lines, pen);
        pen.setWidthF(std::min(pen.widthF(), shape.widestLine));
        if (!shape.outline.polygons.isEmpty() && (pen.widthF() >= thinnestLine || shape.isTangled))
            painter.strokePath(shape.outline.polygons, pen);
    }
}

/// Lines of a layer whose symbols are made for points or areas.
void strokeInFill(QPainter &painter, const std::vector<Shape> &shapes)
{
    for (const Shape &shape : shapes) {
        if (shape.outline.lines.isEmpty() || shape.symbol->stroke.isValid() || !shape.symbol->fill.isValid())
            continue;
        const Unsmoothed unsmoothed(painter, shape.isTangled);
        painter.strokePath(shape.outline.lines, QPen(shape.symbol->fill, shape.isTangled ? 0 : bareLine));
    }
}

void mark(QPainter &painter, const std::vector<Shape> &shapes)
{
    for (const Shape &shape : shapes) {
        if (shape.outline.points.empty())
            continue;
        const Symbol &symbol = *shape.symbol;
        const QPainterPath marker = markerShape(symbol.marker, symbol.radius * shape.scale);
        for (const QPointF &point : shape.outline.points) {
            const QPainterPath at = marker.translated(point);
            if (symbol.casing.isValid() && symbol.casingWidth > 0) {
                painter.strokePath(
                    at, QPen(symbol.casing, symbol.casingWidth * 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            }
            if (const QColor &fill = symbol.fill.isValid() ? symbol.fill : symbol.stroke; fill.isValid())
                painter.fillPath(at, fill);
            if (symbol.stroke.isValid() && symbol.strokeWidth > 0)
                painter.strokePath(at, QPen(symbol.stroke, symbol.strokeWidth));
            if (shape.isCut)
                paintMarkerCut(painter, point, symbol.radius * shape.scale, symbol);
        }
    }
}

/// The features of a layer in a box of the world as they are painted; their symbols are in `symbols`.
std::vector<Shape> shapesIn(const Layer &layer, const Viewport &viewport, const geo::Box &world,
                            const std::vector<Symbol> &symbols)
{
    const double margin = reach(layer);
    const ClusterLevel *groups = layer.clusters ? layer.clusters->at(viewport.zoom) : nullptr;
    std::vector<Shape> shapes;
    for (const std::uint32_t feature : layer.features->in(world)) {
        const Symbol *symbol = layer.symbol(feature);
        if (!symbol || (groups && groups->isGrouped(feature)))
            continue;
        const double radius = layer.features->anchor(feature).radius * viewport.scale();
        shapes.push_back({&symbols[static_cast<std::size_t>(symbol - layer.symbols.data())],
                          outlineOf(*layer.features, feature, viewport, margin), radius * lineShare,
                          layer.scale(feature), layer.isCut(feature)});
        Shape &shape = shapes.back();
        const double height = viewport.size.height();
        shape.isTangled = isTangled(shape.outline.polygons, height) || isTangled(shape.outline.lines, height);
    }
    return shapes;
}

void markInOrder(QPainter &painter, std::vector<Shape> &shapes, const Layer &layer)
{
    // Small markers over large ones, so that they stay visible.
    if (!layer.scaleOf.empty())
        std::ranges::stable_sort(shapes, std::ranges::greater(), &Shape::scale);
    mark(painter, shapes);
}

[[nodiscard]] bool isPainted(const Layer &layer, const Viewport &viewport)
{
    return layer.features && !viewport.size.isEmpty() && viewport.zoom >= layer.minZoom;
}

QColor between(const QColor &from, const QColor &to, double share)
{
    if (!from.isValid() || !to.isValid())
        return share < 1 ? from : to;
    const auto mixed = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {mixed(from.red(), to.red()), mixed(from.green(), to.green()), mixed(from.blue(), to.blue()),
            mixed(from.alpha(), to.alpha())};
}

std::vector<Symbol> fadedSymbols(const Layer &layer, double share)
{
    std::vector<Symbol> symbols = layer.symbols;
    for (Symbol &symbol : symbols) {
        symbol.fill = between(symbol.fill, layer.fading->fill, share);
        symbol.stroke = between(symbol.stroke, layer.fading->stroke, share);
        symbol.hatchInk.setAlphaF(symbol.hatchInk.alphaF() * static_cast<float>(1 - share));
        if (share == 1)
            symbol.hatch = Hatch::None;
    }
    return symbols;
}

} // namespace

void paintLayer(QPainter &painter, const Layer &layer, const Viewport &viewport)
{
    if (!isPainted(layer, viewport))
        return;
    const double faded =
        layer.fading
            ? std::clamp((viewport.zoom - layer.fading->from) / (layer.fading->to - layer.fading->from), 0.0, 1.0)
            : 0;
    std::vector<Symbol> own;
    if (faded > 0)
        own = fadedSymbols(layer, faded);
    const std::vector<Symbol> &symbols = faded > 0 ? own : layer.symbols;
    std::vector<Shape> shapes = shapesIn(layer, viewport, viewport.visible(reach(layer)), symbols);
    if (layer.inSymbolOrder)
        std::ranges::stable_sort(shapes, {}, &Shape::symbol);
    const QPointF world = viewport.toScreen({0, 0});
    painter.setBrushOrigin(QPointF(std::fmod(world.x(), hatchPeriod), std::fmod(world.y(), hatchPeriod)));
    fill(painter, shapes, symbols, viewport.dpr);
    stroke(painter, shapes, &Symbol::casing, &Symbol::casingWidth);
    stroke(painter, shapes, &Symbol::stroke, &Symbol::strokeWidth);
    strokeInFill(painter, shapes);
    markInOrder(painter, shapes, layer);
    paintClusters(painter, layer, viewport);
}

void paintMarkers(QPainter &painter, const Layer &layer, const Viewport &viewport, const geo::Box &world)
{
    if (!isPainted(layer, viewport))
        return;
    const double margin = reach(layer) / viewport.scale();
    std::vector<Shape> shapes =
        shapesIn(layer, viewport, {world.minX - margin, world.minY - margin, world.maxX + margin, world.maxY + margin},
                 layer.symbols);
    std::erase_if(shapes, [](const Shape &shape) { return shape.outline.points.empty(); });
    markInOrder(painter, shapes, layer);
    paintClusters(painter, layer, viewport);
}

} // namespace anjungan::render
