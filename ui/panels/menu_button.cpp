// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/menu_button.h"

#include "ui/theme/card.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr double hoverInset = 5;

} // namespace

MenuButton::MenuButton(const theme::Theme &theme, QWidget *parent)
    : IconButton(u"more"_s, tr("Menu of this panel"), theme, parent)
{
    setObjectName(u"panel_menu_button"_s);
}

void MenuButton::setSubject(const QString &subject)
{
    setName(subject.isEmpty() ? tr("Menu of this panel") : tr("Menu of %1").arg(subject));
}

void MenuButton::setPainted(bool painted)
{
    m_isPainted = painted;
    update();
}

void MenuButton::setDotsAtEnd()
{
    m_areDotsAtEnd = true;
    update();
}

void MenuButton::paintEvent(QPaintEvent *)
{
    if (!m_isPainted)
        return;
    const theme::Tokens &tokens = look().tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isHovered = underMouse() || isDown();
    if (isHovered) {
        const double inset = look().length(hoverInset);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::mixed(tokens.card, tokens.ink, 0.06));
        painter.drawEllipse(QRectF(rect()).adjusted(inset, inset, -inset, -inset));
    }
    if (hasFocus())
        theme::paintFocus(painter, rect(), look());
    if (m_areDotsAtEnd)
        painter.translate((width() - look().pixels(iconLength)) / 2.0, 0);
    paintIcon(painter, isHovered || hasFocus() ? tokens.ink : tokens.ink3);
}

} // namespace anjungan::panels
