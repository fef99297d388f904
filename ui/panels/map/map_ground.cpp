// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/map_ground.h"

#include "ui/panels/map/map_scene.h"

#include <algorithm>
#include <cmath>

namespace anjungan::panels {

namespace {

/// The side of a zone that can be read, in pixels at a factor of 1.
constexpr double legibleSide = 24;
/// The zooms from the coloured areas to the neutral ground.
constexpr double fadingZooms = 0.5;
constexpr double borderShare = 0.5; ///< of the ink between neutral areas

/// The zoom from which on half of the polygons are at least that many pixels wide or high; none without polygons.
std::optional<double> zoomOfMedian(const render::FeatureSet &features, double side)
{
    std::vector<double> sides;
    for (std::size_t at = 0; at < features.size(); ++at) {
        const geo::Box &box = features.box(at);
        if (features.anchor(at).radius > 0)
            sides.push_back(std::max(box.maxX - box.minX, box.maxY - box.minY));
    }
    if (sides.empty())
        return std::nullopt;
    const auto middle = sides.begin() + static_cast<std::ptrdiff_t>(sides.size() / 2);
    std::ranges::nth_element(sides, middle);
    return std::log2(side / (*middle * render::worldPixels));
}

} // namespace

std::optional<render::Fading> fadingBelow(const std::vector<LayerContent> &layers, const theme::Theme &theme)
{
    std::optional<double> from;
    for (const LayerContent &content : layers) {
        if (content.options.kind != LayerKind::Zones || !content.features)
            continue;
        const auto read = zoomOfMedian(*content.features, theme.length(legibleSide));
        if (!read)
            continue;
        const double legible = std::max(content.options.minZoom, *read);
        from = std::min(from.value_or(legible), legible);
    }
    if (!from)
        return std::nullopt;
    const theme::Tokens &tokens = theme.tokens();
    return render::Fading{.from = *from,
                          .to = *from + fadingZooms,
                          .fill = tokens.card,
                          .stroke = theme::mixed(tokens.card, tokens.ink3, borderShare)};
}

} // namespace anjungan::panels
