// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/swatch.h"

#include <QPainterPath>

#include <cmath>

namespace anjungan::charts {

void paintHatch(QPainter &painter, const QRectF &rect, const QColor &color, SwatchHatch hatch)
{
    constexpr int dark = 90;
    // A dark colour made darker would be no pattern.
    paintHatchLines(painter, rect, color.lightness() < dark ? color.lighter(170) : color.darker(140), hatch);
}

void paintHatchLines(QPainter &painter, const QRectF &rect, const QColor &ink, SwatchHatch hatch)
{
    if (hatch == SwatchHatch::None)
        return;
    constexpr double step = 5;
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setPen(QPen(ink, hatch == SwatchHatch::Dots ? 1.6 : 1, Qt::SolidLine, Qt::RoundCap));
    const auto steps = [](double length) { return static_cast<int>(std::ceil(length / step)); };
    const bool isDotted = hatch == SwatchHatch::Dots;
    for (int row = 0; isDotted && row < steps(rect.height() - step / 2); ++row)
        for (int column = 0; column < steps(rect.width() - step / 2); ++column)
            painter.drawPoint(QPointF(rect.left() + (column + 0.5) * step, rect.top() + (row + 0.5) * step));
    for (int line = 0; !isDotted && line < steps(rect.width() + rect.height()); ++line) {
        const double x = rect.left() - rect.height() + line * step;
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
        if (hatch == SwatchHatch::Cross)
            painter.drawLine(QPointF(x, rect.top()), QPointF(x + rect.height(), rect.bottom()));
    }
    painter.restore();
}

void paintNoData(QPainter &painter, const QRectF &rect, const theme::Tokens &tokens)
{
    constexpr double inkShare = 0.3;
    paintHatchLines(painter, rect, theme::mixed(tokens.card, tokens.ink3, inkShare), SwatchHatch::Diagonal);
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
