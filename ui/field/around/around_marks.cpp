// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/around/around_marks.h"

#include "core/geo/web_mercator.h"
#include "ui/theme/text.h"

#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace anjungan::field {

using theme::Role;

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double numberSide = 28, chosenSide = 36, numberCorner = 8, dotSide = 11;
constexpr double positionRadius = 10, positionHalo = 22;
constexpr double coneLength = 67, coneHalf = 26;
constexpr double leastRing = 62;
constexpr int rings = 3;
/// Where a ring's label stands, degrees clockwise from north: where the hand that holds the device seldom is.
constexpr double labelBearing = 223;

/// The colour of one's own position on every map that people know.
constexpr QRgb ownLight = 0xFF1667C9, ownDark = 0xFF7DB5FF;

} // namespace

AroundMarks::AroundMarks(const theme::Theme &theme, const AroundWords &words, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_words(words)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void AroundMarks::setViewport(const render::Viewport &viewport)
{
    m_viewport = viewport;
    update();
}

void AroundMarks::setFix(const std::optional<Fix> &fix, bool isOld)
{
    m_fix = fix;
    m_isOld = isOld;
    update();
}

void AroundMarks::setWayOut(const std::optional<geo::Point> &degrees)
{
    m_wayOut = degrees;
    update();
}

void AroundMarks::setPlaces(const std::vector<geo::Point> &degrees)
{
    m_places = degrees;
    update();
}

void AroundMarks::setChosen(int row)
{
    m_chosen = row;
    update();
}

double AroundMarks::ringStep(double metresPerPixel, double leastPixels)
{
    const double least = metresPerPixel * leastPixels;
    if (!std::isfinite(least) || least <= 0)
        return 0;
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double step : {1.0, 2.0, 2.5, 5.0})
        if (step * power >= least)
            return step * power;
    return 10 * power;
}

QPointF AroundMarks::at(geo::Point degrees) const
{
    const geo::Point world = geo::toUnitSquare(degrees);
    return m_viewport.toScreen({world.x, world.y});
}

double AroundMarks::metresPerPixel() const
{
    const geo::Point world = geo::toUnitSquare(m_fix->degrees);
    render::Viewport there = m_viewport;
    there.centre = {world.x, world.y}; // the projection's scale depends on the latitude
    return there.metresPerPixel();
}

QColor AroundMarks::own() const
{
    if (m_isOld)
        return m_theme.tokens().ink3;
    return m_theme.scheme() == theme::Scheme::Dark ? QColor(ownDark) : QColor(ownLight);
}

void AroundMarks::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_fix)
        paintRings(painter);
    if (m_fix && m_wayOut)
        paintWayOut(painter);
    paintPlaces(painter);
    if (m_fix)
        paintPosition(painter);
}

