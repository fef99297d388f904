// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/title_button.h"

#include "ui/theme/card.h"

#include <QPainter>

namespace anjungan::panels {

namespace {

constexpr double aroundTint = 4; ///< the target is larger than what is tinted

} // namespace

void TitleButton::paintEvent(QPaintEvent *)
{
    const theme::Tokens &tokens = look().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double inset = look().length(aroundTint);
    const QRectF tint = QRectF(rect()).adjusted(inset, inset, -inset, -inset);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::mixed(tokens.card, tokens.accent, isChecked() ? 0.14 : 0.06));
        painter.drawRoundedRect(tint, 8, 8);
    }
    if (hasFocus())
        theme::paintFocus(painter, tint, look());
    paintIcon(painter, isChecked() ? tokens.accent : tokens.ink2);
}

} // namespace anjungan::panels
