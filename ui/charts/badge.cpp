// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/badge.h"

#include "ui/theme/text.h"

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double pillHeight = 19;
constexpr double pillInset = 9;
constexpr double tint = 0.13;

} // namespace

QSizeF badgeSize(const QString &text, const theme::Theme &theme)
{
    const double width = theme::textWidth(text, theme.strongFont(Role::Small)) + 2 * theme.length(pillInset);
    return {std::ceil(width) + 1, theme.length(pillHeight)};
}

void paintBadge(QPainter &painter, const QRectF &rect, const QString &text, theme::Tone tone, const theme::Theme &theme,
                Qt::Alignment alignment)
{
    if (text.isEmpty())
        return;
    const QSizeF size = badgeSize(text, theme).boundedTo(rect.size());
    double left = rect.left();
    if (alignment.testFlag(Qt::AlignRight))
        left = rect.right() - size.width();
    else if (alignment.testFlag(Qt::AlignHCenter))
        left = rect.center().x() - size.width() / 2;
    const QRectF pill(left, rect.center().y() - size.height() / 2, size.width(), size.height());
    const QColor ink = theme::toneInk(theme.tokens(), tone, theme.tokens().ink2);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::mixed(theme.tokens().card, ink, tint));
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
    painter.setPen(ink);
    painter.setFont(theme.strongFont(Role::Small));
    const double inset = theme.length(pillInset);
    theme::drawLine(painter, pill.adjusted(inset, 0, -inset, 0), text);
    painter.restore();
}

Badge::Badge(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void Badge::setData(const QString &text, theme::Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const { return badgeSize(m_text, m_theme).toSize(); }

QSize Badge::minimumSizeHint() const { return {m_theme.pixels(2 * pillInset), m_theme.pixels(pillHeight)}; }

void Badge::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintBadge(painter, rect(), m_text, m_tone, m_theme);
}

} // namespace anjungan::charts
