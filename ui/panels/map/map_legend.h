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

/// Collects a legend's rows while a scene is made, with the symbols of its layers.
class MapLegend
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::MapLegend)

public:
    /// Adds all classes, each as long as the areas have its colour, since a scale must be complete, and rows for areas
    /// without a value, outside all classes or with several values if there are any. The layer's symbols are those of
    /// the classes, of no value, of no class, and of several values.
    void addAreas(const render::Layer &layer, const AreaClasses &areas);

    /// Adds the classes that occur, and the other features as "other"; without classes the layer's title. The layer's
    /// symbols are those of the classes and of the others.
    void addLayer(const render::Layer &layer, const LayerOptions &options, const ValueClasses &classes);

    /// Adds samples of the markers' sizes, below a cut one for the values that are beyond them. `greatest` is
    /// their greatestSize().
    void addSizes(const render::Layer &layer, const SizeRule &rule, const std::vector<QVariant> &values,
                  double greatest, const NumberWords &words);

    void addClusters(const render::Layer &layer);

    map::Legend take() { return std::move(m_legend); }

private:
    void addCutSizes(const render::Layer &layer, const std::vector<QVariant> &values, const NumberWords &words);
    void add(const render::Layer &layer, map::LegendEntry entry);

    map::Legend m_legend;
};

} // namespace anjungan::panels
