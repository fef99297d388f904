// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/soft_bullet.h"

#include "ui/charts/bar.h"

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

namespace {

constexpr double softHeight = 8;
constexpr double softRadius = 2;
constexpr double softTickWidth = 2, softTickHeight = 16;
constexpr double gapShare = 0.45; ///< of the tone's colour in the gap

} // namespace

void paintSoftBullet(QPainter &painter, const QRectF &row, const BarScale &scale, std::optional<double> value,
                     std::optional<double> target, theme::Tone tone, const theme::Theme &theme)
{
    const theme::Tokens &tokens = theme.tokens();
    const double height = theme.length(softHeight);
    const double radius = theme.length(softRadius);
    const QRectF track(row.left(), row.center().y() - height / 2, row.width(), height);
    const auto x = [&](double at) { return track.left() + scale.place(at) * track.width(); };
    const auto paint = [&](double from, double to, const QColor &color) {
        painter.setBrush(color);
        painter.drawRoundedRect(
            QRectF(QPointF(std::min(from, to), track.top()), QPointF(std::max(from, to), track.bottom())), radius,
            radius);
    };
    const auto finite = [](std::optional<double> &number) {
        if (number && !std::isfinite(*number))
            number.reset();
    };
    finite(value);
    finite(target);
    painter.setPen(Qt::NoPen);
    paint(track.left(), track.right(), tokens.track);
    if (value && target && *value < *target)
        paint(x(std::max(*value, scale.lowest())), x(*target),
              theme::mixed(tokens.card, markColor(tokens, tone), gapShare));
    if (value && *value != 0)
        paint(x(0), x(*value), tokens.accent);
    if (value && scale.isBeyond(*value))
        paintCut(painter, track, *value > 0, tokens.card);
    if (scale.hasNegative())
        painter.fillRect(QRectF(x(0) - 0.5, track.top() - radius, 1, height + 2 * radius), tokens.ink3);
    if (!target)
        return;
    const double width = theme.length(softTickWidth);
    const double high = theme.length(softTickHeight);
    const double left = std::clamp(x(*target) - width / 2, track.left(), track.right() - width);
    painter.fillRect(QRectF(left, track.center().y() - high / 2, width, high), tokens.ink);
}

} // namespace anjungan::charts
