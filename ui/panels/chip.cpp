// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/chip.h"

#include "core/base/one_line.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace anjungan::panels {

namespace {

/// Lengths in the drawings, device-independent pixels at a factor of 1.
constexpr double focusCorner = 14;
constexpr double aboveAndBelow = 3; ///< of the pill: the touch target is higher than the drawn pill
constexpr double besideText = 15;

} // namespace

Chip::Chip(const QString &text, const theme::Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    // An ampersand in a source's text does not mark a shortcut.
    setText(QString(base::oneLine(text)).replace(u'&', QStringLiteral("&&")));
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize Chip::sizeHint() const
{
    const double text = theme::textWidth(accessibleName(), m_theme.font(theme::Role::Body));
    const int width = static_cast<int>(std::ceil(text + 2 * m_theme.length(besideText)));
    return {std::max(width, m_theme.touchTarget()), m_theme.touchTarget()};
}

void Chip::paintEvent(QPaintEvent *)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasFocus())
        theme::paintFocus(painter, rect(), m_theme, focusCorner);
    painter.setPen(isChecked() ? tokens.ink : tokens.line);
    painter.setBrush(isChecked() ? tokens.ink : tokens.card);
    const double inset = m_theme.length(aboveAndBelow) + 0.5;
    const QRectF pill = QRectF(rect()).adjusted(0.5, inset, -0.5, -inset);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(isChecked() ? tokens.card : tokens.ink);
    painter.setFont(m_theme.font(theme::Role::Body));
    theme::drawLine(painter, pill, accessibleName(), Qt::AlignCenter);
}

} // namespace anjungan::panels
