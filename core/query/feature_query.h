// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/box.h"
#include "core/workspace/query_spec.h"

#include <QStringList>

#include <optional>

namespace anjungan::query {

struct FeatureQuery
{
    QString dataset;
    QStringList fields;
    QList<workspace::Condition> where;
    /// Gives the outlines for every zoom that are kept for drawing instead of each geometry, where there are any. Not
    /// together with `box`.
    bool outlines = false;
    std::optional<geo::Box> box; ///< degrees, lon/lat; only features whose box meets it, found through the rtree
};

} // namespace anjungan::query
