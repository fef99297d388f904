// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/cluster_painter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace anjungan::render {

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double leastRadius = 10;
constexpr double radiusOfTenfold = 4;
constexpr double mostTenfold = 6; ///< circles do not grow beyond a million points
constexpr double ringWidth = 3;

} // namespace

double clusterRadius(const ClusterLook &look, std::size_t count)
{
    const double tenfold = std::min(mostTenfold, std::log10(static_cast<double>(std::max<std::size_t>(count, 1))));
    return (leastRadius + radiusOfTenfold * tenfold) * look.factor;
}

double largestClusterRadius(const ClusterLook &look)
{
    return (leastRadius + radiusOfTenfold * mostTenfold + ringWidth) * look.factor;
}

void paintClusters(QPainter &painter, const Layer &layer, const Viewport &viewport)
{
    const ClusterLevel *level = layer.clusters ? layer.clusters->at(viewport.zoom) : nullptr;
    if (!level)
        return;
    const ClusterLook &look = layer.clusterLook;
    const QFontMetricsF metrics(look.font);
    painter.setFont(look.font);
    for (const Cluster *cluster : level->in(viewport.visible(largestClusterRadius(look)))) {
        const QPointF at = viewport.toScreen({cluster->at.x, cluster->at.y});
        const double radius = clusterRadius(look, cluster->count);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.ring);
        painter.drawEllipse(at, radius + ringWidth * look.factor, radius + ringWidth * look.factor);
        painter.setBrush(look.fill);
        painter.drawEllipse(at, radius, radius);
        const QString text = look.text ? look.text(cluster->count) : QString::number(cluster->count);
        painter.setPen(look.ink);
        painter.drawText(at + QPointF(-metrics.horizontalAdvance(text) / 2, metrics.capHeight() / 2), text);
    }
}

} // namespace anjungan::render
