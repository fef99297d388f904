// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/hatch.h"

#include <QImage>
#include <QPainter>

#include <cmath>

namespace anjungan::render {

QBrush hatchBrush(Hatch hatch, const QColor &ink, double dpr)
{
    if (hatch == Hatch::None || !ink.isValid())
        return Qt::NoBrush;
    const int side = std::max(hatchPeriod, static_cast<int>(std::lround(hatchPeriod * dpr)));
    const double scale = static_cast<double>(side) / hatchPeriod;
    QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.setPen(QPen(ink, 1.4));
    constexpr double period = hatchPeriod;
    // Each line three times, so that it continues in the neighbouring copies of the square.
    for (const double shift : {-period, 0.0, period}) {
        if (hatch == Hatch::Diagonal || hatch == Hatch::Cross)
            painter.drawLine(QPointF(shift - period, 2 * period), QPointF(shift + 2 * period, -period));
        if (hatch == Hatch::BackDiagonal || hatch == Hatch::Cross)
            painter.drawLine(QPointF(shift - period, -period), QPointF(shift + 2 * period, 2 * period));
    }
    if (hatch == Hatch::Dots) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(QPointF(period / 4, period / 4), 1.2, 1.2);
        painter.drawEllipse(QPointF(period * 3 / 4, period * 3 / 4), 1.2, 1.2);
    }
    painter.end();
    QBrush brush(image);
    brush.setTransform(QTransform::fromScale(1 / scale, 1 / scale));
    return brush;
}

} // namespace anjungan::render
