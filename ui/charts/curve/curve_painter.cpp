// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curve/curve_painter.h"

#include "ui/charts/runs.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

namespace {

constexpr double actualWidth = 2.75, planWidth = 1.5, lastYearWidth = 1.5, forecastWidth = 2, gapWidth = 3;
constexpr double dotRadius = 4.5, hollowRadius = 3.5, hollowWidth = 1.75;
constexpr double leastGap = 4; ///< pixels; a shorter bar would be hidden by the dot
constexpr float areaOpacity = 0.10F, bandOpacity = 0.20F;

} // namespace

QColor CurvePainter::lastYearColor(const theme::Tokens &tokens) { return theme::mixed(tokens.card, tokens.ink3, 0.6); }

std::vector<std::vector<QPointF>> CurvePainter::linesOf(const Values &values) const
{
    auto lines = runs(values, m_curves.places, m_curves.bridged);
    for (std::vector<QPointF> &line : lines)
        for (QPointF &point : line)
            point = m_frame.at(point.x(), point.y());
    return lines;
}

std::vector<std::vector<QPointF>> CurvePainter::lines() const
{
    std::vector<std::vector<QPointF>> all;
    for (const Values *values : {&m_curves.actual, &m_curves.plan, &m_curves.lastYear})
        std::ranges::move(linesOf(*values), std::back_inserter(all));
    if (m_curves.forecast)
        for (const Values *values : {&m_curves.forecast->steady, &m_curves.forecast->rush})
            std::ranges::move(linesOf(*values), std::back_inserter(all));
    return all;
}

void CurvePainter::paint(QPainter &painter) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    paintAreas(painter);
    paintLines(painter, m_curves.lastYear,
               QPen(lastYearColor(tokens), m_theme.length(lastYearWidth), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    paintForecast(painter);
    QPen plan(tokens.ink2, m_theme.length(planWidth), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    plan.setDashPattern({3.3, 2.7});
    paintLines(painter, m_curves.plan, plan);
    paintGap(painter);
    paintLines(painter, m_curves.actual,
               QPen(tokens.accent, m_theme.length(actualWidth), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    paintLonePoints(painter, m_curves.lastYear, lastYearColor(tokens), m_theme.length(lastYearWidth));
    paintLonePoints(painter, m_curves.plan, tokens.ink2, m_theme.length(2));
    paintLonePoints(painter, m_curves.actual, tokens.accent, m_theme.length(3));
    paintLastPoint(painter);
}

void CurvePainter::paintLines(QPainter &painter, const Values &values, const QPen &pen) const
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    for (const std::vector<QPointF> &line : linesOf(values))
        if (line.size() > 1)
            painter.drawPolyline(line.data(), static_cast<int>(line.size()));
}

void CurvePainter::paintAreas(QPainter &painter) const
{
    QColor fill = m_theme.tokens().accent;
    fill.setAlphaF(areaOpacity);
    const double ground = m_frame.y(0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    for (const std::vector<QPointF> &line : linesOf(m_curves.actual)) {
        if (line.size() < 2)
            continue;
        QPainterPath area(QPointF(line.front().x(), ground));
        for (const QPointF &point : line)
            area.lineTo(point);
        area.lineTo(line.back().x(), ground);
        area.closeSubpath();
        painter.drawPath(area);
    }
}

void CurvePainter::paintForecast(QPainter &painter) const
{
    if (!m_curves.forecast)
        return;
    const Forecast &forecast = *m_curves.forecast;
    const auto edge = [&](const Values &values) {
        std::vector<QPointF> points;
        for (std::size_t at = 0; at < std::min(values.size(), m_curves.places.size()); ++at)
            if (values[at])
                points.push_back(m_frame.at(m_curves.places[at], *values[at]));
        return points;
    };
    const theme::Tokens &tokens = m_theme.tokens();
    if (forecast.isBand()) {
        QColor fill = tokens.accent;
        fill.setAlphaF(bandOpacity);
        QPainterPath band;
        band.setFillRule(Qt::WindingFill); // the edges may cross
        std::vector<QPointF> outline = edge(forecast.steady);
        const std::vector<QPointF> back = edge(forecast.rush);
        outline.insert(outline.end(), back.rbegin(), back.rend());
        band.addPolygon(QPolygonF(QList<QPointF>(outline.begin(), outline.end())));
        band.closeSubpath();
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawPath(band);
    }
    QPen dots(tokens.accent, m_theme.length(forecastWidth), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    dots.setDashPattern({0.1, 2.2});
    const std::vector<QPointF> middle = edge(forecast.middle);
    painter.setPen(dots);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(middle.data(), static_cast<int>(middle.size()));
    painter.setPen(QPen(tokens.accent, m_theme.length(hollowWidth)));
    painter.setBrush(tokens.card);
    const double radius = m_theme.length(hollowRadius);
    painter.drawEllipse(middle.back(), radius, radius);
}

void CurvePainter::paintGap(QPainter &painter) const
{
    const auto last = m_curves.lastActual();
    if (!last || *last >= m_curves.plan.size() || !m_curves.plan[*last] || !std::isfinite(*m_curves.plan[*last]))
        return;
    const double place = m_curves.places[*last];
    const QPointF from = m_frame.at(place, *m_curves.actual[*last]), to = m_frame.at(place, *m_curves.plan[*last]);
    if (std::abs(from.y() - to.y()) < m_theme.length(leastGap))
        return;
    const theme::Tokens &tokens = m_theme.tokens();
    painter.setPen(QPen(theme::toneFill(tokens, m_curves.tone, tokens.ink3), m_theme.length(gapWidth), Qt::SolidLine,
                        Qt::FlatCap));
    painter.drawLine(from, to);
}

void CurvePainter::paintLonePoints(QPainter &painter, const Values &values, const QColor &color, double radius) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const std::vector<QPointF> &line : linesOf(values))
        if (line.size() == 1)
            painter.drawEllipse(line.front(), radius, radius);
}

void CurvePainter::paintLastPoint(QPainter &painter) const
{
    const auto last = m_curves.lastActual();
    if (!last)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.tokens().accent);
    const double radius = m_theme.length(dotRadius);
    painter.drawEllipse(m_frame.at(m_curves.places[*last], *m_curves.actual[*last]), radius, radius);
}

} // namespace anjungan::charts
