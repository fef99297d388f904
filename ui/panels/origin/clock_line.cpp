// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/origin/clock_line.h"

#include "core/base/joined_parts.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

// Device-independent pixels at a factor of 1.
constexpr double arrivalsHeight = 34;
constexpr double bandHeight = 10;
constexpr double belowAxis = 14;
constexpr double wordsHeight = 20;
constexpr double markRadius = 5;
constexpr double arrivalRadius = 2;
constexpr double beforeWords = 18;

} // namespace

ClockLine::ClockLine(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void ClockLine::setClocks(Clocks clocks)
{
    m_clocks = std::move(clocks);
    m_first = {};
    m_last = {};
    const auto span = [this](const QDateTime &at) {
        if (!at.isValid())
            return;
        m_first = m_first.isValid() ? std::min(m_first, at) : at;
        m_last = m_last.isValid() ? std::max(m_last, at) : at;
    };
    span(m_clocks.from);
    span(m_clocks.to);
    for (const auto *mark : {&m_clocks.changed, &m_clocks.confirmed, &m_clocks.due})
        if (*mark)
            span((*mark)->at);
    for (const Clocks::Arrival &arrival : m_clocks.arrivals)
        span(arrival.at);
    QStringList lines;
    for (const Words &line : words())
        lines.append(line.title + u": "_s + line.text);
    setAccessibleName(base::joinedParts(lines));
    updateGeometry();
    update();
}

std::vector<ClockLine::Words> ClockLine::words() const
{
    std::vector<Words> lines;
    if (!m_clocks.period.isEmpty())
        lines.push_back({Words::Shape::Band, tr("1 Period"), m_clocks.period, m_clocks.from});
    if (m_clocks.changed)
        lines.push_back({Words::Shape::Down, m_clocks.changed->title, m_clocks.changed->text, m_clocks.changed->at});
    if (m_clocks.confirmed)
        lines.push_back(
            {Words::Shape::Circle, m_clocks.confirmed->title, m_clocks.confirmed->text, m_clocks.confirmed->at});
    if (m_clocks.due)
        lines.push_back({Words::Shape::Up, m_clocks.due->title, m_clocks.due->text, m_clocks.due->at});
    return lines;
}

QSize ClockLine::sizeHint() const
{
    const double axis = m_first.isValid() ? arrivalsHeight + belowAxis : 0;
    return {m_theme.pixels(280),
            static_cast<int>(std::ceil(m_theme.length(axis + wordsHeight * static_cast<double>(words().size()))))};
}

double ClockLine::xOf(const QDateTime &at) const
{
    const double inset = m_theme.length(markRadius + 1);
    const auto whole = static_cast<double>(std::max<qint64>(1, m_first.msecsTo(m_last)));
    return inset + (width() - 2 * inset) * static_cast<double>(m_first.msecsTo(at)) / whole;
}

void ClockLine::paintArrivals(QPainter &painter, double axis) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    const double radius = m_theme.length(arrivalRadius);
    const double most = m_theme.length(arrivalsHeight - bandHeight) / (2 * radius);
    // Dots that would lie over each other are piled.
    QHash<int, int> piled;
    painter.setPen(Qt::NoPen);
    for (const Clocks::Arrival &arrival : m_clocks.arrivals) {
        const int place = static_cast<int>(xOf(arrival.at) / (2 * radius));
        const bool isLate = m_clocks.due && arrival.at > m_clocks.due->at;
        painter.setBrush(isLate ? tokens.warning : tokens.accent);
        for (qint64 row = 0; row < arrival.rows && piled[place] < most; ++row)
            painter.drawEllipse(QPointF((place + 0.5) * 2 * radius, axis - (piled[place]++ * 2 + 1) * radius - 2),
                                radius, radius);
    }
}

void ClockLine::paintShape(QPainter &painter, Words::Shape shape, const QPointF &at) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    const double radius = m_theme.length(markRadius);
    painter.setPen(QPen(tokens.ink, m_theme.length(1.5)));
    painter.setBrush(tokens.ink);
    switch (shape) {
    case Words::Shape::Band:
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::mixed(tokens.card, tokens.accent, 0.35));
        painter.drawRect(QRectF(at.x() - radius, at.y() - radius / 2, 2 * radius, radius));
        return;
    case Words::Shape::Circle:
        painter.drawEllipse(at, radius * 0.8, radius * 0.8);
        return;
    case Words::Shape::Up:
        painter.setBrush(tokens.card);
        [[fallthrough]];
    case Words::Shape::Down: {
        const double sign = shape == Words::Shape::Up ? -1 : 1;
        painter.drawPolygon(QPolygonF{at + QPointF(-radius, -sign * radius * 0.8),
                                      at + QPointF(radius, -sign * radius * 0.8), at + QPointF(0, sign * radius)});
        return;
    }
    }
}

void ClockLine::paintEvent(QPaintEvent * /*event*/)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double top = 0;
    const std::vector<Words> lines = words();
    if (m_first.isValid()) {
        const double axis = m_theme.length(arrivalsHeight);
        if (m_clocks.from.isValid()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme::mixed(tokens.card, tokens.accent, 0.35));
            painter.drawRect(QRectF(QPointF(xOf(m_clocks.from), axis - m_theme.length(bandHeight)),
                                    QPointF(xOf(m_clocks.to), axis)));
        }
        painter.fillRect(QRectF(0, axis, width(), 1), tokens.ink3);
        paintArrivals(painter, axis);
        for (const Words &line : lines)
            if (line.shape != Words::Shape::Band && line.at.isValid())
                paintShape(painter, line.shape, {xOf(line.at), axis});
        top = m_theme.length(arrivalsHeight + belowAxis);
    }
    const double height = m_theme.length(wordsHeight);
    const double left = m_theme.length(beforeWords);
    for (const Words &line : lines) {
        paintShape(painter, line.shape, {m_theme.length(markRadius + 1), top + height / 2});
        painter.setFont(m_theme.strongFont(theme::Role::Body));
        painter.setPen(tokens.ink);
        const double title = theme::textWidth(line.title, painter.font());
        theme::drawLine(painter, QRectF(left, top, width() - left, height), line.title,
                        Qt::AlignLeft | Qt::AlignVCenter);
        painter.setFont(m_theme.font(theme::Role::Body));
        painter.setPen(tokens.ink2);
        const double after = left + title + m_theme.length(8);
        theme::drawLine(painter, QRectF(after, top, width() - after, height), line.text,
                        Qt::AlignLeft | Qt::AlignVCenter);
        top += height;
    }
}

} // namespace anjungan::panels
