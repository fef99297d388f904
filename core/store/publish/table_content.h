// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/publish/table_schema.h"
#include "core/store/sqlite/statement.h"

/// The statements that update a dataset's user table, rtree and row table from the staged and compared rows
/// (comparison.h). They must be run in one transaction.
namespace anjungan::store {

struct StagedTable
{
    QString dataset;
    TableSchema schema;
    QStringList expressions; ///< stagedExpressions() with the alias v
    qint64 lastFid = 0;      ///< greatest fid that the table ever used
};

/// In two steps, so that the rows can be used while their indexes are made.
struct ContentCommands
{
    SqlCommands rows;    ///< after these the user table is up to date
    SqlCommands indexes; ///< the rtree and the row table
    QString boxes;       ///< if not empty: the query for filling the rtree (rtree_load.h), after `indexes`
};

/// Drops the old table and writes all rows; existing rows keep their fid.
ContentCommands replaceContent(const StagedTable &table, bool isPublished, bool hadGeometry);

/// A query of fid and geometry, by ascending fid, of the table after the publish of a compared full pass.
QString stagedGeometries(const StagedTable &table);

/// Writes the rows that differ into a table of the same schema.
ContentCommands applyDifference(const StagedTable &table);

} // namespace anjungan::store
