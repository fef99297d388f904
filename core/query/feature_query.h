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
    std::optional<workspace::TimeExpression> as = {}; ///< see workspace::QuerySpec::as
    /// Requests the stored outlines for every zoom instead of the geometries, if there are any. Not together with
    /// `box`.
    bool outlines = false;
    std::optional<geo::Box>
        box; ///< degrees, longitude and latitude; only features whose box touches it, found with the rtree
};

} // namespace anjungan::query
