// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/tile.h"

#include <QHash>
#include <QImage>
#include <QSet>

#include <memory>
#include <vector>

namespace anjungan::map {

/// A picture and where it belongs on the screen, in device-independent pixels.
struct Sprite
{
    QImage image;
    QRectF target;
};

/// The tiles painted so far, in sets of one scene and one zoom, no more of them than fit a bound of bytes. Lives on the
/// UI thread.
class TileCache
{
public:
    explicit TileCache(qsizetype maxBytes);

    /// From now on tiles of that scene, zoom and device pixel ratio are wanted; others stand in for them where they are
    /// missing.
    void use(const std::shared_ptr<const render::Scene> &scene, double zoom, double dpr);

    /// Whether the current set has the tile as its scene is now.
    bool contains(QPoint tile) const { return current().tiles.contains(tile) && !current().stale.contains(tile); }
    /// What scenes show in that box of the world has changed: its tiles go on standing in until they are painted again.
    void renew(const geo::Box &world);
    /// Keeps a tile of the current set.
    void insert(QPoint tile, const QImage &image);
    /// To be called when the current set covers the view: forgets other scenes, and keeps this set for ever if it is
    /// the scene's first, so that something stands in wherever the camera goes.
    void settle();
    /// Forgets what was used longest ago until the bound holds; never what `viewport` needs.
    void trim(const render::Viewport &viewport);
    qsizetype bytes() const;

    /// What to show now, the lowest first: where tiles of the current set are missing the scene's first set and those
    /// of up to two sets before the current one, the newer above; then the current ones. Those lie on whole device
    /// pixels. Tiles are opaque: what one set covers of another below is left out.
    std::vector<Sprite> sprites(const render::Viewport &viewport) const;

private:
    struct Set
    {
        std::shared_ptr<const render::Scene> scene;
        double zoom = 0;
        double dpr = 1;
        QHash<QPoint, QImage> tiles;
        QSet<QPoint> stale; ///< of `tiles`, to be painted again
        bool kept = false;
    };

    static bool covers(const Set &set, const geo::Box &world);

    const Set &current() const { return m_sets.back(); }
    std::vector<const Set *> standIns() const;

    std::vector<Set> m_sets; ///< never empty; the current one last, before it the others in the order of their last use
    qsizetype m_maxBytes;
};

} // namespace anjungan::map
