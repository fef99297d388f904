// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/wall_foot.h"

#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QPainter>

namespace anjungan::wall {

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

constexpr double footSide = 22, barHigh = 3, barGap = 6, footGap = 16, heartSize = 8, mostBar = 0.66, leastSegment = 1;
const QColor pinnedBar(0xC4, 0x31, 0x2F);

} // namespace

WallFoot::WallFoot(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void WallFoot::setState(const State &state)
{
    m_state = state;
    update();
}

void WallFoot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Tokens &tokens = m_theme.tokens();
    const QRectF all = QRectF(rect()).adjusted(m_theme.length(footSide), 0, -m_theme.length(footSide), 0);
    const QFont small = m_theme.font(Role::Small), strong = m_theme.strongFont(Role::Small);
    const double heart = m_theme.length(heartSize), gap = m_theme.length(footGap);
    const double fresh = theme::textWidth(m_state.fresh, small) + 1;
    double right = std::max(theme::textWidth(m_state.above, strong) + 1, fresh + heart + gap / 2);
    right = std::min(right, std::max(all.width() * (1 - mostBar), fresh + heart + gap / 2));
    right = std::min(right, all.width());

    const QRectF words(all.right() - right, all.top(), right, all.height());
    const double middle = words.center().y();
    painter.setFont(strong);
    painter.setPen(tokens.ink);
    theme::drawLine(painter, {words.left(), words.top(), right, words.height() / 2}, m_state.above,
                    Qt::AlignRight | Qt::AlignBottom);
    painter.setFont(small);
    painter.setPen(
        theme::toneInk(tokens, m_state.tone == theme::Tone::Good ? theme::Tone::Neutral : m_state.tone, tokens.ink2));
    const QRectF lower(words.left(), middle, right, words.height() / 2);
    theme::drawLine(painter, lower, m_state.fresh, Qt::AlignRight | Qt::AlignTop);
    const double line = QFontMetricsF(small).height();
    paintHeart(painter, {words.right() - fresh - gap / 2, middle + line / 2});

    const QRectF bar(all.left(), all.top(), words.left() - gap - all.left(), all.height());
    if (bar.width() > gap)
        paintBar(painter, bar);
    ++m_frames;
    Q_EMIT painted();
}

void WallFoot::paintHeart(QPainter &painter, const QPointF &centre) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    const double radius = m_theme.length(heartSize) / 2;
    const QColor colour = m_state.isAlive ? theme::toneFill(tokens, m_state.tone, tokens.good) : tokens.ink3;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (!m_state.isAlive) {
        // A ring that stands still: nobody is answered.
        painter.setPen(QPen(colour, radius / 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(centre, radius * 0.75, radius * 0.75);
        return;
    }
    // Every second frame is small, so that each frame can be seen to be another.
    const double beat = m_frames % 2 == 0 ? 1 : 0.6;
    painter.drawEllipse(centre, radius * beat, radius * beat);
}

void WallFoot::paintBar(QPainter &painter, const QRectF &place) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    const auto count = static_cast<int>(m_state.pages.size());
    if (count == 0)
        return;
    const double thick = m_theme.length(barHigh), top = place.center().y() - 2.4 * thick;
    const double gap = std::min(m_theme.length(barGap), place.width() / count / 4);
    const double wide = std::max((place.width() + gap) / count - gap, m_theme.length(leastSegment));
    painter.setPen(Qt::NoPen);
    for (int at = 0; at < count; ++at) {
        const QRectF track(place.left() + at * (wide + gap), top, wide, thick);
        painter.setBrush(at < m_state.current ? tokens.ink3 : tokens.track);
        painter.drawRoundedRect(track, thick / 2, thick / 2);
        if (at != m_state.current)
            continue;
        painter.setBrush(m_state.isPinned ? pinnedBar : tokens.accent);
        painter.drawRoundedRect(QRectF(track.topLeft(), QSizeF(wide * m_state.progress, thick)), thick / 2, thick / 2);
    }
    paintNames(painter, QRectF(place.left(), place.center().y(), place.width(), place.height() / 2), wide + gap);
}

void WallFoot::paintNames(QPainter &painter, const QRectF &place, double pitch) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    const QFont small = m_theme.font(Role::Small), strong = m_theme.strongFont(Role::Small);
    const double between = m_theme.length(barGap);
    QRectF own; // of the current page's name, which is told whole and before all others
    if (m_state.current >= 0 && m_state.current < m_state.pages.size()) {
        const QString icon = m_state.isPinned ? u"pin"_s : m_state.isHeld ? u"pause"_s : QString();
        const double size = icon.isEmpty() ? 0 : std::round(1.3 * QFontMetricsF(strong).capHeight());
        const QString &name = m_state.pages[m_state.current];
        const double needed = std::min(1.3 * size + theme::textWidth(name, strong) + 1, place.width());
        own = QRectF(std::min(place.left() + m_state.current * pitch, place.right() - needed), place.top(), needed,
                     place.height());
        if (size > 0)
            painter.drawPixmap(QPointF(own.left(), own.top() + (QFontMetricsF(strong).height() - size) / 2),
                               theme::iconPixmap(icon, tokens.ink, static_cast<int>(size), devicePixelRatioF()));
        painter.setFont(strong);
        painter.setPen(tokens.ink);
        theme::drawLine(painter, own.adjusted(1.3 * size, 0, 0, 0), name, Qt::AlignLeft | Qt::AlignTop);
    }
    // A name that would be cut or touch another is left out: its bar says that there is a page.
    painter.setFont(small);
    painter.setPen(tokens.ink2);
    double from = place.left();
    for (int at = 0; at < m_state.pages.size(); ++at) {
        const QRectF room(place.left() + at * pitch, place.top(), theme::textWidth(m_state.pages[at], small) + 1,
                          place.height());
        const bool isFree = at != m_state.current && room.left() >= from && room.width() <= pitch &&
                            (own.isNull() || !room.adjusted(-between, 0, between, 0).intersects(own));
        if (!isFree)
            continue;
        theme::drawLine(painter, room, m_state.pages[at], Qt::AlignLeft | Qt::AlignTop);
        from = room.right() + between;
    }
}

} // namespace anjungan::wall
