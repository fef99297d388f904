// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail_button.h"

#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace anjungan::shell {

namespace {

/// In device-independent pixels at a factor of 1.
constexpr double buttonWidth = 72;
constexpr double usualHeight = 62;
constexpr double leastHeight = 46; ///< for a finger, and for icon and label without space around them
constexpr double leastWrapped = 52;
constexpr double iconTop = 12;

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

void RailButton::setBadge(int count)
{
    if (count == m_badge)
        return;
    m_badge = count;
    setAccessibleName(count > 0 ? tr("%1, %n not seen", nullptr, count).arg(text()) : text());
    update();
}

QSize RailButton::sizeHint() const { return {m_theme.pixels(buttonWidth), m_theme.pixels(usualHeight)}; }

QSize RailButton::minimumSizeHint() const
{
    return {m_theme.pixels(buttonWidth), m_theme.pixels(isWrapped() ? leastWrapped : leastHeight)};
}

/// One long word is cut: in two lines it would be no clearer.
bool RailButton::isWrapped() const
{
    const double label = theme::textWidth(text(), m_theme.strongFont(theme::Role::Small));
    return label > m_theme.pixels(buttonWidth) - 2 && text().contains(u' ');
}

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
    const QFont font = isChecked() ? m_theme.strongFont(theme::Role::Small) : m_theme.font(theme::Role::Small);
    const double line = QFontMetricsF(font).lineSpacing();
    const bool isSqueezed = height() < m_theme.pixels(usualHeight);
    const double labelHigh = isWrapped() ? 2 * line + 1 : isSqueezed ? line : m_theme.length(18);
    const double gap = m_theme.length(isWrapped() ? 1 : isSqueezed ? 2 : 4);
    const int size = m_theme.pixels(20);
    const double middle = (height() - size - gap - labelHigh) / 2;
    const double top = isSqueezed || isWrapped() ? std::max(0.0, middle) : m_theme.length(iconTop);
    painter.drawPixmap(QPointF((width() - size) / 2.0, top), theme::iconPixmap(m_icon, ink, size, devicePixelRatioF()));
    if (m_badge > 0)
        paintBadge(painter, {width() / 2.0 + size / 2.0, top});
    painter.setPen(ink);
    painter.setFont(font);
    const QRectF label(1, top + size + gap, width() - 2, labelHigh);
    if (isWrapped())
        theme::drawParagraph(painter, label, text(), Qt::AlignHCenter | Qt::AlignTop);
    else
        theme::drawLine(painter, label, text(), Qt::AlignCenter);
}

void RailButton::paintBadge(QPainter &painter, const QPointF &corner) const
{
    constexpr int most = 99;
    const QString text = m_badge > most ? QString::number(most) + u'+' : QString::number(m_badge);
    const QFont font = m_theme.strongFont(theme::Role::Small);
    const double high = m_theme.length(16);
    const double wide = std::max(high, theme::textWidth(text, font) + m_theme.length(8));
    const QRectF box(corner.x() - high / 2, std::max(0.0, corner.y() - high / 2), wide, high);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xB3261E)); // the rail is dark in both schemes
    painter.drawRoundedRect(box, high / 2, high / 2);
    painter.setPen(Qt::white);
    painter.setFont(font);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace anjungan::shell
