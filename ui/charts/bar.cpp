// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

namespace {

constexpr double zeroWidth = 1;
/// Of a cut, as shares of the bar's height.
constexpr double cutFromEnd = 0.9, cutSlant = 0.45, cutDistance = 0.45, cutWidth = 0.18;

QPainterPath rounded(const QRectF &track)
{
    QPainterPath path;
    path.addRoundedRect(track, track.height() / 2, track.height() / 2);
    return path;
}

} // namespace

void paintBar(QPainter &painter, const QRectF &track, double share, const QColor &trackColor, const QColor &barColor)
{
    const double radius = track.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(trackColor);
    painter.drawRoundedRect(track, radius, radius);
    if (share <= 0)
        return;
    const QRectF bar(track.left(), track.top(), track.width() * std::min(share, 1.0), track.height());
    painter.setBrush(barColor);
    if (bar.width() >= bar.height())
        return painter.drawRoundedRect(bar, radius, radius);
    // Too narrow for two round ends: clip the track's shape, so that the bar's length stays exact.
    QPainterPath covered;
    covered.addRect(bar);
    painter.drawPath(rounded(track).intersected(covered));
}

void paintBar(QPainter &painter, const QRectF &track, const BarScale &scale, double value, const BarColors &colors)
{
    if (!std::isfinite(value))
        value = 0;
    const double zero = scale.zero();
    const double end = scale.place(value);
    if (!scale.hasNegative()) {
        paintBar(painter, track, end, colors.track, colors.bar);
    } else {
        paintBar(painter, track, 0, colors.track, colors.bar);
        const double left = std::min(zero, end);
        QPainterPath covered;
        covered.addRect(track.left() + left * track.width(), track.top(), std::abs(end - zero) * track.width(),
                        track.height());
        painter.setBrush(colors.bar);
        if (end != zero)
            painter.drawPath(rounded(track).intersected(covered));
        const double overhang = track.height() / 5;
        painter.fillRect(QRectF(track.left() + zero * track.width() - zeroWidth / 2, track.top() - overhang, zeroWidth,
                                track.height() + 2 * overhang),
                         colors.zero);
    }
    if (scale.isBeyond(value))
        paintCut(painter, track, value > 0, colors.ground);
}

void paintCut(QPainter &painter, const QRectF &bar, bool isAtRight, const QColor &ground)
{
    const double unit = bar.height();
    painter.setPen(QPen(ground, cutWidth * unit, Qt::SolidLine, Qt::FlatCap));
    for (const double shift : {0.0, cutDistance}) {
        const double middle = (cutFromEnd + shift) * unit;
        const double x = isAtRight ? bar.right() - middle : bar.left() + middle;
        painter.drawLine(QPointF(x - cutSlant * unit / 2, bar.bottom()), QPointF(x + cutSlant * unit / 2, bar.top()));
    }
    painter.setPen(Qt::NoPen);
}

void paintCutThrough(QPainter &painter, const QPointF &middle, double height, const QColor &ground)
{
    const double right = middle.x() + (cutFromEnd + cutDistance / 2) * height;
    paintCut(painter, QRectF(middle.x() - height, middle.y() - height / 2, right - middle.x() + height, height), true,
             ground);
}

} // namespace anjungan::charts
