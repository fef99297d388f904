// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_foot.h"

#include "ui/map/scale_bar.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <cmath>

namespace anjungan::map {

namespace {

constexpr double stripHeight = 20;
constexpr double padding = 8;
constexpr double longestBar = 72;
constexpr double barTextRoom = 44;

} // namespace

MapFoot::MapFoot(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&theme, &theme::Theme::changed, this, [this] { update(); });
}

void MapFoot::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void MapFoot::setMetresPerPixel(double metresPerPixel)
{
    if (metresPerPixel != m_metresPerPixel) {
        m_metresPerPixel = metresPerPixel;
        update();
    }
}

double MapFoot::maxBarWidth() const { return m_theme.length(longestBar + barTextRoom); }

QSize MapFoot::sizeHint() const
{
    const double text =
        m_text.isEmpty() ? 0 : theme::textWidth(m_text, m_theme.font(theme::Role::Small)) + m_theme.length(padding);
    return {static_cast<int>(std::ceil(text + maxBarWidth() + 2 * m_theme.length(padding))) + 1,
            m_theme.pixels(stripHeight)};
}

void MapFoot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = m_theme.tokens().card;
    ground.setAlphaF(0.78F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    const double radius = m_theme.length(6);
    painter.drawRoundedRect(rect(), radius, radius);

    QRectF line = QRectF(rect()).adjusted(m_theme.length(padding), 0, -m_theme.length(padding), 0);
    painter.setFont(m_theme.font(theme::Role::Small));
    painter.setPen(m_theme.tokens().ink2);
    theme::drawLine(painter, line.adjusted(0, 0, -maxBarWidth() - m_theme.length(padding), 0), m_text);

    const ScaleBar bar = scaleBar(m_metresPerPixel, m_theme.length(longestBar));
    if (bar.text.isEmpty() || line.width() < maxBarWidth()) {
        return;
    }
    theme::drawLine(painter, line, bar.text, Qt::AlignRight | Qt::AlignVCenter);
    const double right = line.right() - m_theme.length(barTextRoom);
    const double bottom = line.center().y() + m_theme.length(3);
    const double tick = m_theme.length(5);
    painter.setPen(QPen(m_theme.tokens().ink2, m_theme.length(1.2)));
    const QPointF ends[] = {
        {right - bar.pixels, bottom - tick}, {right - bar.pixels, bottom}, {right, bottom}, {right, bottom - tick}};
    painter.drawPolyline(ends, 4);
}

} // namespace anjungan::map
