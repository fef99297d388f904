// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curve_view.h"

#include "core/base/one_line.h"
#include "ui/charts/axis_ticks.h"
#include "ui/charts/bar.h"
#include "ui/charts/label_place.h"
#include "ui/charts/runs.h"
#include "ui/theme/text.h"

#include <QAreaSeries>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double actualWidth = 3;
constexpr double planWidth = 2;
constexpr double dotRadius = 4.5;
constexpr float areaOpacity = 0.12F;
constexpr double labelGap = 8;

QValueAxis *makeAxis(QChart *chart, Qt::Alignment side)
{
    auto *axis = new QValueAxis(chart);
    axis->setVisible(false);
    chart->addAxis(axis, side);
    return axis;
}

/// A place for each category and labels for the axis, where none were given.
void complete(Curves &curves)
{
    const auto count = static_cast<std::size_t>(curves.categories.size());
    if (curves.places.size() != count) {
        curves.places.resize(count);
        std::iota(curves.places.begin(), curves.places.end(), 0.0);
        curves.labels.clear();
    }
    if (curves.labels.empty())
        for (std::size_t at = 0; at < count; ++at)
            curves.labels.push_back({curves.places[at], curves.categories[static_cast<qsizetype>(at)]});
}

} // namespace

CurveView::CurveView(const theme::Theme &theme, QWidget *parent)
    : QChartView(new QChart, parent), m_theme(theme), m_frame(theme),
      m_categoryAxis(makeAxis(chart(), Qt::AlignBottom)), m_valueAxis(makeAxis(chart(), Qt::AlignLeft))
{
    setFocusPolicy(Qt::NoFocus); // it has no keys
    viewport()->setFocusPolicy(Qt::NoFocus);
    m_frame.setValues(axisTicks(0, 100), {});
    chart()->setBackgroundVisible(false);
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setFocusPolicy(Qt::NoFocus);
    // Nothing here can be clicked: wheel and swipes go to the page.
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&theme, &theme::Theme::changed, this, &CurveView::rebuild);
    rebuild();
}

void CurveView::setData(Curves curves)
{
    m_curves = std::move(curves);
    complete(m_curves);
    const std::array<const PlotValues *, 2> series{&m_curves.actual, &m_curves.plan};
    m_frame.setValues(ticksOf(series, m_curves.maximum), m_curves.axisText);
    const bool isEmpty = m_curves.places.empty();
    m_frame.setPlaces(isEmpty ? 0 : m_curves.places.front(), isEmpty ? 0 : m_curves.places.back(), m_curves.labels);
    rebuild();
}

