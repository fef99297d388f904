// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/fetched.h"
#include "core/sync/values/newest_row.h"

#include <optional>

/// The newest row of a collection in place of a validator, for sources that have none but sort (docs/decisions,
/// "Newest row"): as long as it and the number of rows are the published ones, nothing has changed.
namespace anjungan::sync {

/// The row of an answer to source::Connector::outermost(), requested from `asked`. None if the source did not sort as
/// it was asked to, or sent anything but one row with a time that has a zone, and the number of rows.
[[nodiscard]] std::optional<NewestRow> outermostRow(const source::Fetched &answer, const QUrl &asked,
                                                    const QString &field);

/// Whether the two rows prove that the source sorts: one that does not would have sent the same twice.
[[nodiscard]] bool isSorted(const std::optional<NewestRow> &greatest, const std::optional<NewestRow> &least);

} // namespace anjungan::sync
