// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/series_painter.h"

#include "ui/charts/bar.h"
#include "ui/charts/runs.h"
#include "ui/charts/spread_labels.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double groupShare = 0.76; ///< of a place, that its columns fill
constexpr double mostColumn = 40, leastColumn = 1;
constexpr double lineWidth = 2, firstLineWidth = 3;
constexpr double pointRadius = 3.5;
constexpr double nameGap = 8;

/// The last value of a series; none if it has none.
std::optional<std::size_t> lastOf(const PlotSeries &series, std::size_t places)
{
    for (std::size_t at = std::min(series.values.size(), places); at > 0; --at)
        if (series.values[at - 1] && std::isfinite(*series.values[at - 1]))
            return at - 1;
    return std::nullopt;
}

} // namespace

void SeriesPainter::paintColumns(QPainter &painter) const
{
    const bool isStacked = m_data.kind == SeriesKind::Stacked;
    const double slot = m_frame.x(placeStep(m_data.places)) - m_frame.x(0);
    const auto count = static_cast<double>(isStacked ? 1 : std::max<std::size_t>(m_data.series.size(), 1));
    const double width = std::clamp(slot * groupShare / count, leastColumn, m_theme.length(mostColumn));
    for (std::size_t place = 0; place < m_data.places.size(); ++place) {
        double left = m_frame.x(m_data.places[place]) - width * count / 2;
        double above = 0;
        double below = 0;
        for (std::size_t series = 0; series < m_data.series.size(); ++series) {
            const PlotValues &values = m_data.series[series].values;
            if (place < values.size() && values[place] && std::isfinite(*values[place])) {
                double &from = *values[place] < 0 ? below : above;
                const double start = isStacked ? from : 0;
                paintColumn(painter, series, left, width, start, start + *values[place]);
                from += *values[place];
            }
            left += isStacked ? 0 : width;
        }
    }
    const double zero = std::round(m_frame.y(0));
    painter.fillRect(QRectF(m_frame.plot().left(), zero, m_frame.plot().width(), 1), m_theme.tokens().ink3);
}

void SeriesPainter::paintColumn(QPainter &painter, std::size_t series, double left, double width, double from,
                                double to) const
{
    const double start = m_frame.y(from);
    const double end = m_frame.y(to);
    const double seam = width > 4 ? 0.5 : 0;
    const QRectF column(left + seam, std::min(start, end), width - 2 * seam, std::abs(end - start));
    const QColor color = colorOf(m_data.series[series]);
    painter.fillRect(column, color);
    paintHatch(painter, column, color, m_data.series[series].hatch);
    if (!m_frame.isBeyond(to) || m_frame.isBeyond(from))
        return;
    // The mark of a cut bar is made for bars that lie.
    painter.save();
    painter.translate(column.center());
    painter.rotate(to > 0 ? -90 : 90);
    paintCut(painter, QRectF(-column.height() / 2, -column.width() / 2, column.height(), column.width()), true,
             m_theme.tokens().card);
    painter.restore();
}

void SeriesPainter::paintLines(QPainter &painter) const
{
    // The first series is above all others.
    for (std::size_t at = m_data.series.size(); at > 0; --at) {
        const PlotSeries &series = m_data.series[at - 1];
        const QColor color = colorOf(series);
        QPen pen(color, m_theme.length(at == 1 ? firstLineWidth : lineWidth), Qt::SolidLine, Qt::FlatCap,
                 Qt::RoundJoin);
        if (series.hatch != SwatchHatch::None)
            pen.setDashPattern({2, 1.5});
        for (const std::vector<QPointF> &run : runs(series.values, m_data.places, m_data.bridged)) {
            QPolygonF line;
            for (const QPointF &point : run)
                line.append(m_frame.at(point.x(), point.y()));
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            if (line.size() > 1)
                painter.drawPolyline(line);
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            const double radius = m_theme.length(pointRadius);
            for (std::size_t point = 0; point < run.size(); ++point) {
                const bool isBeyond = m_frame.isBeyond(run[point].y());
                if (run.size() > 1 && !isBeyond)
                    continue;
                painter.setPen(Qt::NoPen);
                painter.drawEllipse(line[static_cast<qsizetype>(point)], radius, radius);
                if (isBeyond)
                    paintCutThrough(painter, line[static_cast<qsizetype>(point)], 2 * radius, m_theme.tokens().card);
            }
        }
        if (const auto last = lastOf(series, m_data.places.size())) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            const double radius = m_theme.length(pointRadius);
            painter.drawEllipse(m_frame.at(m_data.places[*last], *series.values[*last]), radius, radius);
        }
    }
}

double SeriesPainter::nameWidth() const
{
    double widest = 0;
    for (const PlotSeries &series : m_data.series) {
        const auto last = lastOf(series, m_data.places.size());
        const QString value = last ? series.texts.value(static_cast<qsizetype>(*last)) : QString();
        widest = std::max({widest, theme::textWidth(series.name, m_theme.font(Role::Small)),
                           theme::textWidth(value, m_theme.strongFont(Role::Small))});
    }
    return widest > 0 ? std::ceil(widest) + m_theme.length(nameGap) + 2 : 0;
}

void SeriesPainter::paintNames(QPainter &painter, const QRectF &all) const
{
    const double line = QFontMetricsF(m_theme.strongFont(Role::Small)).height();
    const double height = 2 * line;
    std::vector<const PlotSeries *> named;
    std::vector<double> wanted;
    for (const PlotSeries &series : m_data.series) {
        if (const auto last = lastOf(series, m_data.places.size())) {
            named.push_back(&series);
            wanted.push_back(m_frame.y(*series.values[*last]));
        }
    }
    const double left = m_frame.plot().right() + m_theme.length(nameGap);
    const double width = std::max(0.0, all.right() - left);
    const std::vector<double> placed = spreadLabels(wanted, height, all.top(), m_frame.plot().bottom() + line / 2);
    for (std::size_t at = 0; at < named.size(); ++at) {
        if (placed[at] + height / 2 > all.bottom())
            continue;
        const std::size_t last = *lastOf(*named[at], m_data.places.size());
        painter.setFont(m_theme.strongFont(Role::Small));
        painter.setPen(m_theme.tokens().ink);
        theme::drawFigure(painter, QRectF(left, placed[at] - line, width, line),
                          named[at]->texts.value(static_cast<qsizetype>(last)), Qt::AlignLeft | Qt::AlignVCenter);
        painter.setFont(m_theme.font(Role::Small));
        painter.setPen(m_theme.tokens().ink2); // the colour of a line may be too pale for text
        theme::drawLine(painter, QRectF(left, placed[at], width, line), named[at]->name);
    }
}

void SeriesPainter::paintTarget(QPainter &painter) const
{
    if (!m_data.target || m_frame.isBeyond(*m_data.target))
        return;
    const double y = m_frame.y(*m_data.target);
    QPen pen(m_theme.tokens().ink2, m_theme.length(1.5), Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    painter.drawLine(QPointF(m_frame.plot().left(), y), QPointF(m_frame.plot().right(), y));
    painter.setFont(m_theme.font(Role::Small));
    painter.setPen(m_theme.tokens().ink2);
    const double line = QFontMetricsF(painter.font()).height();
    theme::drawLine(painter, QRectF(m_frame.plot().left() + 4, y - line, m_frame.plot().width() - 4, line),
                    m_data.targetText);
}

} // namespace anjungan::charts
