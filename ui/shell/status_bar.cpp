// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_bar.h"

#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>

namespace anjungan::shell {

StatusBar::StatusBar(theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &theme::Theme::changed, this, &StatusBar::fit);
    fit();
}

void StatusBar::fit()
{
    setFixedHeight(m_theme.pixels(34));
    update();
}

void StatusBar::setText(const StatusText &text)
{
    if (text == m_text)
        return;
    m_text = text;
    const QStringList all = QStringList{text.reach} + text.left + text.right;
    setAccessibleName(all.join(QStringLiteral(", ")));
    setToolTip(theme::plainToolTip(all));
    update();
}

/// The texts on the right say what is wrong and have priority: those on the left get the rest of the room.
void StatusBar::paintEvent(QPaintEvent *)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens.card);
    painter.fillRect(QRectF(0, 0, width(), 1), tokens.line);
    const QFont font = m_theme.font(theme::Role::Body);
    painter.setFont(font);
    painter.setPen(tokens.ink2);

    const double gap = m_theme.length(18);
    double right = width() - m_theme.length(22);
    for (auto text = m_text.right.crbegin(); text != m_text.right.crend(); ++text) {
        const double wide = theme::textWidth(*text, font) + 1;
        theme::drawLine(painter, QRectF(right - wide, 0, wide, height()), *text);
        right -= wide + gap;
    }

    double x = m_theme.length(22);
    const double dot = m_theme.length(8);
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::toneInk(tokens, m_text.tone, tokens.ink3));
    painter.drawEllipse(QRectF(x, (height() - dot) / 2, dot, dot));
    painter.restore();
    x += dot + m_theme.length(6);
    theme::drawLine(painter, QRectF(x, 0, std::max(0.0, right - x), height()), m_text.reach);
    x += theme::textWidth(m_text.reach, font) + gap;
    for (const QString &text : m_text.left) {
        const double wide = theme::textWidth(text, font) + 1;
        if (x + wide > right)
            break; // part of a number would be wrong
        theme::drawLine(painter, QRectF(x, 0, wide, height()), text);
        x += wide + gap;
    }
}

} // namespace anjungan::shell
