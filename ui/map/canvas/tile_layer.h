// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/canvas/camera_item.h"
#include "ui/map/canvas/tile_cache.h"
#include "ui/map/canvas/tile_renderer.h"

#include <QTimer>

namespace anjungan::map {

/// The scene's layers as tiles that follow the camera. A frame shows what is there; what is missing is painted by
/// TileRenderer, and older tiles stand in until it is there.
class TileLayer : public CameraItem
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit TileLayer(QQuickItem *parent = nullptr);

    void setScene(std::shared_ptr<const render::Scene> scene, const QColor &water);

    /// The scene shows something else in that box of the world than before: its tiles are painted again, and no others.
    void renew(const geo::Box &world);

    /// Whether every tile in view is there, painted from this scene for this zoom.
    bool isSettled() const;

Q_SIGNALS:
    void settledChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *before, UpdatePaintNodeData *data) override;

private:
    /// Tiles in view and up to `ring` around it that are not in the cache, for the zoom of its current set.
    std::vector<render::Tile> missing(const render::Viewport &view, int ring) const;
    void followZoom();
    void request();
    void take(const std::vector<PaintedTile> &tiles);

    std::shared_ptr<const render::Scene> m_scene;
    QColor m_water;
    TileCache m_cache;
    TileRenderer m_renderer;
    double m_lastZoom = -1; ///< of the camera when it was last looked at
    QTimer m_gather;
    QTimer m_zoomRest;
    double m_tileZoom = -1; ///< of the tiles asked for
    double m_dpr = 0;
    bool m_newLook = true;
    bool m_wasSettled = true;
    std::vector<Sprite> m_sprites;
};

} // namespace anjungan::map
