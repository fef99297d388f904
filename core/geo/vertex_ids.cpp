// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/vertex_ids.h"

#include <bit>

namespace anjungan::geo {

namespace {

constexpr std::uint32_t free = std::numeric_limits<std::uint32_t>::max();

/// Fibonacci hashing: the upper bits of a product with 2^64 ÷ φ.
std::size_t slotOf(const GridPoint &point, int bits)
{
    const std::uint64_t key = (std::uint64_t(point.x) << 32) | point.y;
    return static_cast<std::size_t>((key ^ (key >> 29)) * 0x9E3779B97F4A7C15ULL >> (64 - bits));
}

} // namespace

VertexIds vertexIds(std::span<const GridPoint> points)
{
    // A hash table with open addressing of the first point at each place, half empty.
    const int bits = std::bit_width(points.size()) + 1;
    const std::size_t mask = (std::size_t(1) << bits) - 1;
    std::vector<std::uint32_t> firstAt(mask + 1, free);
    VertexIds ids;
    ids.of.resize(points.size());
    for (std::uint32_t i = 0; i < points.size(); ++i) {
        std::size_t slot = slotOf(points[i], bits);
        while (firstAt[slot] != free && points[firstAt[slot]] != points[i])
            slot = (slot + 1) & mask;
        if (firstAt[slot] == free) {
            firstAt[slot] = i;
            ids.of[i] = ids.count++;
        } else {
            ids.of[i] = ids.of[firstAt[slot]];
        }
    }
    return ids;
}

} // namespace anjungan::geo
