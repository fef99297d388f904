// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/map_sheet.h"

#include "ui/map/map_style.h"
#include "ui/theme/card.h"

#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace anjungan::panels {

namespace {

constexpr double above = 11; ///< of what is on top, device-independent pixels at a factor of 1

} // namespace

MapSheet::MapSheet(map::MapView *view, const theme::Theme &theme, bool fillsCard, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_fillsCard(fillsCard), m_strip(new QHBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_strip);
    layout->addWidget(view, 1);
    connect(&theme, &theme::Theme::changed, this, &MapSheet::applyTheme);
    applyTheme();
}

void MapSheet::setTop(QWidget *top)
{
    m_strip->addWidget(top);
    m_strip->addStretch(1);
}

void MapSheet::paintEvent(QPaintEvent *)
{
    if (!m_fillsCard)
        return;
    const double radius = m_theme.length(theme::cardRadius) - 1;
    QPainterPath strip;
    strip.addRoundedRect(QRectF(0, 0, width(), m_strip->geometry().height() + 2 * radius), radius, radius);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(strip, map::mapStyle(m_theme).water);
}

void MapSheet::applyTheme()
{
    const int beside = m_theme.pixels(theme::cardInset);
    m_strip->setContentsMargins(beside, m_theme.pixels(m_fillsCard ? above : 0), beside, m_theme.pixels(m_fillsCard ? theme::cardRadius - above : 0));
    update();
}

} // namespace anjungan::panels
