// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/cover.h"

#include "ui/map/render/outline.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace anjungan::render {

namespace {

constexpr double mostCells = 256; ///< in each direction
constexpr double smallCells = 3;  ///< up to this size a feature counts as its box, which is found much sooner
constexpr double reachOfLines = 2;

bool isInside(const geo::Box &box, const geo::Box &world)
{
    // Outlines are rounded, and boxes of degrees are converted forth and back.
    constexpr double share = 1e-3;
    const double off = std::max(world.maxX - world.minX, world.maxY - world.minY) * share;
    return box.minX >= world.minX - off && box.maxX <= world.maxX + off && box.minY >= world.minY - off &&
           box.maxY <= world.maxY + off;
}

/// The view that shows just the box, one cell to a pixel.
Viewport viewOf(const geo::Box &world, const Viewport &screen)
{
    const double width = std::max(world.maxX - world.minX, 1e-12);
    const double height = std::max(world.maxY - world.minY, 1e-12);
    const double scale = std::min(screen.scale(), mostCells / std::max(width, height));
    Viewport view{.centre = {(world.minX + world.maxX) / 2, (world.minY + world.maxY) / 2},
                  .zoom = std::log2(scale / worldPixels)};
    view.size = QSizeF(std::max(1.0, std::ceil(width * scale)), std::max(1.0, std::ceil(height * scale)));
    return view;
}

void paintOutline(QPainter &painter, const Outline &outline, double radius)
{
    // The line along its edge covers the cells that it only touches.
    const QPen edge(Qt::white, 0);
    painter.setPen(edge);
    painter.setBrush(Qt::white);
    if (!outline.polygons.isEmpty())
        painter.drawPath(outline.polygons);
    painter.setBrush(Qt::NoBrush);
    if (!outline.lines.isEmpty())
        painter.drawPath(outline.lines);
    painter.setBrush(Qt::white);
    for (const QPointF &point : outline.points)
        painter.drawEllipse(point, radius, radius);
}

void paintFeature(QPainter &painter, const Layer &layer, std::uint32_t feature, const Viewport &view, double radius)
{
    const geo::Box &box = layer.features->box(feature);
    const QRectF cells(view.toScreen({box.minX, box.minY}), view.toScreen({box.maxX, box.maxY}));
    if (cells.isValid() && std::max(cells.width(), cells.height()) <= smallCells)
        painter.fillRect(cells.toAlignedRect(), Qt::white);
    else
        paintOutline(painter, outlineOf(*layer.features, feature, view, reachOfLines), radius);
}

} // namespace

Cover::Cover(const Scene &scene, const Viewport &viewport, const geo::Box &world, Which which)
{
    if (world.isEmpty())
        return;
    const Viewport view = viewOf(world, viewport);
    m_world = view.visible();
    m_columns = static_cast<int>(view.size.width());
    m_rows = static_cast<int>(view.size.height());
    QImage image(m_columns, m_rows, QImage::Format_Grayscale8);
    image.fill(Qt::black);
    QPainter painter(&image);
    for (const Layer &layer : scene.layers) {
        if (!layer.selectable || !layer.features || viewport.zoom < layer.minZoom)
            continue;
        const double perPixel = view.scale() / viewport.scale();
        for (const std::uint32_t feature : layer.features->in(m_world))
            if (layer.symbol(feature) && (which == Which::Touching || isInside(layer.features->box(feature), world)))
                paintFeature(painter, layer, feature, view, layer.radius(feature) * perPixel);
    }
    painter.end();
    m_sums.assign(cornerAt(0, m_rows + 1), 0);
    for (int row = 0; row < m_rows; ++row) {
        const uchar *cells = image.constScanLine(row);
        int inRow = 0;
        for (int column = 0; column < m_columns; ++column) {
            inRow += cells[column] > 0 ? 1 : 0;
            m_sums[cornerAt(column + 1, row + 1)] = sumAt(column + 1, row) + inRow;
        }
    }
}

std::size_t Cover::cornerAt(int column, int row) const
{
    const auto corners = static_cast<std::size_t>(m_columns) + 1;
    return static_cast<std::size_t>(row) * corners + static_cast<std::size_t>(column);
}

int Cover::sumAt(int column, int row) const { return m_sums[cornerAt(column, row)]; }

int Cover::count(const geo::Box &world) const
{
    if (m_sums.empty() || !world.intersects(m_world))
        return 0;
    const double perColumn = (m_world.maxX - m_world.minX) / m_columns;
    const double perRow = (m_world.maxY - m_world.minY) / m_rows;
    const auto cell = [](double at, int most) { return static_cast<int>(std::clamp(at, 0.0, double(most))); };
    const int left = cell(std::floor((world.minX - m_world.minX) / perColumn), m_columns);
    const int right = cell(std::ceil((world.maxX - m_world.minX) / perColumn), m_columns);
    const int top = cell(std::floor((world.minY - m_world.minY) / perRow), m_rows);
    const int bottom = cell(std::ceil((world.maxY - m_world.minY) / perRow), m_rows);
    return sumAt(right, bottom) - sumAt(left, bottom) - sumAt(right, top) + sumAt(left, top);
}

double Cover::share() const
{
    return m_sums.empty() ? 0 : static_cast<double>(m_sums.back()) / (static_cast<double>(m_columns) * m_rows);
}

bool isSurelyFree(const Scene &scene, const Viewport &viewport, const geo::Box &world, const geo::Box &part)
{
    const auto around = [&](const geo::Box &box, double pixels) {
        const double by = pixels / viewport.scale();
        return geo::Box{box.minX - by, box.minY - by, box.maxX + by, box.maxY + by};
    };
    for (const Layer &layer : scene.layers) {
        if (!layer.selectable || !layer.features || viewport.zoom < layer.minZoom)
            continue;
        const auto reaches = [&](std::uint32_t feature) {
            const geo::Box &box = layer.features->box(feature);
            return layer.symbol(feature) && isInside(box, world) && around(box, layer.radius(feature)).intersects(part);
        };
        if (std::ranges::any_of(layer.features->in(around(part, layer.largestRadius())), reaches))
            return false;
    }
    return true;
}

double coveredShare(const Scene &scene, const Viewport &viewport, const QRectF &rect)
{
    if (rect.isEmpty())
        return 0;
    const QPointF first = viewport.toWorld(rect.topLeft());
    const QPointF last = viewport.toWorld(rect.bottomRight());
    return Cover(scene, viewport, {first.x(), first.y(), last.x(), last.y()}, Cover::Which::Touching).share();
}

} // namespace anjungan::render
