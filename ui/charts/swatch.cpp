// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/swatch.h"

#include <QPainterPath>

#include <cmath>

namespace anjungan::charts {

void paintHatch(QPainter &painter, const QRectF &rect, const QColor &color, SwatchHatch hatch)
{
    if (hatch == SwatchHatch::None)
        return;
    constexpr double step = 5;
    constexpr int dark = 90;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    // A dark colour made darker would be no pattern.
    painter.setPen(QPen(color.lightness() < dark ? color.lighter(170) : color.darker(140), 1));
    const int lines = static_cast<int>(std::ceil((rect.width() + rect.height()) / step));
    for (int line = 0; line < lines; ++line) {
        const double x = rect.left() - rect.height() + line * step;
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
        if (hatch == SwatchHatch::Cross)
            painter.drawLine(QPointF(x, rect.top()), QPointF(x + rect.height(), rect.bottom()));
    }
    painter.restore();
}

void paintSwatch(QPainter &painter, const QRectF &rect, const QColor &color, Mark mark, SwatchHatch hatch)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (mark == Mark::Fill) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawRoundedRect(rect, 3, 3);
        QPainterPath box;
        box.addRoundedRect(rect, 3, 3);
        painter.setClipPath(box, Qt::IntersectClip);
        paintHatch(painter, rect, color, hatch);
    } else {
        QPen pen(color, mark == Mark::Line ? 3 : 2, Qt::SolidLine, mark == Mark::Line ? Qt::RoundCap : Qt::FlatCap);
        if (mark == Mark::DashedLine)
            pen.setDashPattern({2, 1.5});
        painter.setPen(pen);
        painter.drawLine(QPointF(rect.left() + 1, rect.center().y()), QPointF(rect.right() - 1, rect.center().y()));
    }
    painter.restore();
}

} // namespace anjungan::charts
