// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/context.h"

namespace anjungan::query {

/// The state of an exposure.
struct ExposureStatus
{
    store::ExposureRecord record;
    QString points; ///< the datasets that it is computed from
    QString zones;
    store::RecordState state = store::RecordState::Never; ///< of stateOf()
};

/// Never, Current or Outdated.
store::RecordState stateOf(const store::ExposureRecord &record, const workspace::Exposure &exposure);

/// Every exposure of the workspace in its order; those not in `heard` were never computed.
QList<ExposureStatus> exposuresOf(const workspace::Workspace &workspace, const QList<store::ExposureRecord> &heard);

/// exposuresOf() the records of the cache.
[[nodiscard]] QueryResult<QList<ExposureStatus>> exposures(const Context &context);

} // namespace anjungan::query
