// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/workspace/page_spec.h"
#include "ui/selection/navigation.h"

#include <optional>

namespace anjungan::panels {

/// Where a link leads from a window at `now` when that row of the answer is touched. None if the row has no value for
/// one of its columns: an unknown agency has no page.
[[nodiscard]] std::optional<selection::Place> placeOf(const workspace::Link &link, const selection::Place &now,
                                                      const query::Answer &answer, std::size_t row);

} // namespace anjungan::panels
