// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/delivery_rows.h"

#include "core/base/joined_parts.h"
#include "ui/charts/swatch.h"
#include "ui/theme/text.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double leastBefore = -10, leastAfter = 20, mostDays = 60;
constexpr double deliveryGap = 10, verdictMarkWidth = 10, triangleSize = 9, dotSize = 6, delayLine = 2, bandHeight = 10;
constexpr double mostPeriod = 0.26, mostVerdict = 0.4;
constexpr double markInset = 8; ///< of the period beside the mark of the chosen row

void paintTriangle(QPainter &painter, const QPointF &middle, double size, const QColor &ink)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    const double half = size / 2;
    painter.drawPolygon(
        QPolygonF{middle + QPointF(0, -half), middle + QPointF(half, half), middle + QPointF(-half, half)});
}

} // namespace

DeliveryRows::DeliveryRows(const theme::Theme &theme, QWidget *parent) : RowsView(theme, parent) {}

void DeliveryRows::setData(Deliveries deliveries)
{
    m_data = std::move(deliveries);
    m_from = leastBefore;
    m_to = leastAfter;
    for (const DeliveryRow &row : m_data.rows)
        for (const auto &day : {row.claimed, row.seen, row.touched, row.lateTo})
            if (day) {
                m_from = std::max(-mostDays, std::min(m_from, std::floor(*day)));
                m_to = std::min(mostDays, std::max(m_to, std::ceil(*day)));
            }
    rowsChanged();
}

QString DeliveryRows::rowText(int row) const
{
    const DeliveryRow &delivery = m_data.rows[static_cast<std::size_t>(row)];
    return base::filledParts({delivery.period, delivery.verdict}).join(u", "_s);
}

bool DeliveryRows::isCut(int row) const
{
    const DeliveryRow &delivery = m_data.rows[static_cast<std::size_t>(row)];
    const double room = m_verdict - look().length(verdictMarkWidth + deliveryGap / 2);
    return theme::textWidth(delivery.verdict, look().font(Role::Body)) > room ||
           theme::textWidth(delivery.period, look().font(Role::Body)) > m_period;
}

void DeliveryRows::layoutColumns(double width)
{
    const double gap = look().length(deliveryGap);
    double period = 0, verdict = 0;
    for (const DeliveryRow &row : m_data.rows) {
        period = std::max(period, theme::textWidth(row.period, look().font(Role::Body)));
        verdict = std::max(verdict, theme::textWidth(row.verdict, look().font(Role::Body)));
    }
    m_inset = look().length(markInset);
    m_period = std::min(std::ceil(period) + 1, width * mostPeriod);
    m_verdict =
        std::min(std::ceil(verdict) + 1 + look().length(verdictMarkWidth + deliveryGap / 2), width * mostVerdict);
    m_left = m_inset + m_period + gap;
    m_right = std::max(m_left, width - m_verdict - gap);
    Q_EMIT axisChanged();
}

double DeliveryRows::placeOf(double days) const
{
    const double share = (std::clamp(days, m_from, m_to) - m_from) / (m_to - m_from);
    return m_left + share * (m_right - m_left);
}

void DeliveryRows::paintRow(QPainter &painter, const QRectF &rect, int row) const
{
    const theme::Tokens &tokens = look().tokens();
    const DeliveryRow &delivery = m_data.rows[static_cast<std::size_t>(row)];
    painter.setFont(look().font(Role::Body));
    painter.setPen(tokens.ink);
    theme::drawLine(painter, QRectF(rect.left() + m_inset, rect.top(), m_period, rect.height()), delivery.period);
    painter.save();
    paintCourse(painter, rect, delivery);
    painter.restore();
    const double size = look().length(verdictMarkWidth);
    const double left = rect.right() - m_verdict;
    paintVerdictMark(painter, QRectF(left, rect.center().y() - size / 2, size, size), delivery.mark, look());
    const double text = left + size + look().length(deliveryGap / 2);
    painter.setPen(theme::toneInk(tokens, delivery.tone, tokens.ink2));
    theme::drawLine(painter, QRectF(text, rect.top(), rect.right() - text, rect.height()), delivery.verdict);
}

