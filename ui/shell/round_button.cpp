// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/round_button.h"

#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QPainter>

namespace anjungan::shell {

namespace {
constexpr double iconLength = 18;
} // namespace

RoundButton::RoundButton(const QString &icon, const QString &name, const theme::Theme &theme, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon), m_theme(theme)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(name);
    setToolTip(theme::plainToolTip(name));
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize RoundButton::sizeHint() const { return {m_theme.touchTarget(), m_theme.touchTarget()}; }

void RoundButton::paintEvent(QPaintEvent *)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isEnabled() ? 1 : 0.4);
    painter.setPen(QPen(hasFocus() ? tokens.accent : tokens.line, hasFocus() ? 2 : 1));
    painter.setBrush(underMouse() && isEnabled() ? theme::mixed(tokens.card, tokens.ink, 0.04) : tokens.card);
    painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
    const int icon = m_theme.pixels(iconLength);
    painter.drawPixmap(QPointF((width() - icon) / 2.0, (height() - icon) / 2.0),
                       theme::iconPixmap(m_icon, tokens.ink, icon, devicePixelRatioF()));
}

} // namespace anjungan::shell
