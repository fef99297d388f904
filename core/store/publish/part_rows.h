// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/records/table.h"
#include "core/store/sqlite/statement.h"
#include "core/workspace/workspace.h"

/// Which published rows are of the areas that a device keeps from now on.
namespace anjungan::store {

/// SQL of whether a row of the dataset's published table `alias` is of its part, never null; true for all rows of a
/// whole dataset, and where the table has no area field, since nobody can tell then.
[[nodiscard]] SqlCommand isOfPart(const workspace::Dataset &dataset, const QList<TableColumn> &published,
                                  const QString &alias);

/// The number of published rows that would be removed, after the comparison, and are not of the dataset's part.
[[nodiscard]] CacheResult<qint64> removedOutside(const CacheConnection &connection, const workspace::Dataset &dataset);

} // namespace anjungan::store
