// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail_button.h"

#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QPainter>

namespace anjungan::shell {

namespace {

/// In device-independent pixels at a factor of 1.
constexpr double buttonWidth = 72;
constexpr double usualHeight = 62;
constexpr double leastHeight = 46; ///< for a finger, and for icon and label without space around them

} // namespace

RailButton::RailButton(const QString &icon, const QString &label, theme::Theme &theme, QWidget *parent)
    : QAbstractButton(parent), m_icon(icon), m_theme(theme)
{
    setText(label);
    setShortcut({}); // an ampersand in a workspace's text does not mark one
    setToolTip(theme::plainToolTip(label));
    setAccessibleName(label);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Maximum);
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize RailButton::sizeHint() const { return {m_theme.pixels(buttonWidth), m_theme.pixels(usualHeight)}; }

QSize RailButton::minimumSizeHint() const { return {m_theme.pixels(buttonWidth), m_theme.pixels(leastHeight)}; }

void RailButton::paintEvent(QPaintEvent *)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = isChecked() || underMouse();
    if (lit || hasFocus()) {
        painter.setPen(hasFocus() ? QPen(tokens.onRail, m_theme.length(1.5)) : QPen(Qt::NoPen));
        painter.setBrush(lit ? theme::mixed(tokens.rail, tokens.onRail, isChecked() ? 0.18 : 0.09) : tokens.rail);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), m_theme.length(12), m_theme.length(12));
    }
    const QColor ink = isChecked() ? QColor(Qt::white) : tokens.onRail;
    const int size = m_theme.pixels(20);
    const double less = (m_theme.pixels(usualHeight) - height()) / 2.0;
    painter.drawPixmap(QPointF((width() - size) / 2.0, m_theme.length(12) - less),
                       theme::iconPixmap(m_icon, ink, size, devicePixelRatioF()));
    painter.setPen(ink);
    painter.setFont(isChecked() ? m_theme.strongFont(theme::Role::Small) : m_theme.font(theme::Role::Small));
    theme::drawLine(painter, QRectF(1, m_theme.length(36) - less, width() - 2, m_theme.length(18)), text(),
                    Qt::AlignCenter);
}

} // namespace anjungan::shell
