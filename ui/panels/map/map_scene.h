// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/sheet/legend.h"
#include "ui/map/render/scene.h"
#include "ui/panels/map/layer_options.h"
#include "ui/theme/theme.h"

#include <QHash>

namespace anjungan::panels {

/// A layer with its features, as painter and cache have them: positions are the same in both.
struct LayerContent
{
    const LayerOptions &options;
    std::shared_ptr<const render::FeatureSet> features; ///< null: not there (yet), left out
    std::shared_ptr<const query::FeatureSet> values;
};

/// What colours the areas.
struct AreaClasses
{
    ValueClasses classes;
    QHash<QString, QVariant> values; ///< by area code; an area that is missing or null has no value
};

struct MapPicture
{
    std::shared_ptr<const render::Scene> scene;
    map::Legend legend; ///< of what the scene holds, no more and no less
};

/// `layers` from the lowest to the highest. `areas` is null where nothing colours them. `areaNames`: the size of their
/// labels.
MapPicture paintedMap(const std::vector<LayerContent> &layers, const AreaClasses *areas, theme::Role areaNames,
                      const QString &withoutValue, const theme::Theme &theme);

} // namespace anjungan::panels