void CurveView::rebuild()
{
    const theme::Tokens &tokens = m_theme.tokens();
    chart()->removeAllSeries();
    m_valueAxis->setRange(m_frame.ticks().front(), m_frame.ticks().back());
    m_categoryAxis->setRange(m_frame.first(), m_frame.last());

    QPen planPen(tokens.ink3, m_theme.length(planWidth), Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    planPen.setDashPattern({2, 1.8});
    const QPen actualPen(tokens.accent, m_theme.length(actualWidth), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const auto actual = runsOf(m_curves.actual);
    for (const std::vector<QPointF> &run : actual)
        addArea(run);
    for (const std::vector<QPointF> &run : runsOf(m_curves.plan))
        addLine(run, planPen);
    for (const std::vector<QPointF> &run : actual)
        addLine(run, actualPen);
    layOut();
}

void CurveView::addLine(const std::vector<QPointF> &run, const QPen &pen)
{
    if (run.size() < 2)
        return; // see drawLonePoints()
    auto *series = new QLineSeries;
    series->append(QList<QPointF>(run.begin(), run.end()));
    series->setPen(pen);
    chart()->addSeries(series); // owns it
    series->attachAxis(m_categoryAxis);
    series->attachAxis(m_valueAxis);
}

void CurveView::addArea(const std::vector<QPointF> &run)
{
    if (run.size() < 2)
        return;
    auto *upper = new QLineSeries;
    upper->append(QList<QPointF>(run.begin(), run.end()));
    auto *lower = new QLineSeries;
    const double ground = std::clamp(0.0, m_frame.ticks().front(), m_frame.ticks().back());
    lower->append(run.front().x(), ground);
    lower->append(run.back().x(), ground);
    auto *area = new QAreaSeries(upper, lower);
    upper->setParent(area);
    lower->setParent(area);
    QColor fill = m_theme.tokens().accent;
    fill.setAlphaF(areaOpacity);
    area->setPen(Qt::NoPen);
    area->setBrush(fill);
    chart()->addSeries(area); // owns it
    area->attachAxis(m_categoryAxis);
    area->attachAxis(m_valueAxis);
}

void CurveView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

std::vector<std::vector<QPointF>> CurveView::runsOf(const std::vector<std::optional<double>> &values) const
{
    std::vector<std::vector<QPointF>> lines = runs(values, m_curves.places, m_curves.bridged);
    for (std::vector<QPointF> &line : lines)
        for (QPointF &point : line)
            point.setY(std::clamp(point.y(), m_frame.ticks().front(), m_frame.ticks().back()));
    return lines;
}

void CurveView::layOut()
{
    m_frame.layOut(viewport()->rect());
    chart()->setPlotArea(m_frame.plot());
    viewport()->update();
}

void CurveView::drawBackground(QPainter *painter, const QRectF & /*rect*/) { m_frame.paintGrid(*painter); }

void CurveView::drawForeground(QPainter *painter, const QRectF & /*rect*/)
{
    painter->save();
    m_frame.paintLabels(*painter);
    drawLonePoints(*painter);
    drawLastPoint(*painter);
    drawCutPoints(*painter);
    painter->restore();
}

void CurveView::drawLonePoints(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const auto draw = [&](const std::vector<std::optional<double>> &values, const QColor &color, double radius) {
        painter.setBrush(color);
        for (const std::vector<QPointF> &run : runsOf(values))
            if (run.size() == 1)
                painter.drawEllipse(chart()->mapToPosition(run.front()), radius, radius);
    };
    draw(m_curves.plan, m_theme.tokens().ink3, m_theme.length(planWidth));
    draw(m_curves.actual, m_theme.tokens().accent, m_theme.length(actualWidth));
}

void CurveView::drawLastPoint(QPainter &painter) const
{
    const auto actual = runsOf(m_curves.actual);
    if (actual.empty())
        return;
    const QPointF point = chart()->mapToPosition(actual.back().back());
    const double radius = m_theme.length(dotRadius);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.tokens().accent);
    painter.drawEllipse(point, radius, radius);

    painter.setFont(m_theme.strongFont(Role::Body));
    painter.setPen(m_theme.tokens().accent);
    drawBesidePoint(painter, m_curves.lastText, point);
}

void CurveView::drawCutPoints(QPainter &painter) const
{
    const double radius = m_theme.length(dotRadius);
    const double last = [this] {
        const auto actual = runsOf(m_curves.actual);
        return actual.empty() ? std::numeric_limits<double>::infinity() : actual.back().back().x();
    }();
    painter.setFont(m_theme.strongFont(Role::Small));
    const auto draw = [&](const std::vector<std::optional<double>> &values, const QColor &color, bool isActual) {
        for (std::size_t at = 0; at < std::min(values.size(), m_curves.places.size()); ++at) {
            const double value = values[at].value_or(0);
            if (!std::isfinite(value) || !m_frame.isBeyond(value))
                continue;
            const QPointF point = chart()->mapToPosition(
                {m_curves.places[at], std::clamp(value, m_frame.ticks().front(), m_frame.ticks().back())});
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawEllipse(point, radius, radius);
            paintCutThrough(painter, point, 2 * radius, m_theme.tokens().card);
            painter.setPen(color);
            // The last one of the actual values has its text already.
            if (!isActual || m_curves.places[at] != last || m_curves.lastText.isEmpty())
                drawBesidePoint(painter, m_curves.valueText ? m_curves.valueText(value) : m_frame.text(value), point);
        }
    };
    draw(m_curves.plan, m_theme.tokens().ink3, false);
    draw(m_curves.actual, m_theme.tokens().accent, true);
}

void CurveView::drawBesidePoint(QPainter &painter, const QString &text, const QPointF &point) const
{
    std::vector<std::vector<QPointF>> lines;
    for (const auto *values : {&m_curves.actual, &m_curves.plan}) {
        for (std::vector<QPointF> run : runsOf(*values)) {
            std::ranges::transform(run, run.begin(), [this](const QPointF &at) { return chart()->mapToPosition(at); });
            lines.push_back(std::move(run));
        }
    }
    const QSizeF size(std::ceil(theme::textWidth(text, painter.font())) + 1, QFontMetricsF(painter.font()).height());
    QRectF bounds(viewport()->rect());
    if (text.isEmpty() || size.width() > bounds.width() || 2 * size.height() > chart()->plotArea().height())
        return;
    bounds.setBottom(chart()->plotArea().bottom());
    painter.drawText(labelPlace(point, size, bounds, m_theme.length(labelGap), lines),
                     Qt::AlignCenter | Qt::TextSingleLine, base::oneLine(text));
}

} // namespace anjungan::charts
