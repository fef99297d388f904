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

std::vector<std::optional<QPointF>> sparkPlaces(const QRectF &rect, const std::vector<std::optional<double>> &values,
                                                const theme::Theme &theme)
{
    std::vector<double> all;
    for (const std::optional<double> &value : values)
        if (isPlaced(value))
            all.push_back(*value);
    if (all.size() < 2)
        return {};
    const auto [least, most] = std::ranges::minmax(all);
    const double dot = theme.length(sparkDotRadius);
    const QRectF room = rect.adjusted(dot, dot, -dot, -dot);
    std::vector<std::optional<QPointF>> places;
    for (std::size_t at = 0; at < values.size(); ++at) {
        places.emplace_back();
        if (!isPlaced(values[at]))
            continue;
        // Halves first: the span of two finite numbers need not be finite.
        const double span = most / 2 - least / 2;
        const double share = span > 0 ? (*values[at] / 2 - least / 2) / span : 0.5;
        const double x = room.left() + room.width() * static_cast<double>(at) / static_cast<double>(values.size() - 1);
        places.back() = QPointF(x, room.bottom() - room.height() * share);
    }
    return places;
}

void paintSparkLine(QPainter &painter, const QRectF &rect, const std::vector<std::optional<double>> &values,
                    const theme::Theme &theme, const std::vector<std::size_t> &begins)
{
    const std::vector<std::optional<QPointF>> places = sparkPlaces(rect, values, theme);
    if (places.empty())
        return;
    const double dot = theme.length(sparkDotRadius);
    QPainterPath path;
    for (std::size_t at = 0; at < places.size(); ++at) {
        if (!places[at])
            continue;
        if (at > 0 && places[at - 1] && !std::ranges::contains(begins, at))
            path.lineTo(*places[at]);
        else
            path.moveTo(*places[at]);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(theme.tokens().accent, theme.length(sparkWidth));
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.strokePath(path, pen);
    if (places.back()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.tokens().accent);
        painter.drawEllipse(*places.back(), dot, dot);
    }
    painter.restore();
}

} // namespace anjungan::charts
