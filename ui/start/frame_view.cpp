// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/frame_view.h"

#include <QPainter>
#include <QPainterPath>

namespace anjungan::start {

namespace {

// Device-independent pixels at a factor of 1.
constexpr double viewWidth = 400, viewHeight = 300, viewCorner = 10;

} // namespace

FrameView::FrameView(const theme::Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FrameView::setFrame(const QImage &frame)
{
    m_frame = frame;
    update();
}

QSize FrameView::sizeHint() const { return {m_theme.pixels(viewWidth), m_theme.pixels(viewHeight)}; }

void FrameView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    shape.addRoundedRect(rect(), m_theme.length(viewCorner), m_theme.length(viewCorner));
    painter.setClipPath(shape);
    painter.fillRect(rect(), m_theme.tokens().rail);
    if (m_frame.isNull())
        return;
    QRectF place(QPointF(), QSizeF(m_frame.size()).scaled(size(), Qt::KeepAspectRatio));
    place.moveCenter(QRectF(rect()).center());
    painter.drawImage(place, m_frame);
}

} // namespace anjungan::start
