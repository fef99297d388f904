// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/series_view.h"

#include "ui/charts/plot/readout.h"
#include "ui/charts/plot/series_painter.h"
#include "ui/theme/card.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace anjungan::charts {

namespace {

constexpr double mostNameShare = 0.3;

std::vector<double> valueTicks(const TimeSeries &data)
{
    const StackEnds ends = stackEnds(data);
    std::vector<const PlotValues *> all;
    if (data.kind == SeriesKind::Stacked)
        all = {&ends.above, &ends.below};
    else
        for (const PlotSeries &one : data.series)
            all.push_back(&one.values);
    const PlotValues target(data.places.size(), data.target);
    if (data.target)
        all.push_back(&target);
    return ticksOf(all, data.maximum);
}

} // namespace

SeriesView::SeriesView(const theme::Theme &theme, QWidget *parent) : ScrubbedPlot(theme, parent), m_frame(theme) {}

void SeriesView::setData(TimeSeries series)
{
    m_data = std::move(series);
    keepPlace();
    m_frame.setValues(valueTicks(m_data), m_data.axisText);
    // Columns are as wide as a place.
    const double beside = m_data.kind == SeriesKind::Lines ? 0 : placeStep(m_data.places) / 2;
    const bool isEmpty = m_data.places.empty();
    m_frame.setPlaces((isEmpty ? 0 : m_data.places.front()) - beside, (isEmpty ? 0 : m_data.places.back()) + beside,
                      m_data.labels);
    // The newest is what is looked for first.
    m_frame.setShown(m_data.labels.empty() ? std::nullopt : std::optional(m_data.labels.back().place));
    layOut();
}

void SeriesView::layOut()
{
    const double names = m_data.kind == SeriesKind::Lines ? SeriesPainter(m_data, m_frame, look()).nameWidth() : 0;
    m_frame.layOut(rect(), std::min(names, width() * mostNameShare));
    update();
}

QSize SeriesView::sizeHint() const { return {look().pixels(340), look().pixels(210)}; }

QSize SeriesView::minimumSizeHint() const { return {look().pixels(160), look().pixels(110)}; }

void SeriesView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_frame.paintGrid(painter);
    m_frame.paintLabels(painter, scrubbed() ? std::optional(m_data.places[*scrubbed()]) : std::nullopt);
    const SeriesPainter series(m_data, m_frame, look());
    if (m_data.kind == SeriesKind::Lines) {
        series.paintTarget(painter);
        series.paintLines(painter);
        series.paintNames(painter, rect());
    } else {
        series.paintColumns(painter);
        series.paintTarget(painter);
    }
    paintScrubbed(painter);
    if (hasFocus())
        theme::paintFocus(painter, rect(), look());
}

void SeriesView::paintScrubbed(QPainter &painter) const
{
    if (!scrubbed())
        return;
    const std::size_t place = *scrubbed();
    const double x = m_frame.x(m_data.places[place]);
    const QRectF &plot = m_frame.plot();
    painter.fillRect(QRectF(x - 0.5, plot.top(), 1, plot.height()), look().tokens().ink2);
    const auto at = static_cast<qsizetype>(place);
    Readout readout{.heading = m_data.categories.value(at), .lines = {}};
    for (const PlotSeries &one : m_data.series) {
        const bool has = place < one.values.size() && one.values[place];
        readout.lines.push_back({.name = one.name,
                                 .value = has ? one.texts.value(at) : m_data.noValue,
                                 .color = theme::color(look().tokens(), one.color)});
    }
    paintReadout(painter, readout, x, QRectF(0, 0, width(), plot.bottom()), look());
}

std::optional<std::size_t> SeriesView::placeAt(const QPointF &position) const
{
    if (m_data.places.empty())
        return std::nullopt;
    const auto nearest = std::ranges::min_element(
        m_data.places, {}, [&](double place) { return std::abs(m_frame.x(place) - position.x()); });
    return static_cast<std::size_t>(nearest - m_data.places.begin());
}

} // namespace anjungan::charts
