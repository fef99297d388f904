// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/title_button.h"

#include "ui/theme/card.h"
#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QPainter>

namespace anjungan::panels {

namespace {

constexpr double titleIcon = 18;
constexpr double aroundTint = 4; ///< the target is larger than what is tinted

} // namespace

TitleButton::TitleButton(const QString &icon, const QString &name, const theme::Theme &theme, QWidget *parent)
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

QSize TitleButton::sizeHint() const { return {m_theme.touchTarget(), m_theme.touchTarget()}; }

void TitleButton::paintEvent(QPaintEvent * /*event*/)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double inset = m_theme.length(aroundTint);
    const QRectF tint = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::mixed(tokens.card, tokens.accent, isChecked() ? 0.14 : 0.06));
        painter.drawRoundedRect(tint, 8, 8);
    }
    if (hasFocus())
        theme::paintFocus(painter, tint, m_theme);
    const int icon = m_theme.pixels(titleIcon);
    painter.drawPixmap(QPointF((width() - icon) / 2.0, (height() - icon) / 2.0),
                       theme::iconPixmap(m_icon, isChecked() ? tokens.accent : tokens.ink2, icon, devicePixelRatioF()));
}

} // namespace anjungan::panels
