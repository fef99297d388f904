// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/tone_shape.h"

namespace anjungan::charts {

void paintToneShape(QPainter &painter, const QRectF &rect, double size, theme::Tone tone, const theme::Tokens &tokens)
{
    constexpr double ringWidth = 1.5;
    constexpr double squareShare = 0.86; // a square looks larger than a disc of its height
    const QPointF middle = rect.center();
    const double half = size / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::toneFill(tokens, tone, tokens.ink3));
    switch (tone) {
    case theme::Tone::Good:
        painter.drawEllipse(middle, half, half);
        break;
    case theme::Tone::Warning: {
        const QPointF up(0, half), right(half, 0);
        painter.drawPolygon(QPolygonF({middle - up, middle + right, middle + up, middle - right}));
        break;
    }
    case theme::Tone::Bad: {
        const QPointF corner(half * squareShare, half * squareShare);
        painter.drawRoundedRect(QRectF(middle - corner, middle + corner), 1, 1);
        break;
    }
    case theme::Tone::Neutral:
        painter.setPen(QPen(tokens.ink3, ringWidth));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(middle, half - ringWidth / 2, half - ringWidth / 2);
        break;
    }
}

} // namespace anjungan::charts
