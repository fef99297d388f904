// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/sheet/scale_bar_painter.h"

#include "ui/map/sheet/scale_bar.h"
#include "ui/theme/text.h"

#include <QPainter>

namespace anjungan::map {

namespace {

constexpr double longestBar = 72;
constexpr double textRoom = 44;

} // namespace

double scaleBarRoom(const Look &look) { return look.length(longestBar + textRoom); }

void paintScaleBar(QPainter &painter, const QRectF &line, double metresPerPixel, const Look &look,
                   Qt::AlignmentFlag end)
{
    const ScaleBar bar = scaleBar(metresPerPixel, look.length(longestBar));
    if (bar.text.isEmpty() || line.width() < scaleBarRoom(look))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(look.font(theme::Role::Small));
    painter.setPen(look.tokens.ink2);
    const double text = look.length(textRoom);
    const double right = end == Qt::AlignLeft ? line.left() + bar.pixels + look.length(1) : line.right() - text;
    theme::drawLine(painter, QRectF(right, line.top(), text, line.height()), bar.text,
                    Qt::AlignRight | Qt::AlignVCenter);
    const double bottom = line.center().y() + look.length(3);
    const double tick = look.length(5);
    painter.setPen(QPen(look.tokens.ink2, look.length(1.2)));
    const QPointF ends[] = {
        {right - bar.pixels, bottom - tick}, {right - bar.pixels, bottom}, {right, bottom}, {right, bottom - tick}};
    painter.drawPolyline(ends, 4);
    painter.restore();
}

} // namespace anjungan::map
