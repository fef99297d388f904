// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/chip_button.h"

#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace anjungan::shell {

namespace {
constexpr double chipHeight = 44;
constexpr double textLeft = 40;
constexpr double textRight = 16;
constexpr double widestText = 220;
} // namespace

ChipButton::ChipButton(const QString &icon, theme::Theme &theme, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon), m_theme(theme)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ChipButton::setLabel(const QString &label)
{
    setText(label);
    setShortcut({}); // an ampersand in a source's text does not mark one
    setAccessibleName(label);
    setToolTip(theme::plainToolTip(label));
    updateGeometry();
    update();
}

QSize ChipButton::sizeHint() const
{
    const double text =
        std::min(m_theme.length(widestText), theme::textWidth(this->text(), m_theme.strongFont(theme::Role::Body)));
    return {static_cast<int>(std::ceil(m_theme.length(textLeft + textRight) + text)) + 1, m_theme.pixels(chipHeight)};
}

QSize ChipButton::minimumSizeHint() const { return {m_theme.pixels(chipHeight), m_theme.pixels(chipHeight)}; }

void ChipButton::paintEvent(QPaintEvent *)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? tokens.accent : tokens.line, hasFocus() ? 2 : 1));
    painter.setBrush(underMouse() ? theme::mixed(tokens.card, tokens.ink, 0.04) : tokens.card);
    const QRectF pill = QRectF(rect()).adjusted(1, m_theme.length(2), -1, -m_theme.length(2));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    const int icon = m_theme.pixels(16);
    painter.drawPixmap(QPointF(m_theme.length(16), (height() - icon) / 2.0),
                       theme::iconPixmap(m_icon, tokens.ink2, icon, devicePixelRatioF()));
    painter.setPen(tokens.ink);
    painter.setFont(m_theme.strongFont(theme::Role::Body));
    theme::drawLine(painter, QRectF(rect()).adjusted(m_theme.length(textLeft), 0, -m_theme.length(textRight) + 1, 0),
                    text());
}

} // namespace anjungan::shell
