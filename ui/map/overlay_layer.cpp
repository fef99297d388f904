// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/overlay_layer.h"

#include "ui/map/sprite_node.h"

#include <QPainter>
#include <QQuickWindow>

namespace anjungan::map {

namespace {

QImage paintPicture(const render::Scene &scene, const render::Viewport &viewport, const render::Style &style,
                    const std::vector<QRectF> &taken)
{
    QImage image((viewport.size * viewport.dpr).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull()) {
        return image;
    }
    image.setDevicePixelRatio(viewport.dpr);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    render::paintOverlay(painter, scene, viewport, style, taken);
    return image;
}

} // namespace

OverlayLayer::OverlayLayer(QQuickItem *parent) : CameraItem(parent) { m_thread.setMaxThreadCount(1); }

OverlayLayer::~OverlayLayer()
{
    m_thread.clear();
    m_thread.waitForDone();
}

void OverlayLayer::setScene(std::shared_ptr<const render::Scene> scene, const render::Style &style)
{
    m_scene = std::move(scene);
    m_style = style;
    ++m_look;
    polish();
    Q_EMIT settledChanged();
}

void OverlayLayer::setTaken(std::vector<QRectF> taken)
{
    if (taken != m_taken) {
        m_taken = std::move(taken);
        ++m_look;
        polish();
        Q_EMIT settledChanged();
    }
}

bool OverlayLayer::isSettled() const
{
    const render::Viewport now = viewport();
    return !m_scene || now.size.isEmpty() || (m_shown.look == m_look && m_shown.viewport == now);
}

void OverlayLayer::updatePolish()
{
    if (!isSettled() && !m_painting) {
        startPainting();
    }
    update();
}

void OverlayLayer::startPainting()
{
    m_painting = true;
    m_thread.start([this, scene = m_scene, viewport = viewport(), style = m_style, taken = m_taken, look = m_look] {
        Picture picture{paintPicture(*scene, viewport, style, taken), viewport, look};
        QMetaObject::invokeMethod(this, [this, picture = std::move(picture)] { take(picture); }, Qt::QueuedConnection);
    });
}

void OverlayLayer::take(Picture picture)
{
    m_painting = false;
    m_shown = std::move(picture);
    polish();
    Q_EMIT settledChanged();
}

QSGNode *OverlayLayer::updatePaintNode(QSGNode *before, UpdatePaintNodeData *)
{
    auto *node = static_cast<SpriteNode *>(before);
    if (!node) {
        node = new SpriteNode;
    }
    std::vector<Sprite> sprites;
    if (m_scene && !m_shown.image.isNull()) {
        const render::Viewport now = viewport();
        const QSizeF size = m_shown.viewport.size;
        const QPointF corner = now.toScreen(m_shown.viewport.toWorld({0, 0}));
        const QPointF end = now.toScreen(m_shown.viewport.toWorld({size.width(), size.height()}));
        const bool resting = m_shown.viewport == now;
        sprites.push_back(
            {m_shown.image, resting ? QRectF({}, m_shown.image.deviceIndependentSize()) : QRectF(corner, end)});
    }
    node->show(*window(), sprites);
    return node;
}

} // namespace anjungan::map
