// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/publish/table_schema.h"
#include "core/store/sqlite/statement.h"

#include <expected>

namespace anjungan::store {

/// How an exposure is made from the two published tables.
struct ExposurePlan
{
    TableSchema schema;      ///< of its table
    QStringList expressions; ///< of the schema's columns, over p (the points' table) and z (the zones')
    QStringList by;          ///< of the `by` fields, over z
    QString classOf;         ///< of the class, over z; NULL if there is none
};

/// The plan, or one line that says why there is none: a dataset is not published, has no geometry or lacks a field, or
/// has the exposure's id.
[[nodiscard]] CacheResult<std::expected<ExposurePlan, message::Message>>
planExposure(const CacheConnection &connection, const workspace::Exposure &exposure);

} // namespace anjungan::store
