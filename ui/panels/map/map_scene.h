// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/map/sheet/legend.h"
#include "ui/panels/map/layer_options.h"
#include "ui/theme/theme.h"

#include <QHash>

namespace anjungan::panels {

/// What a layer of areas is on the map.
enum class AreaDress {
    Measured, ///< the areas that can be tapped, coloured where there is a measure
    Around,   ///< what lies around the area that was opened: quiet, without names
    Frame,    ///< the outline of that area
};

/// A layer with its features, as painter and cache have them: positions are the same in both.
struct LayerContent
{
    const LayerOptions &options;
    std::shared_ptr<const render::FeatureSet> features; ///< null: not there (yet), left out
    std::shared_ptr<const query::MapAnswer> values;
    AreaDress dress = AreaDress::Measured;
    QString framed;                            ///< the area that has the frame
    std::shared_ptr<const LayerOptions> keeps; ///< the options, where nobody else does
};

/// What colours the areas.
struct AreaClasses
{
    ValueClasses classes;
    QHash<QString, QVariant> values; ///< by area code; an area that is missing or null has no value
    QString title;                   ///< in the legend; may be empty
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
    map::Legend legend; ///< of what the scene holds, each row at the zooms at which it is drawn
};

/// `layers` from the lowest to the highest. `areas` is null where nothing colours them. `before`: the scene that is
/// replaced, whose groups of points are kept where they are the same; may be null.
MapPicture paintedMap(const std::vector<LayerContent> &layers, const AreaClasses *areas, const MapLook &look,
                      const render::Scene *before = nullptr);

} // namespace anjungan::panels
