// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/canvas/tile_cache.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace anjungan::map {

namespace {

constexpr std::size_t standInSets = 2;

QRectF onScreen(const geo::Box &world, const render::Viewport &viewport)
{
    return {viewport.toScreen({world.minX, world.minY}), viewport.toScreen({world.maxX, world.maxY})};
}

/// The same offset for all tiles of a view, so that they stay side by side.
QPointF toWholePixels(const render::Viewport &viewport)
{
    const QPointF corner = viewport.toScreen({0, 0}) * viewport.dpr;
    return QPointF(std::round(corner.x()) - corner.x(), std::round(corner.y()) - corner.y()) / viewport.dpr;
}

} // namespace

TileCache::TileCache(qsizetype maxBytes) : m_sets(1), m_maxBytes(maxBytes) {}

void TileCache::use(const std::shared_ptr<const render::Scene> &scene, double zoom, double dpr)
{
    const auto same = [&](const Set &set) { return set.scene == scene && set.zoom == zoom && set.dpr == dpr; };
    if (same(current()))
        return;
    if (const auto known = std::ranges::find_if(m_sets, same); known != m_sets.end())
        std::rotate(known, known + 1, m_sets.end());
    else
        m_sets.push_back({scene, zoom, dpr, {}});
    std::erase_if(m_sets, [this](const Set &set) { return set.tiles.isEmpty() && &set != &m_sets.back(); });
    // A set of another scene that is no stand-in any more is not shown again, and its scene may need more memory than
    // its tiles.
    const auto standIn = m_sets.end() - 1 - static_cast<std::ptrdiff_t>(std::min(standInSets, m_sets.size() - 1));
    m_sets.erase(
        std::remove_if(m_sets.begin(), standIn, [&](const Set &set) { return set.scene != scene && !set.kept; }),
        standIn);
}

void TileCache::insert(QPoint tile, const QImage &image)
{
    m_sets.back().tiles.insert(tile, image);
    m_sets.back().stale.remove(tile);
}

void TileCache::renew(const geo::Box &world)
{
    for (Set &set : m_sets) {
        for (auto tile = set.tiles.keyBegin(); tile != set.tiles.keyEnd(); ++tile)
            if (render::worldOfTile({set.zoom, *tile}).intersects(world))
                set.stale.insert(*tile);
    }
}

void TileCache::settle()
{
    std::erase_if(m_sets, [scene = current().scene](const Set &set) { return set.scene != scene; });
    if (std::ranges::none_of(m_sets, &Set::kept))
        m_sets.back().kept = true;
}

void TileCache::trim(const render::Viewport &viewport)
{
    for (auto set = m_sets.begin(); bytes() > m_maxBytes && set != m_sets.end() - 1;)
        set = set->kept ? set + 1 : m_sets.erase(set);
    if (bytes() > m_maxBytes) {
        const geo::Box near = viewport.visible(2 * render::tileSize);
        m_sets.back().tiles.removeIf([&](const std::pair<const QPoint &, QImage &> &tile) {
            return !render::worldOfTile({current().zoom, tile.first}).intersects(near);
        });
    }
}

qsizetype TileCache::bytes() const
{
    qsizetype bytes = 0;
    for (const Set &set : m_sets)
        for (const QImage &image : set.tiles)
            bytes += image.sizeInBytes();
    return bytes;
}

std::vector<const TileCache::Set *> TileCache::standIns() const
{
    std::vector<const Set *> sets;
    const std::size_t others = m_sets.size() - 1;
    for (std::size_t i = 0; i < others; ++i)
        if (m_sets[i].kept || others - i <= standInSets)
            sets.push_back(&m_sets[i]);
    std::ranges::stable_partition(sets, &Set::kept);
    return sets;
}

bool TileCache::covers(const Set &set, const geo::Box &world)
{
    const double across = render::worldPixels / render::tileSize * std::exp2(set.zoom);
    // Where edges coincide with those of tiles, as at whole zoom steps, rounding alone would include the tiles beyond.
    constexpr double rounding = 1e-6;
    const auto index = [across](double unit, double inset) {
        return static_cast<int>(std::floor(unit * across + inset));
    };
    const QRect tiles(QPoint(index(world.minX, rounding), index(world.minY, rounding)),
                      QPoint(index(world.maxX, -rounding), index(world.maxY, -rounding)));
    // A much finer set cannot have that many tiles.
    if (static_cast<qint64>(tiles.width()) * tiles.height() > set.tiles.size())
        return false;
    for (int y = tiles.top(); y <= tiles.bottom(); ++y) {
        for (int x = tiles.left(); x <= tiles.right(); ++x)
            if (!set.tiles.contains({x, y}))
                return false;
    }
    return true;
}

std::vector<Sprite> TileCache::sprites(const render::Viewport &viewport) const
{
    std::vector<Sprite> sprites; // the uppermost first
    const geo::Box view = viewport.visible();
    std::vector<const Set *> above;
    const auto add = [&](const Set &set, QPointF offset) {
        for (auto tile = set.tiles.begin(); tile != set.tiles.end(); ++tile) {
            geo::Box world = render::worldOfTile({set.zoom, tile.key()});
            const QRectF target = onScreen(world, viewport).translated(offset);
            world = {std::max(world.minX, view.minX), std::max(world.minY, view.minY), std::min(world.maxX, view.maxX),
                     std::min(world.maxY, view.maxY)};
            const bool isHidden =
                world.isEmpty() || std::ranges::any_of(above, [&](const Set *upper) { return covers(*upper, world); });
            if (!isHidden)
                sprites.push_back({tile.value(), target});
        }
        above.push_back(&set);
    };
    add(current(), current().zoom == viewport.zoom ? toWholePixels(viewport) : QPointF());
    for (const Set *set : standIns() | std::views::reverse)
        add(*set, {});
    std::ranges::reverse(sprites);
    return sprites;
}

} // namespace anjungan::map
