// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anjungan::store {

/// The state of a dataset or an exposure.
enum class RecordState {
    Never,    ///< it was never published or computed
    Current,  ///< the last sync succeeded; an exposure: it was computed from the current data
    Failed,   ///< the last sync failed; the published rows stay
    Held,     ///< the last delivery is held
    Outdated, ///< only exposures: computed from other data or another definition than the current ones
    Unknown,  ///< a name in the file that this version does not know
};

/// The name in the cache and in --json: "never", "current", "failed", "held", "outdated", "unknown".
[[nodiscard]] QString recordStateName(RecordState state);

/// Unknown for text that is not a state's name.
[[nodiscard]] RecordState recordStateOf(const QString &name);

} // namespace anjungan::store
