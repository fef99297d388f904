// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/sheet/legend.h"
#include "ui/panels/map/classes/class_labels.h"
#include "ui/panels/map/layer_options.h"

#include <QCoreApplication>

namespace anjungan::render {
struct Layer;
}

namespace anjungan::panels {

struct AreaClasses;

/// Collects a legend's rows while a scene is made, with the very symbols of its layers.
class MapLegend
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::MapLegend)

public:
    /// All classes, since a scale is read whole; and what is in none of them or has no value, where there is such. The
    /// layer's symbols are those of the classes, that of no value, that of no class.
    void addAreas(const render::Layer &layer, const AreaClasses &areas);

    /// The classes that some feature is in, and the rest as "other"; the layer's title where there are no classes. The
    /// layer's symbols are those of the classes and that of the rest.
    void addLayer(const render::Layer &layer, const LayerOptions &options, const ValueClasses &classes);

    /// Samples of markers' sizes.
    void addSizes(const render::Layer &layer, const SizeRule &rule, double greatest, const NumberWords &words);

    void addClusters(const render::Layer &layer);

    map::Legend take() { return std::move(m_legend); }

private:
    void add(const render::Layer &layer, map::LegendEntry entry);

    map::Legend m_legend;
};

} // namespace anjungan::panels
