// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/around/sheet_handle.h"

#include "ui/theme/card.h"

#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace anjungan::field {

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double handleWide = 48, handleHigh = 5, handleTop = 8;
constexpr double leastDrag = 24;

} // namespace

SheetHandle::SheetHandle(const theme::Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::SizeVerCursor);
    setTall(false);
    connect(this, &SheetHandle::clicked, this, [this] { Q_EMIT tallWanted(!m_isTall); });
}

void SheetHandle::setTall(bool isTall)
{
    m_isTall = isTall;
    setAccessibleName(isTall ? tr("Show more of the map") : tr("Show more of the list"));
    setToolTip(accessibleName());
}

void SheetHandle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double wide = m_theme.length(handleWide), high = m_theme.length(handleHigh);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::mixed(m_theme.tokens().card, m_theme.tokens().ink3, isDown() ? 0.9 : 0.5));
    painter.drawRoundedRect(QRectF((width() - wide) / 2, height() / 2.0 + m_theme.length(handleTop), wide, high),
                            high / 2, high / 2);
    if (hasFocus())
        theme::paintFocus(painter, rect(), m_theme);
}

void SheetHandle::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->globalPosition().y();
    QAbstractButton::mousePressEvent(event);
}

void SheetHandle::mouseReleaseEvent(QMouseEvent *event)
{
    const double moved = event->globalPosition().y() - m_pressedAt;
    if (std::abs(moved) < m_theme.length(leastDrag))
        return QAbstractButton::mouseReleaseEvent(event);
    setDown(false);
    Q_EMIT tallWanted(moved < 0);
}

} // namespace anjungan::field
