// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/overlay_layer.h"

#include "ui/map/canvas/painter_priority.h"
#include "ui/map/canvas/sprite_node.h"

#include <QPainter>
#include <QQuickWindow>

#include <algorithm>
#include <chrono>

namespace anjungan::map {

using namespace std::chrono_literals;

namespace {

/// Side of the pieces that a picture is cut into, in device pixels.
constexpr int pieceSide = 256;

/// The least time between two label placements while the camera moves, because frames need the processor more.
constexpr auto pace = 120ms;

QImage paintPicture(const render::Scene &scene, const render::Viewport &viewport, const render::Style &style,
                    const std::vector<QRectF> &taken)
{
    QImage image((viewport.size * viewport.dpr).toSize(), QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(viewport.dpr);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    render::paintOverlay(painter, scene, viewport, style, taken);
    return image;
}

bool hasMark(const QImage &image, const QRect &piece)
{
    for (int y = piece.top(); y <= piece.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
        if (std::any_of(line + piece.left(), line + piece.right() + 1, [](QRgb pixel) { return pixel != 0; }))
            return true;
    }
    return false;
}

std::vector<Sprite> piecesOf(const QImage &image)
{
    std::vector<Sprite> pieces;
    const double dpr = image.devicePixelRatio();
    for (int y = 0; y < image.height(); y += pieceSide) {
        for (int x = 0; x < image.width(); x += pieceSide) {
            const QRect piece = QRect(x, y, pieceSide, pieceSide) & image.rect();
            if (hasMark(image, piece)) {
                pieces.push_back(
                    {image.copy(piece), QRectF(QPointF(piece.topLeft()) / dpr, QSizeF(piece.size()) / dpr)});
            }
        }
    }
    return pieces;
}

} // namespace

OverlayLayer::OverlayLayer(QQuickItem *parent) : CameraItem(parent)
{
    m_thread.setMaxThreadCount(1);
    m_pace.setSingleShot(true);
    m_pace.setInterval(pace);
    connect(&m_pace, &QTimer::timeout, this, &QQuickItem::polish);
}

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
    const bool isDue = m_shown.look != m_look || !m_pace.isActive();
    if (!isSettled() && !m_painting && isDue)
        startPainting();
    update();
}

void OverlayLayer::startPainting()
{
    m_painting = true;
    m_pace.start();
    m_thread.start([this, scene = m_scene, viewport = viewport(), style = m_style, taken = m_taken, look = m_look] {
        lowerPainterPriority();
        Picture picture{piecesOf(paintPicture(*scene, viewport, style, taken)), viewport, look};
        QMetaObject::invokeMethod(this, [this, picture = std::move(picture)] { show(picture); }, Qt::QueuedConnection);
    });
}

void OverlayLayer::show(Picture picture)
{
    m_painting = false;
    m_shown = std::move(picture);
    polish();
    Q_EMIT settledChanged();
}

QSGNode *OverlayLayer::updatePaintNode(QSGNode *before, UpdatePaintNodeData *)
{
    auto *node = static_cast<SpriteNode *>(before);
    if (!node)
        node = new SpriteNode;
    std::vector<Sprite> sprites;
    if (m_scene) {
        const render::Viewport now = viewport();
        const auto moved = [&](QPointF screen) { return now.toScreen(m_shown.viewport.toWorld(screen)); };
        const bool isResting = m_shown.viewport == now;
        for (const Sprite &piece : m_shown.pieces) {
            const QRectF &rect = piece.target;
            sprites.push_back(
                {piece.image, isResting ? rect : QRectF(moved(rect.topLeft()), moved(rect.bottomRight()))});
        }
    }
    node->show(*window(), sprites);
    return node;
}

} // namespace anjungan::map
