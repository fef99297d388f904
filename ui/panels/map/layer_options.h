// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "ui/panels/map/classes/class_rule.h"
#include "ui/panels/map/classes/point_sizes.h"

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
    QString idField;     ///< field with an area's code; empty on other layers
    QString idPrefix;    ///< of the ids of features that can be read and are no areas: what follows is their fid
    QString nameField;   ///< field that names a feature where it is read; may be empty
    QStringList details; ///< fields that are told of a feature; none: it can't be read
    QString labelField;  ///< field with the name written beside a feature; may be empty
    QString classField;  ///< field that `classes` tell apart by; empty: all have `look`
    ClassRule classes;
    ClassLook look;
    Format format = Format::Decimal;     ///< of the numbers in its legend
    std::optional<SizeRule> sizes;       ///< of points; nothing: all alike
    std::optional<double> clusterRadius; ///< points nearer than this are counted together, pixels at a factor of 1
    QString title;                       ///< in the legend; empty: not told there
    double minZoom = 0;
};

LayerOptions readLayer(const QJsonValue &layer, const QString &language);

/// The areas of a level; their ids are the areas' codes.
LayerOptions areaLayer(const workspace::AreaLevel &level);

} // namespace anjungan::panels
