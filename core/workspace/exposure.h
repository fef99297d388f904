// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/dataset.h"

#include <QStringList>

namespace anjungan::workspace {

/// A field of an exposure and the zones' field that it is copied from.
struct ZoneField
{
    QString name;
    QString field;

    bool operator==(const ZoneField &) const = default;
};

/// The points of one dataset and the zones of another that contain them: computed on the device, stored in the cache,
/// queried like a dataset. It has one row for each point and each combination of the `by` values among the zones that
/// contain it; if several zones of one combination contain it, the row is that of the most severe class.
struct Exposure
{
    QString id; ///< as for a dataset, and different from their ids
    Text title; ///< default: the id
    QString points;
    QString zones;
    QStringList by;            ///< fields of the zones
    QString classField;        ///< "class" in the document: field of the zones, may be empty
    QStringList classes;       ///< values of the class, the most severe first; others follow
    QStringList keep;          ///< fields of the points
    QList<ZoneField> keepZone; ///< by name

    /// The exposure as a dataset, see resultOf().
    Dataset result;

    bool operator==(const Exposure &) const = default;
};

struct Workspace;

/// The exposure as a dataset: the points' key, the kept fields of the points, the `by` and class fields and the kept
/// fields of the zones, all as their datasets declare them. Its area and period are the points', if those fields are
/// kept. It has no source. Fields that the workspace does not have are omitted.
Dataset resultOf(const Exposure &exposure, const Workspace &workspace);

/// A fingerprint of everything that its rows depend on, except the two datasets' content.
QString definitionOf(const Exposure &exposure);

} // namespace anjungan::workspace
