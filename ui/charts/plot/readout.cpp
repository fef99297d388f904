// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/readout.h"

#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double readoutInset = 8, readoutGap = 10, readoutSwatch = 9;

} // namespace

void paintReadout(QPainter &painter, const Readout &readout, double x, const QRectF &bounds, const theme::Theme &theme)
{
    const QFont font = theme.font(Role::Small);
    const QFont strong = theme.strongFont(Role::Small);
    const double line = QFontMetricsF(strong).height() + 1;
    const double inset = theme.length(readoutInset);
    const double gap = theme.length(readoutGap);
    const double swatch = theme.length(readoutSwatch);
    double name = 0;
    double value = 0;
    for (const ReadoutLine &one : readout.lines) {
        name = std::max(name, theme::textWidth(one.name, font) + (one.color.isValid() ? swatch + gap / 2 : 0));
        value = std::max(value, theme::textWidth(one.value, strong));
    }
    const double most = bounds.width() * 0.6;
    const double wanted = std::max(name + (name > 0 ? gap : 0) + value, theme::textWidth(readout.heading, strong));
    const double width = std::ceil(std::min(wanted + 1, most)) + 2 * inset;
    const int fitting = std::max(1, static_cast<int>((bounds.height() - 2 * inset) / line) - 1);
    const int all = static_cast<int>(readout.lines.size());
    const int shown = all <= fitting ? all : fitting - 1;
    const double height = line * (1 + shown + (shown < all ? 1 : 0)) + 2 * inset;
    const double left = x - bounds.left() > bounds.width() / 2 ? x - gap - width : x + gap;
    const QRectF card(std::clamp(left, bounds.left(), std::max(bounds.left(), bounds.right() - width)), bounds.top(),
                      width, std::min(height, bounds.height()));
    theme::paintCard(painter, card, theme, readoutInset);
    const QRectF inside = card.adjusted(inset, inset, -inset, -inset);
    const auto lineAt = [&](int at) { return QRectF(inside.left(), inside.top() + at * line, inside.width(), line); };
    const theme::Tokens &tokens = theme.tokens();
    painter.setFont(strong);
    painter.setPen(tokens.ink);
    theme::drawLine(painter, lineAt(0), readout.heading);
    for (int at = 0; at < shown; ++at) {
        const ReadoutLine &one = readout.lines[static_cast<std::size_t>(at)];
        const QRectF place = lineAt(at + 1);
        double from = place.left();
        if (one.color.isValid()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(one.color);
            painter.drawRoundedRect(QRectF(from, place.center().y() - swatch / 2, swatch, swatch), 2, 2);
            from += swatch + gap / 2;
        }
        const double forValue = std::min(value, place.width());
        painter.setFont(font);
        painter.setPen(tokens.ink2);
        theme::drawLine(painter, QRectF(from, place.top(), std::max(0.0, place.right() - forValue - gap - from), line),
                        one.name);
        painter.setFont(strong);
        painter.setPen(tokens.ink);
        theme::drawFigure(painter, QRectF(place.right() - forValue, place.top(), forValue, line), one.value);
    }
    if (shown < all)
        theme::drawLine(painter, lineAt(shown + 1), u"…"_s);
}

} // namespace anjungan::charts
