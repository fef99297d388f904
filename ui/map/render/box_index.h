// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace anjungan::render {

/// A packed R-tree over boxes that do not change: sort-tile-recursive (Leutenegger et al., 1997). An empty box is never
/// found.
class BoxIndex
{
public:
    BoxIndex() = default;
    explicit BoxIndex(std::span<const geo::Box> boxes);

    /// The indexes of all boxes that touch `area`, ascending.
    std::vector<std::uint32_t> find(const geo::Box &area) const;

private:
    void find(const geo::Box &area, std::size_t level, std::size_t node, std::vector<std::uint32_t> &found) const;

    std::vector<std::uint32_t> m_items; ///< positions in the order of m_levels.front()
    /// The boxes themselves, then those of each 16 of them, and so on up to the root's.
    std::vector<std::vector<geo::Box>> m_levels;
};

} // namespace anjungan::render
