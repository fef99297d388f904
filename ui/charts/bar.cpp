// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar.h"

#include <QPainterPath>

#include <algorithm>

namespace anjungan::charts {

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
    QPainterPath rounded;
    rounded.addRoundedRect(track, radius, radius);
    QPainterPath covered;
    covered.addRect(bar);
    painter.drawPath(rounded.intersected(covered));
}

} // namespace anjungan::charts
