// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/map/sheet/legend.h"
#include "ui/panels/map/layer_options.h"
#include "ui/theme/theme.h"

#include <QHash>

namespace anjungan::panels {

/// The purpose of a layer of areas on the map.
enum class AreaPurpose {
    Measured, ///< areas that can be tapped, coloured if there is a measure
    Around,   ///< areas around the open one: pale, without names
    Frame,    ///< the outline of the open area
};

/// A layer with its features for the painter and their values from the cache: indexes are the same in both.
struct LayerContent
{
    const LayerOptions &options;
    std::shared_ptr<const render::FeatureSet> features; ///< null: not loaded (yet), not drawn
    std::shared_ptr<const query::MapAnswer> values;
    AreaPurpose purpose = AreaPurpose::Measured;
    QString framed;                            ///< the area that has the frame
    std::shared_ptr<const LayerOptions> keeps; ///< keeps the options alive if nothing else does
};

/// The classes and values that colour the areas.
struct AreaClasses
{
    ValueClasses classes;
    QHash<QString, QVariant> values;      ///< by area code; missing and null: no value
    QHash<QString, QVariantList> several; ///< areas with more than one value, which are not in `values`
    QString title;                        ///< in the legend; may be empty
};

/// How the picture is drawn.
struct MapLook
{
    const theme::Theme &theme;
    const theme::Formatter &formatter;
    theme::Role areaNames = theme::Role::Small; ///< the size of the areas' labels
};

struct MapPicture
{
    std::shared_ptr<const render::Scene> scene;
    map::Legend legend; ///< of the scene's content, each row at the zooms that draw it
};

/// `layers` from the lowest to the highest. `areas` is null without a measure. `before`: the scene to replace, whose
/// groups of points are reused if they are unchanged; may be null.
MapPicture paintedMap(const std::vector<LayerContent> &layers, const AreaClasses *areas, const MapLook &look,
                      const render::Scene *before = nullptr);

} // namespace anjungan::panels
