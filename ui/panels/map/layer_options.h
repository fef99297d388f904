// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "core/workspace/page_spec.h"
#include "ui/panels/map/classes/class_rule.h"
#include "ui/panels/map/classes/point_sizes.h"

#include <QJsonValue>

namespace anjungan::panels {

enum class LayerKind { Base, Areas, Zones, Lines, Points };
enum class BaseRole { Land, Water, River, Border, Place };

/// A layer of a map ("layers" in the options).
struct LayerOptions
{
    LayerKind kind = LayerKind::Base;
    BaseRole role = BaseRole::Land; ///< of a base layer
    query::FeatureQuery query;
    QString idField;     ///< field with an area's code; empty on other layers
    QString idPrefix;    ///< of the ids of features that have a card and are not areas; it is followed by their fid
    QString nameField;   ///< field with the heading of a feature's card; may be empty
    QStringList details; ///< fields on a feature's card; none: no card, unless there is a link
    std::optional<workspace::Link> link; ///< where the card's button leads; none: no button
    QString selects;                     ///< parameter with the key of the feature whose card is open; may be empty
    QString keyField;                    ///< field with that key
    QString labelField;                  ///< field with a feature's label; may be empty
    QString weightField;                 ///< field whose greater values are labelled first; empty: larger areas are
    QString classField;                  ///< field that is divided into `classes`; empty: all have `look`
    ClassRule classes;
    ClassLook look;
    Format format = Format::Decimal;     ///< of the numbers in its legend
    std::optional<SizeRule> sizes;       ///< of points; none: all have the same size
    std::optional<double> clusterRadius; ///< points nearer than this are grouped, pixels at a factor of 1
    QString title;                       ///< in the legend; empty: not in the legend
    double minZoom = 0;

    /// Whether its features, which are no areas, have cards.
    [[nodiscard]] bool hasCards() const { return !details.isEmpty() || link || !selects.isEmpty(); }
};

LayerOptions readLayer(const QJsonValue &layer, const QString &language);

/// The areas of a level; their ids are the areas' codes.
LayerOptions areaLayer(const workspace::AreaLevel &level);

} // namespace anjungan::panels
