// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/service.h"
#include "ui/panels/map/value_classes.h"

#include <QJsonValue>

namespace anjungan::panels {

enum class LayerKind { Base, Areas, Zones, Lines, Points };
enum class BaseRole { Land, Water, River, Border, Place };

/// A layer of a map as "layers" in the options says.
struct LayerOptions
{
    LayerKind kind = LayerKind::Base;
    BaseRole role = BaseRole::Land; ///< of a base layer
    query::FeatureQuery query;
    QString idField;    ///< field that identifies a feature; empty where none can be tapped
    QString labelField; ///< field with the name written beside a feature; may be empty
    QString classField; ///< field that `classes` colour by; empty: all have `colour`
    ValueClasses classes;
    QString colour;
    QString title;              ///< in the legend; empty: not told there
    std::optional<double> size; ///< diameter of points or width of lines, pixels at a factor of 1
    double minZoom = 0;
};

LayerOptions readLayer(const QJsonValue &layer, const QString &language);

/// The areas of a level; their ids are the areas' codes.
LayerOptions areaLayer(const workspace::AreaLevel &level);

} // namespace anjungan::panels
