// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/around/data_ribbon.h"

#include "core/base/joined_parts.h"
#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::field {

using theme::Role;

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double ribbonHeight = 44, ribbonInset = 22, ribbonIcon = 20, ribbonGap = 10;
constexpr double tint = 0.14, edge = 0.3; ///< shares of the warning colour

} // namespace

DataRibbon::DataRibbon(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void DataRibbon::setText(bool isOffline, const QString &strong, const QString &text, const QString &right)
{
    m_isOffline = isOffline;
    m_strong = strong;
    m_text = text;
    m_right = right;
    const QString whole = base::joinedParts(base::filledParts({strong, text, right}), u", ");
    setAccessibleName(whole);
    setToolTip(theme::plainToolTip(whole));
    update();
}

QSize DataRibbon::sizeHint() const { return {m_theme.pixels(320), m_theme.pixels(ribbonHeight)}; }

void DataRibbon::paintEvent(QPaintEvent *)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    const QColor ground = m_isOffline ? theme::mixed(tokens.card, tokens.warning, tint) : tokens.ground;
    const QColor line = m_isOffline ? theme::mixed(tokens.card, tokens.warning, edge) : tokens.line;
    const QColor ink = m_isOffline ? tokens.warningInk : tokens.ink2;
    painter.fillRect(rect(), ground);
    painter.setPen(line);
    painter.drawLine(0, 0, width(), 0);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    const int icon = m_theme.pixels(ribbonIcon);
    double x = m_theme.length(ribbonInset);
    if (m_text.isEmpty() && !m_isOffline)
        return;
    painter.drawPixmap(QPointF(x, (height() - icon) / 2.0),
                       theme::iconPixmap(m_isOffline ? u"offline"_s : u"clock"_s, ink, icon, devicePixelRatioF()));
    x += icon + m_theme.length(ribbonGap);
    painter.setPen(ink);
    const double end = width() - m_theme.length(ribbonInset);
    const auto write = [&](const QString &text, const QFont &font) {
        painter.setFont(font);
        const double wide = std::min(std::ceil(theme::textWidth(text, font)) + 1, std::max(0.0, end - x));
        theme::drawLine(painter, QRectF(x, 0, wide, height()), text);
        x += wide + m_theme.length(ribbonGap);
    };
    QFont plain = m_theme.font(Role::Heading);
    plain.setWeight(QFont::Normal);
    if (!m_strong.isEmpty())
        write(m_strong, m_theme.strongFont(Role::Heading));
    write(m_text, plain);
    const QFont small = m_theme.font(Role::Body);
    if (theme::textWidth(m_right, small) + x <= end) {
        painter.setFont(small);
        theme::drawLine(painter, QRectF(x, 0, end - x, height()), m_right, Qt::AlignRight | Qt::AlignVCenter);
    }
}

} // namespace anjungan::field
