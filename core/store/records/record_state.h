// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace anjungan::store {

/// How a dataset or an exposure stands.
enum class RecordState {
    Never,    ///< nothing of it was ever published or computed
    Current,  ///< the last sync went well; an exposure: it was computed from what there is now
    Failed,   ///< the last sync did not go well; what was published before stays
    Held,     ///< what came last is held back
    Outdated, ///< only of exposures: computed from other data or by another definition than there are now
    Unknown,  ///< the file calls it by a name that this version does not have
};

/// "never", "current", "failed", "held", "outdated", "unknown": as in the cache and in --json.
[[nodiscard]] QString recordStateName(RecordState state);

/// Unknown for text that is no state's name.
[[nodiscard]] RecordState recordStateOf(const QString &name);

} // namespace anjungan::store
