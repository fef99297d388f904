// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/wall_header.h"

#include "ui/theme/text.h"

#include <QPainter>

namespace anjungan::wall {

using namespace Qt::StringLiterals;
using theme::Role;

namespace {

constexpr double headerSide = 22, markSize = 28, markRadius = 6, markGap = 10, clockGap = 12;
const QColor markGround(0xA8, 0x23, 0x1C);

} // namespace

WallHeader::WallHeader(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void WallHeader::setWords(const Words &words)
{
    if (words == m_words)
        return;
    m_words = words;
    update();
}

void WallHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Tokens &tokens = m_theme.tokens();
    const double side = m_theme.length(headerSide), mark = m_theme.length(markSize);
    const QRectF around = QRectF(rect()).adjusted(side, 0, -side, 0);

    const QRectF square(around.left(), around.center().y() - mark / 2, mark, mark);
    painter.setPen(Qt::NoPen);
    painter.setBrush(markGround);
    painter.drawRoundedRect(square, m_theme.length(markRadius), m_theme.length(markRadius));
    painter.setPen(Qt::white);
    QFont font = m_theme.strongFont(Role::Heading);
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.drawText(square, Qt::AlignCenter, u"A"_s);

    // From the right: the clock is never cut, then the date, and the title has what is left.
    QFont clock = m_theme.font(Role::Title);
    clock.setFeature("tnum", 1); // its figures change in their place
    painter.setFont(clock);
    painter.setPen(tokens.ink);
    double right = around.right() - theme::textWidth(m_words.time, clock);
    theme::drawLine(painter, {right, around.top(), around.right() - right + 1, around.height()}, m_words.time);
    const QFont small = m_theme.font(Role::Small);
    const double date = std::max(theme::textWidth(m_words.weekday, small), theme::textWidth(m_words.date, small)) + 1;
    const double left = square.right() + m_theme.length(markGap), gap = m_theme.length(clockGap);
    painter.setFont(small);
    painter.setPen(tokens.ink2);
    if (right - gap - date > left + (around.width() - mark) / 3) {
        right -= gap + date;
        const QRectF upper(right, around.top(), date, around.height() / 2);
        theme::drawLine(painter, upper, m_words.weekday, Qt::AlignRight | Qt::AlignBottom);
        theme::drawLine(painter, upper.translated(0, around.height() / 2), m_words.date, Qt::AlignRight | Qt::AlignTop);
    }
    QRectF titles(left, around.top(), std::max(0.0, right - gap - left), around.height());
    const bool hasTwo = !m_words.subtitle.isEmpty();
    if (hasTwo) {
        const QRectF below = titles.adjusted(0, titles.height() * 0.56, 0, 0);
        theme::drawLine(painter, below, m_words.subtitle, Qt::AlignLeft | Qt::AlignTop);
        titles.setBottom(below.top());
    }
    font.setPixelSize(m_theme.font(hasTwo ? Role::Heading : Role::Title).pixelSize());
    painter.setFont(font);
    painter.setPen(tokens.ink);
    theme::drawLine(painter, titles, m_words.title, Qt::AlignLeft | (hasTwo ? Qt::AlignBottom : Qt::AlignVCenter));
}

} // namespace anjungan::wall
