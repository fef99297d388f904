// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filters/clear_button.h"

#include "ui/theme/icon.h"

#include <QPainter>

namespace anjungan::shell {

namespace {

// Lengths at a factor of 1, device-independent pixels.
constexpr double clearIcon = 14;
constexpr double clearCircle = 26;

} // namespace

ClearButton::ClearButton(const theme::Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void ClearButton::paintEvent(QPaintEvent *)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPointF middle = QRectF(rect()).center();
    if (hasFocus() || underMouse()) {
        const double radius = m_theme.length(clearCircle) / 2;
        painter.setPen(hasFocus() ? QPen(tokens.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(underMouse() ? theme::mixed(tokens.card, tokens.accent, 0.22) : QColor(Qt::transparent));
        painter.drawEllipse(middle, radius, radius);
    }
    const int icon = m_theme.pixels(clearIcon);
    painter.drawPixmap(middle - QPointF(icon / 2.0, icon / 2.0),
                       theme::iconPixmap(QStringLiteral("close"), tokens.accent, icon, devicePixelRatioF()));
}

} // namespace anjungan::shell
