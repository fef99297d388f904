// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/publish/table_schema.h"
#include "core/store/sqlite/statement.h"

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

/// In two steps, for whoever works on the rows while their indexes are made.
struct ContentCommands
{
    SqlCommands rows;    ///< the user table is right after these
    SqlCommands indexes; ///< the rtree and the row table
    QString boxes;       ///< where not empty: what the rtree, made by then, is to be loaded with (rtree_load.h)
};

/// Drops what there is and writes all rows; rows that were there keep their fid.
ContentCommands replaceContent(const StagedTable &table, bool isPublished, bool hadGeometry);

/// A query of fid and geometry, by rising fid, of the table as it will be: of a full pass that was compared.
QString stagedGeometries(const StagedTable &table);

/// Writes the rows that differ into a table of the same schema.
ContentCommands applyDifference(const StagedTable &table);

} // namespace anjungan::store
