// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/simplify.h"

#include <cmath>

namespace anjungan::render {

namespace {

// The middle one of three nodes is needless where it stands between the others on one line. Grid coordinates are whole
// numbers below 2^32, so that the products are exact enough to be compared with 0.
bool isBetween(const geo::Point &a, const geo::Point &b, const geo::Point &c)
{
    const double cross = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
    const double dot = (b.x - a.x) * (c.x - b.x) + (b.y - a.y) * (c.y - b.y);
    return cross == 0 && dot > 0;
}

} // namespace

void snapPath(std::span<const geo::Point> path, double cell, std::vector<geo::Point> &out)
{
    const std::size_t first = out.size();
    for (const geo::Point &point : path) {
        const geo::Point node{std::round(point.x / cell), std::round(point.y / cell)};
        if (out.size() > first && out.back() == node) {
            continue;
        }
        if (out.size() > first + 1 && isBetween(out[out.size() - 2], out.back(), node)) {
            out.back() = node;
        } else {
            out.push_back(node);
        }
    }
    for (std::size_t i = first; i < out.size(); ++i) {
        out[i] = {out[i].x * cell, out[i].y * cell};
    }
}

} // namespace anjungan::render
