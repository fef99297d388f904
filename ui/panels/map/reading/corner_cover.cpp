// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/reading/corner_cover.h"

#include "ui/theme/card.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

CornerCover::CornerCover(Qt::Corner corner, int cardLine, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_corner(corner), m_cardLine(cardLine), m_theme(theme)
{
    setObjectName(u"corner_cover"_s); // paper has no cards, and no corners
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void CornerCover::place()
{
    const int side = m_theme.pixels(theme::cardRadius);
    setGeometry(m_corner == Qt::TopLeftCorner ? 0 : parentWidget()->width() - side, 0, side, side);
    raise();
}

void CornerCover::paintEvent(QPaintEvent *)
{
    // The card's circle around this corner, through the middle of its line.
    const double radius = m_theme.length(theme::cardRadius) - 0.5;
    const double centre = m_theme.length(theme::cardRadius) - m_cardLine;
    const QPointF middle(m_corner == Qt::TopLeftCorner ? centre : width() - centre, centre);
    QPainterPath circle;
    circle.addEllipse(middle, radius, radius);
    const QRectF corner(m_corner == Qt::TopLeftCorner ? 0 : middle.x(), 0,
                        m_corner == Qt::TopLeftCorner ? centre : width() - middle.x(), centre);
    QPainterPath outside;
    outside.addRect(corner);

    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(outside.subtracted(circle), m_theme.tokens().ground);
    painter.setClipRect(corner);
    painter.setPen(m_theme.tokens().line);
    painter.drawPath(circle);
}

} // namespace anjungan::panels
