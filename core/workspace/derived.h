// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/dataset.h"

#include <QJsonObject>

namespace anjungan::workspace {

/// What a derived dataset's rows are (docs/workspace.md, "Derived datasets").
enum class Derivation {
    Changes,     ///< how many rows were added, changed and removed since a time, by dataset and area
    ChangedRows, ///< these rows, each with its most telling change
    Verdicts,    ///< who delivered when it was due: one row for each dataset and period (docs/compliance.md)
    Scores,      ///< how far each publisher keeps what it promised: one row for each of them
    Duplicates,  ///< rows of one dataset that may stand for the same thing twice
    Attention,   ///< conditions of the workspace that hold now
};

/// A dataset whose rows this device derives from what the cache knows when a query asks for them. It is queried like a
/// dataset, has no source and no table in the cache.
struct Derived
{
    QString id; ///< as for a dataset, and different from their and the exposures' ids
    Text title; ///< default: the id
    Derivation by = Derivation::Changes;
    QJsonObject options; ///< what `by` needs to know, as in the document

    /// It as a dataset, see resultOf().
    Dataset result;

    bool operator==(const Derived &) const = default;
};

/// The field of those derivations that depend on a time: a condition on it chooses that time (`param` "since"), and
/// chooses no rows.
inline constexpr QStringView sinceField = u"since";

/// The time where a query chooses none: a time expression, from the beginning of that day on.
inline constexpr QStringView usualSince = u"-P7D";

[[nodiscard]] inline bool dependsOnTime(Derivation by)
{
    return by == Derivation::Changes || by == Derivation::ChangedRows;
}

struct Workspace;

/// The derived dataset as a dataset: the fields that the derivation gives, with their titles, units and types.
Dataset resultOf(const Derived &derived, const Workspace &workspace);

} // namespace anjungan::workspace
