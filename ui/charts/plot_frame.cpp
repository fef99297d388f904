// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot_frame.h"

#include "ui/charts/axis_ticks.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double axisGap = 8;
constexpr double labelGap = 10; ///< least, between labels of places
/// Half of what marks a point may extend beyond the plot.
constexpr double edgeRoom = 5.5;

} // namespace

void PlotFrame::setValues(std::vector<double> ticks, std::function<QString(double)> text)
{
    m_ticks = std::move(ticks);
    m_text = std::move(text);
}

void PlotFrame::setPlaces(double first, double last, std::vector<AxisLabel> labels)
{
    m_first = last > first ? first : first - 1;
    m_last = last > first ? last : first + 1;
    m_labels = std::move(labels);
}

QString PlotFrame::text(double value) const { return m_text ? m_text(value) : QString::number(value); }

double PlotFrame::x(double place) const
{
    return m_plot.left() + m_plot.width() * (place - m_first) / (m_last - m_first);
}

double PlotFrame::y(double value) const
{
    const double inside = std::clamp(value, m_ticks.front(), m_ticks.back());
    return m_plot.bottom() - m_plot.height() * (inside - m_ticks.front()) / (m_ticks.back() - m_ticks.front());
}

void PlotFrame::layOut(const QRectF &all, double right, double above)
{
    m_all = all;
    const QFont font = m_theme.font(Role::Small);
    const double line = QFontMetricsF(font).height();
    double widest = 0;
    for (const double tick : m_ticks)
        widest = std::max(widest, theme::textWidth(text(tick), font));
    const double left = std::min(std::ceil(widest) + m_theme.length(axisGap), all.width() / 2);
    const double bottom = m_labels.empty() ? line / 2 : line + m_theme.length(axisGap);
    // The last point's mark and the first label extend beyond the plot by half their size.
    const double edge = std::max(line / 2, m_theme.length(edgeRoom));
    // Half of the last label is beyond the last point; moved back into the widget it would touch the one before.
    const double lastHalf = m_labels.empty() ? 0 : theme::textWidth(m_labels.back().text, font) / 2 + 1;
    const double beside = std::max(right, std::min(std::max(edge, lastHalf), all.width() / 4));
    const QRectF plot = all.adjusted(left, std::max(edge, above), -beside, -bottom);
    m_plot = plot.isValid() ? plot : QRectF(all.center(), QSizeF(1, 1));
}

void PlotFrame::paintGrid(QPainter &painter) const
{
    for (const double tick : m_ticks)
        painter.fillRect(QRectF(m_plot.left(), std::round(y(tick)), m_plot.width(), 1), m_theme.tokens().line);
}

void PlotFrame::paintLabels(QPainter &painter, std::optional<double> strong) const
{
    painter.setFont(m_theme.font(Role::Small));
    painter.setPen(m_theme.tokens().ink3);
    paintValues(painter);
    paintPlaces(painter, strong);
}

void PlotFrame::paintValues(QPainter &painter) const
{
    const double line = QFontMetricsF(painter.font()).height();
    const int count = static_cast<int>(m_ticks.size());
    const int step = labelStep(count, line, m_plot.height() / std::max(count - 1, 1));
    const double width = m_plot.left() - m_all.left() - m_theme.length(axisGap);
    for (int i = 0; i < count; i += step) {
        const double tick = m_ticks[static_cast<std::size_t>(i)];
        theme::drawFigure(painter, QRectF(m_all.left(), y(tick) - line / 2, width, line), text(tick));
    }
}

void PlotFrame::paintPlaces(QPainter &painter, std::optional<double> strong) const
{
    const int count = static_cast<int>(m_labels.size());
    double widest = 0;
    for (const AxisLabel &label : m_labels)
        widest = std::max(widest, theme::textWidth(label.text, painter.font()) + m_theme.length(labelGap));
    const double spacing = count > 1 ? x(m_labels[1].place) - x(m_labels[0].place) : m_plot.width();
    const int step = labelStep(count, widest, spacing);
    const double height = QFontMetricsF(painter.font()).height();
    const auto shown = std::ranges::find(m_labels, m_shown.value_or(m_first), &AxisLabel::place);
    const int from = shown == m_labels.end() ? 0 : static_cast<int>(shown - m_labels.begin()) % step;
    double free = m_all.left(); // the label at an end is moved inwards, and the one beside it may then have no room
    for (int i = from; i < count; i += step) {
        const AxisLabel &label = m_labels[static_cast<std::size_t>(i)];
        const bool isStrong = strong == label.place;
        painter.setFont(isStrong ? m_theme.strongFont(Role::Small) : m_theme.font(Role::Small));
        painter.setPen(isStrong ? m_theme.tokens().ink : m_theme.tokens().ink3);
        const double width =
            std::min({theme::textWidth(label.text, painter.font()) + 2, spacing * step, m_all.width()});
        // The labels at either end may extend beyond the plot, but not beyond the widget.
        const double left = std::max(m_all.left(), std::min(x(label.place) - width / 2, m_all.right() - width));
        if (left < free && !isStrong)
            continue;
        free = left + width;
        theme::drawLine(painter, QRectF(left, m_all.bottom() - height, width, height), label.text, Qt::AlignCenter);
    }
}

} // namespace anjungan::charts
