// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/sprite_node.h"

#include <QQuickWindow>
#include <QSGTexture>

#include <memory>

namespace anjungan::map {

namespace {

std::unique_ptr<QSGImageNode> nodeOf(QQuickWindow &window, const QImage &image)
{
    const auto options = image.hasAlphaChannel() ? QQuickWindow::TextureHasAlphaChannel : QQuickWindow::TextureIsOpaque;
    std::unique_ptr<QSGTexture> texture(window.createTextureFromImage(image, options));
    std::unique_ptr<QSGImageNode> node(texture ? window.createImageNode() : nullptr);
    if (node) {
        node->setTexture(texture.release());
        node->setOwnsTexture(true);
        node->setFlag(QSGNode::OwnedByParent, false);
    }
    return node;
}

} // namespace

SpriteNode::~SpriteNode()
{
    removeAllChildNodes();
    qDeleteAll(m_nodes);
}

void SpriteNode::show(QQuickWindow &window, const std::vector<Sprite> &sprites)
{
    removeAllChildNodes();
    QHash<qint64, QSGImageNode *> shown;
    for (const Sprite &sprite : sprites) {
        const qint64 key = sprite.image.cacheKey();
        QSGImageNode *node = m_nodes.take(key);
        if (!node)
            node = nodeOf(window, sprite.image).release();
        if (!node)
            continue;
        const bool scaled = sprite.target.size() != sprite.image.deviceIndependentSize();
        node->setFiltering(scaled ? QSGTexture::Linear : QSGTexture::Nearest);
        node->setRect(sprite.target);
        node->setSourceRect(QRectF({}, sprite.image.size()));
        appendChildNode(node);
        shown.insert(key, node);
    }
    qDeleteAll(m_nodes);
    m_nodes = std::move(shown);
}

} // namespace anjungan::map
