// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/verdict_mark.h"

#include <algorithm>

namespace anjungan::charts {

namespace {

constexpr double markWidth = 10, markHeight = 15, markPitch = 12; // at a factor of 1, device-independent pixels
constexpr double paleShare = 0.25;

void paintOutline(QPainter &painter, const QRectF &rect, const QColor &ink, Qt::PenStyle style, double radius)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink, 1.2, style));
    painter.drawRoundedRect(rect.adjusted(0.6, 0.6, -0.6, -0.6), radius, radius);
}

} // namespace

void paintVerdictMark(QPainter &painter, const QRectF &rect, VerdictMark mark, const theme::Theme &theme)
{
    const theme::Tokens &tokens = theme.tokens();
    const double radius = theme.length(2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    switch (mark) {
    case VerdictMark::None:
        break;
    case VerdictMark::OnTime:
        painter.setBrush(tokens.good);
        painter.drawRoundedRect(rect, radius, radius);
        break;
    case VerdictMark::Due:
        paintOutline(painter, rect, tokens.accent, Qt::SolidLine, radius);
        break;
    case VerdictMark::Late:
        painter.setBrush(theme::mixed(tokens.card, tokens.warning, paleShare));
        painter.drawRoundedRect(rect, radius, radius);
        painter.setBrush(tokens.warning);
        painter.drawRoundedRect(QRectF(rect.left(), rect.center().y(), rect.width(), rect.height() / 2), radius,
                                radius);
        break;
    case VerdictMark::Arrears: {
        painter.setBrush(tokens.bad);
        painter.drawRoundedRect(rect, radius, radius);
        const QPointF middle = rect.center();
        const double arm = rect.width() / 4;
        painter.setPen(QPen(tokens.card, 1.4));
        painter.drawLine(middle + QPointF(-arm, -arm), middle + QPointF(arm, arm));
        painter.drawLine(middle + QPointF(-arm, arm), middle + QPointF(arm, -arm));
        break;
    }
    case VerdictMark::Unknown:
        paintOutline(painter, rect, tokens.ink3, Qt::DotLine, radius);
        break;
    }
    painter.restore();
}

void paintVerdictStrip(QPainter &painter, const QRectF &rect, const std::vector<VerdictMark> &marks,
                       const theme::Theme &theme)
{
    const double pitch = theme.length(markPitch);
    const double height = std::min(theme.length(markHeight), rect.height());
    const auto fitting = static_cast<std::size_t>(std::max(0.0, rect.width() / pitch));
    const std::size_t first = marks.size() > fitting ? marks.size() - fitting : 0;
    double left = rect.left();
    for (std::size_t at = first; at < marks.size(); ++at, left += pitch)
        paintVerdictMark(painter, QRectF(left, rect.center().y() - height / 2, theme.length(markWidth), height),
                         marks[at], theme);
}

double verdictStripWidth(std::size_t marks, const theme::Theme &theme)
{
    return static_cast<double>(marks) * theme.length(markPitch);
}

} // namespace anjungan::charts
