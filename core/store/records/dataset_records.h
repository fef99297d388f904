// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/format/geometry_type.h"
#include "core/store/records/dataset_record.h"
#include "core/store/records/table.h"
#include "core/store/sqlite/statement.h"

namespace anjungan::store {

/// All records, by the datasets' ids.
[[nodiscard]] CacheResult<QList<DatasetRecord>> readRecords(const CacheConnection &connection);

[[nodiscard]] CacheResult<std::optional<DatasetRecord>> readRecord(const CacheConnection &connection,
                                                                   const QString &dataset);

/// The published fields of a dataset in their order; empty where there are none.
[[nodiscard]] CacheResult<QList<TableColumn>> readColumns(const CacheConnection &connection, const QString &dataset);

/// Puts the fields of a user table in place of those that are known of it.
SqlCommands fieldCommands(const QString &dataset, const QList<TableColumn> &columns);

/// What geometries are published of the dataset.
[[nodiscard]] CacheResult<GeometryType> readGeometryType(const CacheConnection &connection, const QString &dataset);

} // namespace anjungan::store
