// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/paint_log.h"

#include <QImage>
#include <QWidget>

#include <cmath>

namespace anjungan::test {

/// Whether the corners of a shape are round with that radius.
inline bool isRound(const PaintLog::Shape &shape, double radius)
{
    const double gap = radius * (1 - std::sqrt(0.5)); // between the corner and the curve, in each direction
    const QPointF corner = shape.rect.topLeft();
    return !shape.path.contains(corner + QPointF(gap, gap) * 0.85) &&
           shape.path.contains(corner + QPointF(gap, gap) * 1.15);
}

inline bool isNear(double actual, double expected) { return std::abs(actual - expected) < 0.6; }

/// The colours of a widget's pixels within `area`.
inline bool shows(QWidget &widget, const QRect &area, const QColor &colour)
{
    QImage image(widget.size(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    widget.render(&image, {}, {}, QWidget::DrawChildren);
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            if (image.pixel(x, y) == colour.rgb())
                return true;
    return false;
}

} // namespace anjungan::test
