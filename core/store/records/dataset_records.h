// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/format/geometry_type.h"
#include "core/store/records/dataset_record.h"
#include "core/store/records/table.h"
#include "core/store/sqlite/statement.h"

namespace anjungan::store {

/// All records, sorted by the datasets' ids.
[[nodiscard]] CacheResult<QList<DatasetRecord>> readRecords(const CacheConnection &connection);

[[nodiscard]] CacheResult<std::optional<DatasetRecord>> readRecord(const CacheConnection &connection,
                                                                   const QString &dataset);

/// The published fields of a dataset in order; may be empty.
[[nodiscard]] CacheResult<QList<TableColumn>> readColumns(const CacheConnection &connection, const QString &dataset);

/// Replaces the recorded fields of a user table.
SqlCommands fieldCommands(const QString &dataset, const QList<TableColumn> &columns);

/// The type of the dataset's published geometries.
[[nodiscard]] CacheResult<GeometryType> readGeometryType(const CacheConnection &connection, const QString &dataset);

} // namespace anjungan::store
