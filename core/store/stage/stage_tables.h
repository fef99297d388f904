// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"

/// A dataset has these tables in the stage file. Comparing never reads the wide one.
///
/// rows_<id>: seq INTEGER PRIMARY KEY, in order of arrival; key, hash, stamp, feature (row_identity.h);
/// page, the number of its page, from 1; type, a geo::Type or 0;
/// min_x, max_x, min_y, max_y in degrees, null without a position; and, after the comparison with the published rows,
/// fid (the matching published row, null if it is new) and state (RowState).
///
/// values_<id>: seq; geom, a GeoPackage blob; f0, f1, …: the fields by their index in StagedFields, without type.
///
/// gone_<id>: fid; after the comparison, the published rows to remove.
///
/// keys_<id>: key; all keys of the source, if they were listed in addition to a delta.
///
/// One table for all, pass: dataset; document, the progress of the dataset's pass (staged_pass.h). It is written in
/// each page's transaction.
namespace anjungan::store {

enum class RowState { Same = 0, Added = 1, Changed = 2, Touched = 3 };

/// The format of these tables. A stage of another format is dropped.
inline constexpr int stageFormat = 3;

/// Quoted, with their schema.
QString stagedRows(const QString &dataset);
QString stagedValues(const QString &dataset);
QString goneRows(const QString &dataset);
QString stagedKeys(const QString &dataset);

/// "f7"
QString stagedColumn(std::size_t field);

/// Creates the tables of a pass, the wide one with `fields` columns; those of an earlier pass of the dataset are
/// dropped.
SqlCommands createStage(const QString &dataset, std::size_t fields);

SqlCommand addStagedColumn(const QString &dataset, std::size_t field);

/// Creates the empty table of the source's keys.
SqlCommands createStagedKeys(const QString &dataset);

SqlCommands dropStage(const QString &dataset);

} // namespace anjungan::store