void AroundMarks::paintRings(QPainter &painter) const
{
    const double scale = metresPerPixel();
    const double step = ringStep(scale, m_theme.length(leastRing));
    if (step <= 0)
        return;
    const QPointF middle = at(m_fix->degrees);
    constexpr double radian = std::numbers::pi / 180;
    const QPointF towards(std::sin(labelBearing * radian), -std::cos(labelBearing * radian));
    const QFont font = m_theme.strongFont(Role::Body);
    QColor line = m_theme.tokens().ink;
    line.setAlphaF(0.6F);
    for (int ring = 1; ring <= rings; ++ring) {
        const double radius = ring * step / scale;
        painter.setPen(QPen(line, m_theme.length(1), Qt::CustomDashLine));
        QPen pen = painter.pen();
        pen.setDashPattern({3, 4});
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(middle, radius, radius);
        const QString text = m_words.length(ring * step);
        QPainterPath letters;
        const double width = theme::textWidth(text, font);
        const QFontMetricsF metrics(font);
        letters.addText(middle + towards * radius + QPointF(-width / 2, metrics.ascent() / 2), font, text);
        painter.strokePath(
            letters, QPen(m_theme.tokens().card, m_theme.length(3.5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.fillPath(letters, m_theme.tokens().ink);
    }
}

void AroundMarks::paintWayOut(QPainter &painter) const
{
    const QPointF from = at(m_fix->degrees), to = at(*m_wayOut);
    const theme::Tokens &tokens = m_theme.tokens();
    painter.setPen(QPen(tokens.card, m_theme.length(4.5), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(from, to);
    QPen dashed(tokens.ink, m_theme.length(2.5), Qt::CustomDashLine, Qt::RoundCap);
    dashed.setDashPattern({1.2, 2});
    painter.setPen(dashed);
    painter.drawLine(from, to);
    painter.setPen(QPen(tokens.ink, m_theme.length(2.5)));
    painter.setBrush(tokens.card);
    painter.drawEllipse(to, m_theme.length(6), m_theme.length(6));
}

void AroundMarks::paintPlaces(QPainter &painter) const
{
    const double side = m_theme.length(numberSide);
    const QRectF seen = QRectF(rect()).adjusted(-side, -side, side, side);
    std::vector<QRectF> numbered;
    std::vector<std::pair<int, QPointF>> numbers;
    const auto take = [&](int row, const QPointF &middle) {
        numbered.emplace_back(middle - QPointF(side, side) / 2, QSizeF(side, side));
        numbers.emplace_back(row, middle);
    };
    const auto chosen = static_cast<std::size_t>(m_chosen);
    if (m_chosen >= 0 && chosen < m_places.size())
        take(m_chosen, at(m_places[chosen]));
    for (std::size_t row = 0; row < m_places.size(); ++row) {
        const QPointF middle = at(m_places[row]);
        if (static_cast<int>(row) == m_chosen || !seen.contains(middle))
            continue;
        const QRectF place(middle - QPointF(side, side) / 2, QSizeF(side, side));
        const bool hasRoom = std::ranges::none_of(numbered, [&](const QRectF &other) {
            const QRectF common = place.intersected(other);
            return common.width() * common.height() > side * side / 4;
        });
        if (hasRoom)
            take(static_cast<int>(row), middle);
        else
            paintDot(painter, middle);
    }
    // Smaller numbers, and the chosen one, lie over the others.
    for (auto number = numbers.rbegin(); number != numbers.rend(); ++number)
        paintNumber(painter, number->second, number->first);
}

void AroundMarks::paintDot(QPainter &painter, const QPointF &middle) const
{
    const double half = m_theme.length(dotSide) / 2;
    painter.setPen(QPen(m_theme.tokens().card, m_theme.length(1.75)));
    painter.setBrush(m_theme.tokens().ink);
    painter.drawRoundedRect(QRectF(middle - QPointF(half, half), middle + QPointF(half, half)), half / 2, half / 2);
}

void AroundMarks::paintNumber(QPainter &painter, const QPointF &middle, int row) const
{
    const bool isChosen = row == m_chosen;
    const double half = m_theme.length(isChosen ? chosenSide : numberSide) / 2;
    const QRectF box(middle - QPointF(half, half), middle + QPointF(half, half));
    const theme::Tokens &tokens = m_theme.tokens();
    painter.setPen(QPen(tokens.card, m_theme.length(2)));
    painter.setBrush(isChosen ? tokens.accent : tokens.ink);
    painter.drawRoundedRect(box, m_theme.length(numberCorner), m_theme.length(numberCorner));
    painter.setPen(tokens.card);
    painter.setFont(m_theme.strongFont(isChosen ? Role::Heading : Role::Body));
    painter.drawText(box, Qt::AlignCenter, QString::number(row + 1));
}

void AroundMarks::paintPosition(QPainter &painter) const
{
    const QPointF middle = at(m_fix->degrees);
    const QColor colour = own();
    QColor pale = colour;
    painter.setPen(Qt::NoPen);
    if (m_fix->heading && !m_isOld) {
        pale.setAlphaF(0.34F);
        painter.save();
        painter.translate(middle);
        painter.rotate(*m_fix->heading);
        const double length = m_theme.length(coneLength), half = m_theme.length(coneHalf);
        QPainterPath cone;
        cone.moveTo(0, 0);
        cone.lineTo(-half, -length * 0.93);
        cone.quadTo(0, -length * 1.1, half, -length * 0.93);
        cone.closeSubpath();
        painter.fillPath(cone, pale);
        painter.restore();
    }
    pale.setAlphaF(0.18F);
    const double accuracy = m_fix->accuracy ? *m_fix->accuracy / metresPerPixel() : 0;
    painter.setBrush(pale);
    const double halo = std::max(accuracy, m_theme.length(positionHalo));
    painter.setPen(accuracy > m_theme.length(positionHalo) ? QPen(colour, m_theme.length(1)) : QPen(Qt::NoPen));
    painter.drawEllipse(middle, halo, halo);
    painter.setPen(QPen(QColor(Qt::white), m_theme.length(3.5)));
    painter.setBrush(colour);
    painter.drawEllipse(middle, m_theme.length(positionRadius), m_theme.length(positionRadius));
}

} // namespace anjungan::field
