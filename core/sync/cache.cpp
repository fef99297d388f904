// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/cache.h"

namespace anjungan::sync {

QString CacheError::line() const { return file.isEmpty() ? what : file + QStringLiteral(": ") + what; }

void tellRows(const StageSummary &staged, Observation &seen)
{
    seen.rows = staged.rows;
    seen.added = staged.added;
    seen.changed = staged.changed;
    seen.removed = staged.removed;
    seen.touched = staged.touched;
}

} // namespace anjungan::sync
