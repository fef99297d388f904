// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/cluster_index.h"
#include "ui/map/render/feature_set.h"
#include "ui/map/render/raster.h"
#include "ui/map/render/symbol.h"

#include <QFont>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace anjungan::render {

/// How the names of a layer's features are written.
struct LabelLook
{
    QFont font;
    QColor ink;
    QColor halo;
    double haloWidth = 1.8; ///< device-independent pixels around the letters
    double minZoom = 0;
    int rank = 0; ///< labels of layers with a higher rank are placed first; within a layer, those of greater weight,
                  ///< then of larger areas
    /// The least width of an area, as a share of its text's width, for it to be labelled. Above 1, names stay inside.
    double fit = 0.55;
    /// Whether the name of an area that has no room for it is written beside it, at the end of a line.
    bool hasLeaders = false;
};

/// Areas that give way to what is drawn over them: from one zoom to another their fills and borders turn into these.
struct Fading
{
    double from; ///< zoom; the fills are those of the symbols up to it
    double to;   ///< zoom, greater than `from`; all areas look alike from it on, and without a pattern
    QColor fill;
    QColor stroke;
};

/// The look of grouped points: a circle with their number.
struct ClusterLook
{
    QColor fill;
    QColor ring; ///< around the circle, over the map
    QColor ink;  ///< of the number
    QFont font;
    double factor = 1; ///< of the circles' sizes
    /// Formats the number; called on the painting threads. Unset: its digits.
    std::function<QString(std::size_t)> text;
};

/// The features of one dataset with their look. The first layer of a scene is the lowest.
struct Layer
{
    std::shared_ptr<const FeatureSet> features; ///< null: an empty layer
    std::vector<Symbol> symbols;
    std::vector<std::uint16_t>
        symbolOf; ///< for each feature its index in `symbols`; beyond the end: not painted; empty: all have the first
    std::vector<float> scaleOf;     ///< for each feature the factor of its marker's radius; empty: 1 for all
    std::vector<std::uint32_t> cut; ///< features whose value is beyond the largest marker, ascending
    std::shared_ptr<const ClusterIndex> clusters; ///< null: points are not grouped
    ClusterLook clusterLook;
    std::optional<LabelLook> labels;
    std::vector<float> labelWeights; ///< for each feature: the names of greater ones are placed first; empty: all alike
    std::optional<Fading> fading;    ///< none: the symbols are the same at all zooms
    /// Features with a later symbol are painted over those with an earlier one; otherwise in their own order.
    bool inSymbolOrder = false;
    bool selectable = false; ///< whether its features can be tapped
    double minZoom = 0;

    /// Whether there may be markers: see FeatureSet.
    [[nodiscard]] bool hasPoints() const { return features && features->hasPoints(); }

    /// Null: the feature is not painted.
    const Symbol *symbol(std::size_t feature) const
    {
        const std::size_t at = symbolOf.empty() ? 0 : feature < symbolOf.size() ? symbolOf[feature] : symbols.size();
        return at < symbols.size() ? &symbols[at] : nullptr;
    }

    /// The greatest of `scaleOf`.
    double largestScale() const
    {
        return scaleOf.empty() ? 1.0 : static_cast<double>(*std::ranges::max_element(scaleOf));
    }

    double scale(std::size_t feature) const
    {
        return feature < scaleOf.size() ? static_cast<double>(scaleOf[feature]) : 1.0;
    }

    /// The greatest that radius() gives for any feature, or more.
    double largestRadius() const
    {
        double radius = 0;
        for (const Symbol &of : symbols)
            radius = std::max(radius, of.radius);
        return radius * largestScale();
    }

    /// Whether the feature's marker has a mark that says so.
    [[nodiscard]] bool isCut(std::size_t feature) const { return std::ranges::binary_search(cut, feature); }

    /// Radius of the feature's marker, in device-independent pixels; 0 if it is not painted.
    double radius(std::size_t feature) const
    {
        const Symbol *of = symbol(feature);
        return of ? of->radius * scale(feature) : 0;
    }
};

/// Everything that a map shows. Immutable; threads share it as shared_ptr<const Scene>.
struct Scene
{
    std::vector<Layer> layers;
    std::shared_ptr<const RasterSource> raster; ///< under all layers; null: none
};

} // namespace anjungan::render
