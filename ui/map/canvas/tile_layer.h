// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/canvas/camera_item.h"
#include "ui/map/canvas/tile_cache.h"
#include "ui/map/canvas/tile_renderer.h"

#include <QTimer>

namespace anjungan::map {

/// The scene's layers as tiles that follow the camera. A frame shows the available tiles; TileRenderer paints missing
/// ones, and older tiles replace them until then.
class TileLayer : public CameraItem
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit TileLayer(QQuickItem *parent = nullptr);

    void setScene(std::shared_ptr<const render::Scene> scene, const QColor &water);

    /// The scene's content in that box of the world has changed: only its tiles are painted again.
    void renew(const geo::Box &world);

    /// Whether every tile in view is painted from this scene for this zoom.
    [[nodiscard]] bool isSettled() const;

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
    void addTiles(const std::vector<PaintedTile> &tiles);

    std::shared_ptr<const render::Scene> m_scene;
    QColor m_water;
    TileCache m_cache;
    TileRenderer m_renderer;
    double m_lastZoom = -1; ///< the camera's zoom at the last update
    QTimer m_gather;
    QTimer m_zoomRest;
    double m_tileZoom = -1; ///< of the requested tiles
    double m_dpr = 0;
    bool m_newLook = true;
    bool m_wasSettled = true;
    std::vector<Sprite> m_sprites;
};

} // namespace anjungan::map
