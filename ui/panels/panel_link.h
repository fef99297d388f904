// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/workspace/page_spec.h"
#include "core/workspace/workspace.h"
#include "ui/selection/navigation.h"

#include <optional>
#include <span>

namespace anjungan::panels {

class PageContext;

/// Where a link leads from a window at `now` when that row of the answer is touched. None if the row has no value for
/// one of its columns: an unknown agency has no page.
[[nodiscard]] std::optional<selection::Place> placeOf(const workspace::Link &link, const selection::Place &now,
                                                      const query::Answer &answer, std::size_t row);

/// The one among `rows` of the answer that is about the chosen area, an area around it, or what `link` would choose, by
/// its index in `rows`; none if there is no such row or more than one.
[[nodiscard]] std::optional<std::size_t> rowOfChosen(const query::Answer &answer, std::span<const std::size_t> rows,
                                                     const std::optional<workspace::Link> &link,
                                                     const PageContext &context, const workspace::Workspace &workspace);

/// The columns whose values a link needs, without `.name` and `.short`: fields that a query can select.
[[nodiscard]] QStringList columnsOf(const workspace::Link &link);

} // namespace anjungan::panels
