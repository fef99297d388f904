// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/statement.h"

/// A dataset has these tables in the stage file. What compares never touches the wide one.
///
/// rows_<id>: seq INTEGER PRIMARY KEY, in order of arrival; key, hash, stamp (row_identity.h); type, a geo::Type or 0;
/// min_x, max_x, min_y, max_y in degrees, null without a position; and, once compared with what is published, fid (the
/// published row that it stands for, null where it is new) and state (RowState).
///
/// values_<id>: seq; geom, a GeoPackage blob; f0, f1, …: the fields by their position in StagedFields, without type.
///
/// gone_<id>: fid; once compared, the published rows that are to go.
///
/// keys_<id>: key; all keys of the source, where they were listed besides a delta.
///
/// One table for all, pass: dataset; document, how far the dataset's pass has come (staged_pass.h). It is written in
/// each page's own transaction.
namespace anjungan::store {

enum class RowState { Same = 0, Added = 1, Changed = 2, Touched = 3 };

/// Of these tables. A stage of another format is dropped.
inline constexpr int stageFormat = 1;

/// Quoted, with their schema.
QString stagedRows(const QString &dataset);
QString stagedValues(const QString &dataset);
QString goneRows(const QString &dataset);
QString stagedKeys(const QString &dataset);

/// "f7"
QString stagedColumn(std::size_t field);

/// Makes the tables of a pass, the wide one with `fields` columns; what another pass of the dataset left is dropped.
SqlCommands createStage(const QString &dataset, std::size_t fields);

SqlCommand addStagedColumn(const QString &dataset, std::size_t field);

/// Makes the table of the source's keys, empty.
SqlCommands createStagedKeys(const QString &dataset);

SqlCommands dropStage(const QString &dataset);

} // namespace anjungan::store
