// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/box_index.h"

#include <cmath>
#include <ranges>

namespace anjungan::render {

namespace {
constexpr std::size_t fanOut = 16;
} // namespace

BoxIndex::BoxIndex(std::span<const geo::Box> boxes)
{
    for (std::uint32_t i = 0; i < boxes.size(); ++i)
        if (!boxes[i].isEmpty())
            m_items.push_back(i);
    const auto middleX = [boxes](std::uint32_t item) { return boxes[item].minX + boxes[item].maxX; };
    const auto middleY = [boxes](std::uint32_t item) { return boxes[item].minY + boxes[item].maxY; };
    std::ranges::sort(m_items, {}, middleX);
    const double leaves = std::ceil(static_cast<double>(m_items.size()) / fanOut);
    const std::size_t slice = fanOut * std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(std::sqrt(leaves))));
    for (auto part : m_items | std::views::chunk(slice))
        std::ranges::sort(part, {}, middleY);

    auto &leafBoxes = m_levels.emplace_back();
    for (const std::uint32_t item : m_items)
        leafBoxes.push_back(boxes[item]);
    while (m_levels.back().size() > 1) {
        std::vector<geo::Box> parents;
        for (const auto children : m_levels.back() | std::views::chunk(fanOut)) {
            geo::Box parent;
            for (const geo::Box &child : children)
                parent.add(child);
            parents.push_back(parent);
        }
        m_levels.push_back(std::move(parents));
    }
}

std::vector<std::uint32_t> BoxIndex::find(const geo::Box &area) const
{
    std::vector<std::uint32_t> found;
    if (!m_items.empty()) {
        find(area, m_levels.size() - 1, 0, found);
        std::ranges::sort(found);
    }
    return found;
}

void BoxIndex::find(const geo::Box &area, std::size_t level, std::size_t node, std::vector<std::uint32_t> &found) const
{
    if (!m_levels[level][node].intersects(area))
        return;
    if (level == 0) {
        found.push_back(m_items[node]);
        return;
    }
    const std::size_t end = std::min((node + 1) * fanOut, m_levels[level - 1].size());
    for (std::size_t child = node * fanOut; child < end; ++child)
        find(area, level - 1, child, found);
}

} // namespace anjungan::render
