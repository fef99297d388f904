// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/dataset.h"

#include <QStringList>

namespace anjungan::workspace {

/// A field of an exposure and the zones' field that it is taken from.
struct ZoneField
{
    QString name;
    QString field;

    bool operator==(const ZoneField &) const = default;
};

/// Which points of one dataset lie in which zones of another: computed on the device, kept in the cache, asked like a
/// dataset. One row for each point and each combination of the `by` values among the zones that hold it; where several
/// zones of one combination hold it, the row tells of the one whose class comes first.
struct Exposure
{
    QString id; ///< as a dataset's, and apart from theirs
    Text title; ///< the id where the document gives none
    QString points;
    QString zones;
    QStringList by;            ///< fields of the zones
    QString classField;        ///< "class" in the document: field of the zones, may be empty
    QStringList classes;       ///< values of the class from the most severe on; others come after them
    QStringList keep;          ///< fields of the points
    QList<ZoneField> keepZone; ///< by name

    /// What it looks like to whoever asks it, see resultOf().
    Dataset result;

    bool operator==(const Exposure &) const = default;
};

struct Workspace;

/// The exposure as a dataset: the points' key, the kept fields of the points, the `by` and class fields and the kept
/// fields of the zones, all with what their datasets say of them. Its area and period are the points', where those
/// fields are kept. It has no source. What the workspace does not have is left out.
Dataset resultOf(const Exposure &exposure, const Workspace &workspace);

/// A fingerprint of all that its rows depend on beside the two datasets' content.
QString definitionOf(const Exposure &exposure);

} // namespace anjungan::workspace
