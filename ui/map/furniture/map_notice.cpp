// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/furniture/map_notice.h"

#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QAccessible>
#include <QPainter>

#include <cmath>

namespace anjungan::map {

namespace {

using namespace std::chrono_literals;

constexpr double noticePadding = 10;
constexpr auto briefly = 6s;

} // namespace

MapNotice::MapNotice(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    m_timer.setSingleShot(true);
    m_timer.setInterval(briefly);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_brief.clear();
        announce();
    });
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void MapNotice::setText(const QString &text)
{
    if (text != m_text) {
        m_text = text;
        announce();
    }
}

void MapNotice::showBriefly(const QString &text)
{
    m_brief = text;
    m_timer.start();
    announce();
}

void MapNotice::announce()
{
    setAccessibleName(text());
    if (!text().isEmpty()) {
        QAccessibleAnnouncementEvent event(this, text());
        QAccessible::updateAccessibility(&event);
    }
    update();
    Q_EMIT changed();
}

QSize MapNotice::sizeIn(int width) const
{
    const QFont font = m_theme.font(theme::Role::Body);
    const int around = 2 * m_theme.pixels(noticePadding);
    const int wanted = static_cast<int>(std::ceil(theme::textWidth(text(), font))) + 1;
    const int room = std::min(wanted, std::max(0, width - around));
    return {room + around, static_cast<int>(std::ceil(theme::paragraphHeight(text(), font, room))) + around};
}

void MapNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::paintCard(painter, rect(), m_theme, noticePadding);
    const double inset = m_theme.length(noticePadding);
    painter.setFont(m_theme.font(theme::Role::Body));
    painter.setPen(m_theme.tokens().ink);
    theme::drawParagraph(painter, QRectF(rect()).adjusted(inset, inset, -inset, -inset), text(), Qt::AlignCenter);
}

} // namespace anjungan::map
