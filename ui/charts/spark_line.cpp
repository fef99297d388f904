// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/spark_line.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

namespace {

constexpr double sparkWidth = 1.5;
constexpr double sparkDotRadius = 2.5;

bool isPlaced(const std::optional<double> &value) { return value && std::isfinite(*value); }

} // namespace

void paintSparkLine(QPainter &painter, const QRectF &rect, const std::vector<std::optional<double>> &values,
                    const theme::Theme &theme)
{
    std::vector<double> all;
    for (const std::optional<double> &value : values)
        if (isPlaced(value))
            all.push_back(*value);
    if (all.size() < 2)
        return;
    const auto [least, most] = std::ranges::minmax(all);
    const double dot = theme.length(sparkDotRadius);
    const QRectF room = rect.adjusted(dot, dot, -dot, -dot);
    const auto place = [&](std::size_t at) {
        // Halves first: the span of two finite numbers need not be finite.
        const double span = most / 2 - least / 2;
        const double share = span > 0 ? (*values[at] / 2 - least / 2) / span : 0.5;
        const double x = room.left() + room.width() * static_cast<double>(at) / static_cast<double>(values.size() - 1);
        return QPointF(x, room.bottom() - room.height() * share);
    };
    QPainterPath path;
    for (std::size_t at = 0; at < values.size(); ++at) {
        if (!isPlaced(values[at]))
            continue;
        if (at > 0 && isPlaced(values[at - 1]))
            path.lineTo(place(at));
        else
            path.moveTo(place(at));
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(theme.tokens().accent, theme.length(sparkWidth));
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.strokePath(path, pen);
    if (isPlaced(values.back())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.tokens().accent);
        painter.drawEllipse(place(values.size() - 1), dot, dot);
    }
    painter.restore();
}

} // namespace anjungan::charts
