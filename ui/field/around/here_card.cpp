// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/around/here_card.h"

#include "core/base/joined_parts.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::field {

using theme::Role;

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double stripeWidth = 14, textLeft = 32, cardTop = 14, cardRight = 18, pointerGap = 14, pointerCircle = 60;
constexpr double cardCorner = 16;
constexpr double leastCardHeight = 104;

double lineOf(const QFont &font) { return std::ceil(QFontMetricsF(font).height()); }

} // namespace

void paintArrow(QPainter &painter, const QPointF &middle, double diameter, double bearing, const QColor &ground,
                const QColor &ink)
{
    constexpr double tip = 0.16, wing = 0.115, tail = 0.16, shoulder = 0.04; // shares of the diameter
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawEllipse(middle, diameter / 2, diameter / 2);
    painter.translate(middle);
    painter.rotate(bearing);
    painter.setPen(QPen(ink, std::max(diameter * 0.045, 1.6), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPainterPath arrow;
    arrow.moveTo(0, -tip * diameter);
    arrow.lineTo(0, tail * diameter);
    arrow.moveTo(-wing * diameter, -shoulder * diameter);
    arrow.lineTo(0, -tip * diameter);
    arrow.lineTo(wing * diameter, -shoulder * diameter);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(arrow);
    painter.restore();
}

HereCard::HereCard(const theme::Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::NoFocus);
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void HereCard::setText(HereText text, std::function<void(QPainter &, const QRectF &)> stripe)
{
    m_text = std::move(text);
    m_stripe = std::move(stripe);
    const bool leads = !m_text.action.isEmpty();
    setFocusPolicy(leads ? Qt::TabFocus : Qt::NoFocus);
    setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QStringList said{m_text.above, m_text.main, m_text.below};
    if (m_text.pointer)
        said << m_text.pointer->caption + u' ' + m_text.pointer->distance + u' ' + m_text.pointer->wind;
    setAccessibleName(base::joinedParts(base::filledParts(said), u", "));
    setAccessibleDescription(m_text.action);
    setToolTip(theme::plainToolTip(m_text.action));
    updateGeometry();
    update();
}

QFont HereCard::mainFont() const { return m_text.isFigure ? m_theme.font(Role::Figure) : m_theme.font(Role::Title); }

double HereCard::pointerWidth() const
{
    if (!m_text.pointer)
        return 0;
    const double text = std::max({theme::textWidth(m_text.pointer->caption, m_theme.font(Role::Body)),
                                  theme::textWidth(m_text.pointer->distance, m_theme.font(Role::Title)),
                                  theme::textWidth(m_text.pointer->wind, m_theme.font(Role::Body))});
    return std::ceil(text) + 1 + m_theme.length(pointerGap + pointerCircle + pointerGap);
}

double HereCard::textWidthIn(int width) const
{
    return std::max(0.0, width - m_theme.length(textLeft + cardRight) - pointerWidth());
}

int HereCard::heightForWidth(int width) const
{
    const double inner = textWidthIn(width);
    double height = m_theme.length(2 * cardTop);
    if (!m_text.above.isEmpty())
        height += lineOf(m_theme.font(Role::Heading));
    height += m_text.isFigure ? lineOf(mainFont()) : theme::paragraphHeight(m_text.main, mainFont(), inner);
    if (!m_text.below.isEmpty())
        height += theme::paragraphHeight(m_text.below, m_theme.font(Role::Body), inner);
    return static_cast<int>(std::ceil(std::max(height, m_theme.length(leastCardHeight))));
}

QSize HereCard::sizeHint() const
{
    const int width = m_theme.pixels(568);
    return {width, heightForWidth(width)};
}

void HereCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Tokens &tokens = m_theme.tokens();
    theme::paintCard(painter, rect(), m_theme, cardCorner);
    if (m_stripe) {
        QPainterPath shape;
        const double corner = m_theme.length(cardCorner);
        shape.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
        painter.save();
        painter.setClipPath(shape);
        m_stripe(painter, QRectF(0, 0, m_theme.length(stripeWidth), height()));
        painter.restore();
    }
    const double inner = textWidthIn(width());
    double y = m_theme.length(cardTop);
    const double left = m_theme.length(textLeft);
    if (!m_text.above.isEmpty()) {
        QFont font = m_theme.font(Role::Heading);
        font.setWeight(QFont::Medium);
        painter.setFont(font);
        painter.setPen(tokens.ink2);
        theme::drawLine(painter, QRectF(left, y, inner, lineOf(font)), m_text.above);
        y += lineOf(font);
    }
    painter.setFont(mainFont());
    painter.setPen(theme::toneInk(tokens, m_text.tone, tokens.ink));
    const double main = m_text.isFigure ? lineOf(mainFont()) : theme::paragraphHeight(m_text.main, mainFont(), inner);
    if (m_text.isFigure)
        theme::drawLine(painter, QRectF(left, y, inner, main), m_text.main);
    else
        theme::drawParagraph(painter, QRectF(left, y, inner, main + 0.5), m_text.main, Qt::AlignLeft | Qt::AlignTop);
    y += main;
    painter.setFont(m_theme.font(Role::Body));
    painter.setPen(m_text.isUrgent ? tokens.warningInk : tokens.ink2);
    theme::drawParagraph(painter, QRectF(left, y, inner, height() - y), m_text.below, Qt::AlignLeft | Qt::AlignTop);
    if (m_text.pointer)
        paintPointer(painter);
    if (hasFocus())
        theme::paintFocus(painter, rect(), m_theme, cardCorner);
}

void HereCard::paintPointer(QPainter &painter) const
{
    const Pointer &pointer = *m_text.pointer;
    const theme::Tokens &tokens = m_theme.tokens();
    const double circle = m_theme.length(pointerCircle);
    const QPointF middle(width() - m_theme.length(cardRight) - circle / 2, m_theme.length(leastCardHeight) / 2);
    paintArrow(painter, middle, circle, pointer.bearing, tokens.ink, tokens.card);
    const double right = middle.x() - circle / 2 - m_theme.length(pointerGap);
    const double wide = pointerWidth();
    const QFont small = m_theme.font(Role::Body), large = m_theme.font(Role::Title);
    double y = middle.y() - (2 * lineOf(small) + lineOf(large)) / 2;
    const auto line = [&](const QString &text, const QFont &font, const QColor &ink) {
        painter.setFont(font);
        painter.setPen(ink);
        theme::drawLine(painter, QRectF(right - wide, y, wide, lineOf(font)), text, Qt::AlignRight | Qt::AlignVCenter);
        y += lineOf(font);
    };
    line(pointer.caption, small, tokens.ink2);
    line(pointer.distance, large, tokens.ink);
    line(pointer.wind, small, tokens.ink2);
}

// Taps and wheel events on the card must not reach the map below.
void HereCard::mousePressEvent(QMouseEvent *event)
{
    QAbstractButton::mousePressEvent(event);
    event->accept();
}

void HereCard::wheelEvent(QWheelEvent *event) { event->accept(); }

} // namespace anjungan::field
