// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"
#include "core/store/statement.h"

namespace anjungan::store {

/// All records, by the datasets' ids.
CacheResult<QList<DatasetRecord>> readRecords(const Connection &connection);

CacheResult<std::optional<DatasetRecord>> readRecord(const Connection &connection, const QString &dataset);

/// The published fields of a dataset in their order; empty where there are none.
CacheResult<QList<Column>> readColumns(const Connection &connection, const QString &dataset);

/// Puts the fields of a user table in place of those that are known of it.
Commands fieldCommands(const QString &dataset, const QList<Column> &columns);

/// The name of the published geometry type, e.g. POINT; empty where the dataset has no geometry.
CacheResult<QString> readGeometryType(const Connection &connection, const QString &dataset);

} // namespace anjungan::store
