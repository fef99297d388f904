// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_bar.h"

#include "ui/charts/spoken_role.h"
#include "ui/panels/cut_text_tap.h"
#include "ui/panels/details_popup.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>

namespace anjungan::shell {

namespace {

// Lengths in pixels at a factor of 1.
constexpr double barMargin = 22;
constexpr double barGap = 18;
constexpr double barDot = 8;
constexpr double barDotGap = 6;

} // namespace

StatusBar::StatusBar(theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    charts::setSpokenRole(*this, QAccessible::StatusBar);
    connect(&theme, &theme::Theme::changed, this, &StatusBar::fit);
    new panels::CutTextTap(
        *this, [this] { return isCut(); }, [this] { panels::DetailsPopup::show(allTexts(), m_theme, *this); });
    fit();
}

void StatusBar::fit()
{
    setFixedHeight(m_theme.isTouch() ? m_theme.touchTarget() : m_theme.pixels(34)); // a tap shows what is cut
    update();
}

void StatusBar::setText(const StatusText &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(allTexts().join(QStringLiteral(", ")));
    setToolTip(theme::plainToolTip(allTexts()));
    update();
}

QStringList StatusBar::allTexts() const { return QStringList{m_text.reach} + m_text.left + m_text.right; }

double StatusBar::widthOf(const QString &text) const
{
    return theme::textWidth(text, m_theme.font(theme::Role::Body)) + 1;
}

double StatusBar::rightOfLeft() const
{
    double right = width() - m_theme.length(barMargin);
    for (const QString &text : m_text.right)
        right -= widthOf(text) + m_theme.length(barGap);
    return right;
}

bool StatusBar::isCut() const
{
    const double right = rightOfLeft();
    double x = m_theme.length(barMargin + barDot + barDotGap);
    for (const QString &text : QStringList{m_text.reach} + m_text.left) {
        if (x + widthOf(text) > right)
            return true;
        x += widthOf(text) + m_theme.length(barGap);
    }
    return false;
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

    const double gap = m_theme.length(barGap);
    const double right = rightOfLeft();
    double x = right + gap;
    for (const QString &text : m_text.right) {
        const double wide = widthOf(text);
        theme::drawLine(painter, QRectF(x, 0, wide, height()), text);
        x += wide + gap;
    }

    x = m_theme.length(barMargin);
    const double dot = m_theme.length(barDot);
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::toneFill(tokens, m_text.tone, tokens.ink3));
    painter.drawEllipse(QRectF(x, (height() - dot) / 2, dot, dot));
    painter.restore();
    x += dot + m_theme.length(barDotGap);
    theme::drawLine(painter, QRectF(x, 0, std::max(0.0, right - x), height()), m_text.reach);
    x += widthOf(m_text.reach) + gap;
    for (const QString &text : m_text.left) {
        const double wide = widthOf(text);
        // Part of a number would be wrong: there is more, which a tap shows.
        const bool isShown = x + wide <= right;
        if (!isShown && x + widthOf(QStringLiteral("…")) > right)
            break;
        theme::drawFigure(painter, QRectF(x, 0, std::max(0.0, std::min(wide, right - x)), height()), text,
                          Qt::AlignLeft | Qt::AlignVCenter);
        if (!isShown)
            break;
        x += wide + gap;
    }
    if (hasFocus())
        theme::paintFocus(painter, rect(), m_theme);
}

} // namespace anjungan::shell
