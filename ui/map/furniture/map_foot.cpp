// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/furniture/map_foot.h"

#include "ui/map/sheet/scale_bar_painter.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <cmath>

namespace anjungan::map {

namespace {

constexpr double stripHeight = 20;
constexpr double footPadding = 8;
constexpr double textInset = 4; ///< above a wrapped text

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

double MapFoot::maxBarWidth() const { return scaleBarRoom(lookOf(m_theme)); }

QSize MapFoot::sizeHint() const
{
    const double text =
        m_text.isEmpty() ? 0 : theme::textWidth(m_text, m_theme.font(theme::Role::Small)) + m_theme.length(footPadding);
    return {static_cast<int>(std::ceil(text + maxBarWidth() + 2 * m_theme.length(footPadding))) + 1,
            m_theme.pixels(stripHeight)};
}

QSize MapFoot::sizeIn(int width) const
{
    const QSize whole = sizeHint();
    if (m_text.isEmpty() || whole.width() <= width)
        return whole.boundedTo({width, whole.height()});
    const double text =
        theme::paragraphHeight(m_text, m_theme.font(theme::Role::Small), width - 2 * m_theme.length(footPadding));
    return {width, whole.height() + static_cast<int>(std::ceil(text + m_theme.length(textInset)))};
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

    QRectF line = QRectF(rect()).adjusted(m_theme.length(footPadding), 0, -m_theme.length(footPadding), 0);
    painter.setFont(m_theme.font(theme::Role::Small));
    painter.setPen(m_theme.tokens().ink2);
    const double strip = m_theme.length(stripHeight);
    if (height() > strip + m_theme.length(textInset)) {
        theme::drawParagraph(painter, line.adjusted(0, m_theme.length(textInset), 0, -strip + 0.5), m_text,
                             Qt::AlignRight | Qt::AlignTop);
        line.setTop(line.bottom() - strip);
    } else {
        theme::drawLine(painter, line.adjusted(0, 0, -maxBarWidth() - m_theme.length(footPadding), 0), m_text);
    }
    paintScaleBar(painter, line, m_metresPerPixel, lookOf(m_theme));
}

} // namespace anjungan::map