std::vector<DeliveryRows::AxisMark> DeliveryRows::axis() const
{
    const auto days = [this](double count) {
        const QString sign = count < 0 ? u"−"_s : u"+"_s;
        return m_data.days.arg(sign + QString::number(std::abs(std::lround(count))));
    };
    return {{placeOf(m_from), days(m_from)}, {placeOf(0), m_data.due, true}, {placeOf(m_to), days(m_to)}};
}

DeliveryAxis::DeliveryAxis(const DeliveryRows &rows, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_rows(rows), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&rows, &DeliveryRows::axisChanged, this, qOverload<>(&QWidget::update));
    connect(&theme, &theme::Theme::changed, this, &QWidget::updateGeometry);
}

QSize DeliveryAxis::sizeHint() const
{
    return {0, static_cast<int>(std::ceil(QFontMetricsF(m_theme.font(Role::Small)).height()))};
}

void DeliveryAxis::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    std::vector<DeliveryRows::AxisMark> marks = m_rows.axis();
    std::ranges::stable_sort(marks, {}, [](const DeliveryRows::AxisMark &mark) { return !mark.isDue; });
    std::vector<QRectF> taken; // a text that would touch another is left out, but never that of the due day
    for (const DeliveryRows::AxisMark &mark : marks) {
        painter.setFont(mark.isDue ? m_theme.strongFont(Role::Small) : m_theme.font(Role::Small));
        painter.setPen(mark.isDue ? m_theme.tokens().ink : m_theme.tokens().ink3);
        const double wide = std::ceil(theme::textWidth(mark.text, painter.font())) + 1;
        const double left = mark.place - wide / 2, gap = m_theme.length(deliveryGap / 2);
        const QRectF place(left, 0, wide, height());
        const auto touches = [&](const QRectF &other) { return other.intersects(place.adjusted(-gap, 0, gap, 0)); };
        if (left < 0 || std::ranges::any_of(taken, touches))
            continue;
        theme::drawFigure(painter, place, mark.text, Qt::AlignCenter);
        taken.push_back(place);
    }
}

void DeliveryRows::paintCourse(QPainter &painter, const QRectF &rect, const DeliveryRow &row) const
{
    const theme::Tokens &tokens = look().tokens();
    const double middle = rect.center().y();
    const auto at = [&](double days) { return QPointF(rect.left() + placeOf(days), middle); };
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(at(0).x() - 0.5, rect.top(), 1, rect.height()), tokens.ink);
    if (row.blind) {
        const double height = look().length(bandHeight);
        const QRectF band(at(row.blind->first).x(), middle - height / 2,
                          std::max(2.0, at(row.blind->second).x() - at(row.blind->first).x()), height);
        const QColor &ink = row.isSourceSilent ? tokens.bad : tokens.ink3;
        painter.fillRect(band, theme::mixed(tokens.card, ink, 0.2));
        paintHatchLines(painter, band, theme::mixed(tokens.card, ink, 0.6),
                        row.isSourceSilent ? SwatchHatch::Diagonal : SwatchHatch::Dots);
    }
    if (row.lateTo && *row.lateTo > 0) {
        const QColor ink = theme::toneFill(tokens, row.tone, tokens.ink3);
        painter.setPen(QPen(ink, look().length(delayLine)));
        painter.drawLine(at(0), at(*row.lateTo));
        if (row.isMissing) {
            const double head = look().length(4);
            painter.drawLine(at(*row.lateTo), at(*row.lateTo) + QPointF(-head, -head));
            painter.drawLine(at(*row.lateTo), at(*row.lateTo) + QPointF(-head, head));
        }
    }
    const double dot = look().length(dotSize);
    if (row.touched) {
        painter.setPen(QPen(tokens.ink2, 1.2, Qt::DotLine));
        painter.setBrush(tokens.card);
        painter.drawEllipse(at(*row.touched), dot * 0.7, dot * 0.7);
    }
    if (row.claimed)
        paintTriangle(painter, at(*row.claimed), look().length(triangleSize),
                      row.tone == theme::Tone::Good      ? tokens.good
                      : row.tone == theme::Tone::Warning ? tokens.warning
                                                         : tokens.ink2);
    if (row.seen) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.ink);
        painter.drawEllipse(at(*row.seen), dot / 2, dot / 2);
    }
}

} // namespace anjungan::charts
