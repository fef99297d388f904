// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/card.h"

namespace anjungan::theme {

void paintCard(QPainter &painter, const QRectF &rect, const Theme &theme, double radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.tokens().line);
    painter.setBrush(theme.tokens().card);
    const double corner = theme.length(radius);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    painter.restore();
}

void paintFocus(QPainter &painter, const QRectF &rect, const Theme &theme, double radius)
{
    const double corner = theme.length(radius);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.tokens().accent, theme.length(1.5)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), corner, corner);
    painter.restore();
}

} // namespace anjungan::theme
