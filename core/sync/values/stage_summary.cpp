// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/values/stage_summary.h"

#include "core/sync/values/observation.h"

namespace anjungan::sync {

void countRows(const StageSummary &staged, Observation &seen)
{
    seen.rows = staged.rows;
    seen.added = staged.added;
    seen.changed = staged.changed;
    seen.removed = staged.removed;
    seen.touched = staged.touched;
}

} // namespace anjungan::sync
