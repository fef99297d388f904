// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curve/s_curve.h"

#include "core/base/joined_parts.h"
#include "ui/charts/curve/curve_painter.h"
#include "ui/charts/plot/readout.h"
#include "ui/theme/card.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

namespace {

std::optional<double> pointOf(const PlotValues &values, std::size_t at)
{
    return at < values.size() ? values[at] : std::nullopt;
}

/// "Jan 4 / 5; Feb 9 / 12": actual and plan of each category, "/ 3" of the year before where it is shown.
QString described(const Curves &curves)
{
    const auto text = [&curves](const PlotValues &values, qsizetype at) {
        const auto value = pointOf(values, static_cast<std::size_t>(at));
        return value ? curves.onAxis(*value) : u"–"_s;
    };
    QStringList parts;
    for (qsizetype i = 0; i < curves.categories.size(); ++i) {
        QString part = curves.categories[i] + u' ' + text(curves.actual, i) + u" / "_s + text(curves.plan, i);
        if (!curves.lastYear.empty())
            part += u" / "_s + text(curves.lastYear, i);
        parts.append(part);
    }
    return base::joinedParts({parts.join(u"; "_s), curves.spoken}, u". ");
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

std::vector<double> curveTicks(const Curves &curves)
{
    PlotValues high;
    if (curves.forecast)
        for (std::size_t at = 0; at < curves.forecast->steady.size(); ++at)
            high.push_back(curves.forecast->steady[at] ? std::optional(curves.forecast->high(at)) : std::nullopt);
    const std::array<const PlotValues *, 4> series{&curves.actual, &curves.plan, &curves.lastYear, &high};
    return ticksOf(series, curves.maximum);
}

} // namespace

QString Curves::onAxis(double value) const { return axisText ? axisText(value) : QString::number(value); }

QString Curves::written(double value) const { return valueText ? valueText(value) : onAxis(value); }

std::optional<std::size_t> Curves::lastActual() const
{
    for (std::size_t at = std::min(actual.size(), places.size()); at > 0; --at)
        if (actual[at - 1] && std::isfinite(*actual[at - 1]))
            return at - 1;
    return std::nullopt;
}

SCurve::SCurve(const theme::Theme &theme, QWidget *parent)
    : ScrubbedPlot(theme, parent), m_frame(theme), m_labels(m_curves, m_frame, theme)
{
    m_frame.setValues(axisTicks(0, 100), {});
}

void SCurve::setData(Curves curves)
{
    m_curves = std::move(curves);
    complete(m_curves);
    keepPlace();
    setAccessibleDescription(described(m_curves));
    m_frame.setValues(curveTicks(m_curves), m_curves.axisText);
    const bool isEmpty = m_curves.places.empty();
    m_frame.setPlaces(isEmpty ? 0 : m_curves.places.front(), isEmpty ? 0 : m_curves.places.back(), m_curves.labels);
    const auto last = m_curves.lastActual();
    m_frame.setShown(last ? std::optional(m_curves.places[*last]) : std::nullopt);
    layOut();
}

void SCurve::layOut()
{
    m_labels.layOut(rect());
    update();
}

QSize SCurve::sizeHint() const { return {look().pixels(340), look().pixels(210)}; }

QSize SCurve::minimumSizeHint() const { return {look().pixels(160), look().pixels(120)}; }

void SCurve::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const CurvePainter lines(m_curves, m_frame, look());
    m_frame.paintGrid(painter);
    const auto strong = scrubbed() ? scrubbed() : m_curves.lastActual();
    m_frame.paintLabels(painter, strong ? std::optional(m_curves.places[*strong]) : std::nullopt);
    lines.paint(painter);
    m_labels.paint(painter);
    paintScrubbed(painter);
    if (hasFocus())
        theme::paintFocus(painter, rect(), look());
}

void SCurve::paintScrubbed(QPainter &painter) const
{
    if (!scrubbed())
        return;
    const std::size_t place = *scrubbed();
    const double x = m_frame.x(m_curves.places[place]);
    const QRectF &plot = m_frame.plot();
    const theme::Tokens &tokens = look().tokens();
    painter.fillRect(QRectF(x - 0.5, plot.top(), 1, plot.height()), tokens.ink2);

    const auto at = static_cast<qsizetype>(place);
    Readout readout{.heading = m_curves.names.value(at, m_curves.categories.value(at)), .lines = {}};
    const auto actual = pointOf(m_curves.actual, place), plan = pointOf(m_curves.plan, place);
    const auto forecast =
        m_curves.forecast && place > m_curves.forecast->from ? pointOf(m_curves.forecast->middle, place) : std::nullopt;
    const auto add = [&readout](const QString &name, const QString &value, const QColor &color) {
        readout.lines.push_back({.name = name, .value = value, .color = color});
    };
    if (forecast) {
        add(m_curves.forecastName, m_curves.onAxis(*forecast), theme::mixed(tokens.card, tokens.accent, 0.4));
        if (m_curves.forecast->isBand())
            readout.lines.back().value += u" (%1–%2)"_s.arg(m_curves.onAxis(m_curves.forecast->low(place)),
                                                            m_curves.onAxis(m_curves.forecast->high(place)));
    } else {
        add(m_curves.actualName, actual ? m_curves.written(*actual) : u"–"_s, tokens.accent);
    }
    if (!m_curves.plan.empty())
        add(m_curves.planName, plan ? m_curves.written(*plan) : u"–"_s, tokens.ink2);
    if (actual && plan && !m_curves.deviationName.isEmpty())
        add(m_curves.deviationName,
            m_curves.differenceText ? m_curves.differenceText(*actual - *plan) : m_curves.written(*actual - *plan), {});
    if (!m_curves.lastYear.empty()) {
        const auto before = pointOf(m_curves.lastYear, place);
        add(m_curves.lastYearName, before ? m_curves.written(*before) : u"–"_s, CurvePainter::lastYearColor(tokens));
    }
    paintReadout(painter, readout, x, QRectF(0, plot.top(), width(), plot.height()), look());
}

std::optional<std::size_t> SCurve::placeAt(const QPointF &position) const
{
    if (m_curves.places.empty())
        return std::nullopt;
    const auto nearest = std::ranges::min_element(
        m_curves.places, {}, [&](double place) { return std::abs(m_frame.x(place) - position.x()); });
    return static_cast<std::size_t>(nearest - m_curves.places.begin());
}

} // namespace anjungan::charts
