// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/statement.h"
#include "core/store/table_schema.h"

/// The statements that bring a dataset's user table, its rtree and its row table to what is staged and compared
/// (comparison.h). They are to be run in one transaction.
namespace anjungan::store {

struct StagedTable
{
    QString dataset;
    TableSchema schema;
    QStringList expressions; ///< stagedExpressions() with the alias v
    qint64 lastFid = 0;      ///< greatest fid that the table ever had
};

/// Drops what there is and writes all rows; rows that were there keep their fid.
Commands replaceContent(const StagedTable &table, bool isPublished, bool hadGeometry);

/// Writes the rows that differ into a table of the same schema.
Commands applyDifference(const StagedTable &table);

} // namespace anjungan::store
