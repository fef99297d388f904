// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/canvas/camera_item.h"
#include "ui/map/canvas/tile_cache.h"
#include "ui/map/render/painter.h"

#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

namespace anjungan::map {

/// Selection, focus and labels above the tiles, as one picture of the whole view. Labels are not part of tiles, where
/// they would be cut at the edges. While the camera moves, the picture moves and scales with it, and a thread places
/// the labels again for the current camera several times a second.
class OverlayLayer : public CameraItem
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit OverlayLayer(QQuickItem *parent = nullptr);
    ~OverlayLayer() override;

    void setScene(std::shared_ptr<const render::Scene> scene, const render::Style &style);
    /// Rectangles of this item that labels keep clear of.
    void setTaken(std::vector<QRectF> taken);

    /// Whether the picture shows the current scene, style and camera.
    [[nodiscard]] bool isSettled() const;

Q_SIGNALS:
    void settledChanged();

protected:
    void updatePolish() override;
    QSGNode *updatePaintNode(QSGNode *before, UpdatePaintNodeData *data) override;

private:
    /// A picture and what it shows. It is cut into pieces, without the empty ones: blending a whole transparent view
    /// takes a software rasterizer longer than drawing all tiles.
    struct Picture
    {
        std::vector<Sprite> pieces; ///< on the screen of `viewport`
        render::Viewport viewport;
        quint64 look = 0;
    };

    void startPainting();
    void show(Picture picture);

    QThreadPool m_thread;
    QTimer m_pace;
    std::shared_ptr<const render::Scene> m_scene;
    render::Style m_style;
    std::vector<QRectF> m_taken;
    quint64 m_look = 0; ///< counts the changes of scene, style and obstacles
    bool m_painting = false;
    Picture m_shown;
};

} // namespace anjungan::map
