// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/canvas/tile_cache.h"

#include <QHash>
#include <QSGImageNode>
#include <QSGNode>

class QQuickWindow;

namespace anjungan::map {

/// Pictures in the scene graph, with any backend. A picture that is shown again keeps its texture. Lives on the render
/// thread.
class SpriteNode : public QSGNode
{
public:
    ~SpriteNode() override;

    /// Shows these, the lowest first, and nothing else.
    void show(QQuickWindow &window, const std::vector<Sprite> &sprites);

private:
    QHash<qint64, QSGImageNode *> m_nodes; ///< by QImage::cacheKey()
};

} // namespace anjungan::map
