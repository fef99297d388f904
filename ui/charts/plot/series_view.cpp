// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/series_view.h"

#include "ui/charts/plot/readout.h"
#include "ui/charts/plot/series_painter.h"
#include "ui/theme/card.h"

#include <QKeyEvent>
#include <QMouseEvent>
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

SeriesView::SeriesView(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme), m_frame(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(&theme, &theme::Theme::changed, this, &SeriesView::layOut);
}

void SeriesView::setData(TimeSeries series)
{
    m_data = std::move(series);
    if (m_scrubbed && *m_scrubbed >= m_data.places.size())
        m_scrubbed.reset();
    m_frame.setValues(valueTicks(m_data), m_data.axisText);
    // Columns are as wide as a place.
    const double beside = m_data.kind == SeriesKind::Lines ? 0 : placeStep(m_data.places) / 2;
    const bool isEmpty = m_data.places.empty();
    m_frame.setPlaces((isEmpty ? 0 : m_data.places.front()) - beside, (isEmpty ? 0 : m_data.places.back()) + beside,
                      m_data.labels);
    layOut();
}

void SeriesView::layOut()
{
    const double names = m_data.kind == SeriesKind::Lines ? SeriesPainter(m_data, m_frame, m_theme).nameWidth() : 0;
    m_frame.layOut(rect(), std::min(names, width() * mostNameShare));
    update();
}

QSize SeriesView::sizeHint() const { return {m_theme.pixels(340), m_theme.pixels(210)}; }

QSize SeriesView::minimumSizeHint() const { return {m_theme.pixels(160), m_theme.pixels(110)}; }

void SeriesView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_frame.paintGrid(painter);
    m_frame.paintLabels(painter, m_scrubbed ? std::optional(m_data.places[*m_scrubbed]) : std::nullopt);
    const SeriesPainter series(m_data, m_frame, m_theme);
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
        theme::paintFocus(painter, rect(), m_theme);
}

void SeriesView::paintScrubbed(QPainter &painter) const
{
    if (!m_scrubbed)
        return;
    const double x = m_frame.x(m_data.places[*m_scrubbed]);
    const QRectF &plot = m_frame.plot();
    painter.fillRect(QRectF(x - 0.5, plot.top(), 1, plot.height()), m_theme.tokens().ink2);
    const auto at = static_cast<qsizetype>(*m_scrubbed);
    Readout readout{.heading = m_data.categories.value(at), .lines = {}};
    for (const PlotSeries &one : m_data.series) {
        const bool has = *m_scrubbed < one.values.size() && one.values[*m_scrubbed];
        readout.lines.push_back({.name = one.name,
                                 .value = has ? one.texts.value(at) : m_data.noValue,
                                 .color = theme::color(m_theme.tokens(), one.color)});
    }
    paintReadout(painter, readout, x, QRectF(0, 0, width(), plot.bottom()), m_theme);
}

void SeriesView::scrub(std::optional<std::size_t> place)
{
    if (place == m_scrubbed)
        return;
    m_scrubbed = place;
    update();
}

void SeriesView::scrubAt(double x)
{
    if (m_data.places.empty())
        return;
    const auto nearest =
        std::ranges::min_element(m_data.places, {}, [&](double place) { return std::abs(m_frame.x(place) - x); });
    scrub(static_cast<std::size_t>(nearest - m_data.places.begin()));
}

void SeriesView::resizeEvent(QResizeEvent * /*event*/) { layOut(); }

void SeriesView::mousePressEvent(QMouseEvent *event) { scrubAt(event->position().x()); }

void SeriesView::mouseMoveEvent(QMouseEvent *event) { scrubAt(event->position().x()); }

void SeriesView::leaveEvent(QEvent * /*event*/)
{
    if (!hasFocus())
        scrub(std::nullopt);
}

void SeriesView::focusOutEvent(QFocusEvent *event)
{
    scrub(std::nullopt);
    QWidget::focusOutEvent(event);
}

void SeriesView::keyPressEvent(QKeyEvent *event)
{
    if (m_data.places.empty())
        return QWidget::keyPressEvent(event);
    const std::size_t last = m_data.places.size() - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return scrub(m_scrubbed ? (*m_scrubbed > 0 ? *m_scrubbed - 1 : 0) : last);
    case Qt::Key_Right:
        return scrub(m_scrubbed ? std::min(*m_scrubbed + 1, last) : last);
    case Qt::Key_Home:
        return scrub(0);
    case Qt::Key_End:
        return scrub(last);
    case Qt::Key_Escape:
        if (m_scrubbed)
            return scrub(std::nullopt);
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace anjungan::charts
