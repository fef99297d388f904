// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include "core/base/one_line.h"
#include "ui/shell/chip_button.h"
#include "ui/theme/text.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

TopBar::TopBar(theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_layout(new QHBoxLayout(this)), m_area(new ChipButton(u"pin"_s, theme, this)),
      m_period(new ChipButton(u"calendar"_s, theme, this))
{
    m_area->setObjectName(u"area_chip"_s);
    m_period->setObjectName(u"period_chip"_s);
    m_layout->addStretch(1);
    m_layout->addWidget(m_area);
    m_layout->addWidget(m_period);
    connect(&theme, &theme::Theme::changed, this, &TopBar::fit);
    fit();
}

void TopBar::fit()
{
    setFixedHeight(m_theme.pixels(64));
    m_layout->setContentsMargins(m_theme.pixels(22), 0, m_theme.pixels(22), 0);
    m_layout->setSpacing(m_theme.pixels(14));
    update();
}

void TopBar::setTitle(const QString &title, const QString &subtitle)
{
    m_title = title;
    m_subtitle = subtitle;
    setAccessibleName(title);
    update();
}

void TopBar::setNotice(const QString &notice)
{
    m_notice = notice;
    update();
}

/// From left to right title, notice, subtitle. In little room the title is elided, never the notice.
void TopBar::paintEvent(QPaintEvent *)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    double right = width() - m_theme.length(22);
    for (const QWidget *chip : {static_cast<QWidget *>(m_area), static_cast<QWidget *>(m_period)})
        if (chip->isVisible())
            right = std::min(right, chip->x() - m_theme.length(14));
    const QFont small = m_theme.strongFont(theme::Role::Small);
    const double pillWidth = m_notice.isEmpty() ? 0 : theme::textWidth(m_notice, small) + m_theme.length(20);
    double x = m_theme.length(22);
    const auto drawLine = [&](const QString &text, const QFont &font, const QColor &ink, double end) {
        const double room = std::min(end - x, theme::textWidth(text, font) + 1);
        if (text.isEmpty() || room <= 0)
            return;
        painter.setFont(font);
        painter.setPen(ink);
        theme::drawLine(painter, QRectF(x, 0, room, height()), text);
        x += room + m_theme.length(14);
    };
    drawLine(m_title, m_theme.font(theme::Role::Title), tokens.ink,
             right - (pillWidth > 0 ? pillWidth + m_theme.length(14) : 0));
    if (pillWidth > 0) {
        const QRectF pill(x, height() / 2.0 - m_theme.length(11), pillWidth, m_theme.length(22));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::mixed(tokens.ground, tokens.warning, 0.18));
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        painter.setPen(theme::mixed(tokens.ink, tokens.warning, 0.6));
        painter.setFont(small);
        painter.drawText(pill, Qt::AlignCenter, base::oneLine(m_notice));
        x += pillWidth + m_theme.length(14);
    }
    drawLine(m_subtitle, m_theme.font(theme::Role::Body), tokens.ink2, right);
}

} // namespace anjungan::shell
