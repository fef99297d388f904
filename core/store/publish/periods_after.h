// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/period_order.h"
#include "core/store/publish/table_schema.h"
#include "core/store/sqlite/statement.h"
#include "core/workspace/dataset.h"

/// How the periods of a dataset's table will sort after a publish. Only those in a column of texts may not sort as
/// time.
namespace anjungan::store {

/// After the publish of a full pass, whose staged periods are `staged`.
[[nodiscard]] base::PeriodOrder periodsAfterAll(const workspace::Dataset &dataset, const StagedFields &fields,
                                                const base::PeriodOrder &staged);

/// After the publish of a delta, which has been compared: also the periods of the published rows that stay.
[[nodiscard]] CacheResult<base::PeriodOrder> periodsAfterDelta(const CacheConnection &connection,
                                                               const workspace::Dataset &dataset,
                                                               const TableSchema &published, base::PeriodOrder staged);

} // namespace anjungan::store
