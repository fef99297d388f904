// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/round_button.h"

#include <QPainter>

namespace anjungan::shell {

void RoundButton::paintEvent(QPaintEvent *)
{
    const theme::Tokens &tokens = look().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(isEnabled() ? 1 : 0.4);
    painter.setPen(QPen(hasFocus() ? tokens.accent : tokens.line, hasFocus() ? 2 : 1));
    painter.setBrush(underMouse() && isEnabled() ? theme::mixed(tokens.card, tokens.ink, 0.04) : tokens.card);
    painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
    paintIcon(painter, tokens.ink);
}

} // namespace anjungan::shell
