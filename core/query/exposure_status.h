// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/context.h"

namespace anjungan::query {

/// How an exposure stands.
struct ExposureStatus
{
    store::ExposureRecord record;
    QString points; ///< the datasets that it is to be computed from
    QString zones;
    store::RecordState state = store::RecordState::Never; ///< as stateOf()
};

/// Never, Current or Outdated.
store::RecordState stateOf(const store::ExposureRecord &record, const workspace::Exposure &exposure);

/// Every exposure of the workspace in its order; what is not in `heard` was never computed.
QList<ExposureStatus> exposuresOf(const workspace::Workspace &workspace, const QList<store::ExposureRecord> &heard);

/// exposuresOf() what the cache has heard of.
[[nodiscard]] QueryResult<QList<ExposureStatus>> exposures(const Context &context);

} // namespace anjungan::query
