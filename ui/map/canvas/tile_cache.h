// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/tile.h"

#include <QHash>
#include <QImage>
#include <QSet>

#include <memory>
#include <vector>

namespace anjungan::map {

/// A picture and its place on the screen, in device-independent pixels.
struct Sprite
{
    QImage image;
    QRectF target;
};

/// Painted tiles, in sets of one scene and one zoom, within a limit of bytes. Lives on the UI thread.
class TileCache
{
public:
    explicit TileCache(qsizetype maxBytes);

    /// Selects the set of that scene, zoom and device pixel ratio; tiles of other sets replace those that are missing.
    void use(const std::shared_ptr<const render::Scene> &scene, double zoom, double dpr);

    /// Whether the current set has the tile, painted from the scene's current content.
    [[nodiscard]] bool contains(QPoint tile) const
    {
        return current().tiles.contains(tile) && !current().stale.contains(tile);
    }
    /// Marks the tiles in that box of the world as outdated; they are shown until they are painted again.
    void renew(const geo::Box &world);
    /// Adds a tile to the current set.
    void insert(QPoint tile, const QImage &image);
    /// To be called when the current set covers the view: removes other scenes, and keeps this set permanently if it is
    /// the scene's first, so that there is a replacement wherever the camera moves.
    void settle();
    /// Removes the least recently used tiles until the limit is met, except those that `viewport` needs.
    void trim(const render::Viewport &viewport);
    qsizetype bytes() const;

    /// The pictures to show, the lowest first: where tiles of the current set are missing, those of the scene's first
    /// set and of up to two sets before the current one, the newer above; then the current ones, aligned to whole
    /// device pixels. Tiles are opaque, so tiles covered by those above are omitted.
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

    [[nodiscard]] static bool covers(const Set &set, const geo::Box &world);

    const Set &current() const { return m_sets.back(); }
    std::vector<const Set *> standIns() const;

    std::vector<Set> m_sets; ///< never empty; the current one last, before it the others in the order of their last use
    qsizetype m_maxBytes;
};

} // namespace anjungan::map
