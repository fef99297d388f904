// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/statement.h"

/// A dataset has two tables in the stage file, so that comparing never touches the wide one.
///
/// rows_<id>: seq INTEGER PRIMARY KEY, in order of arrival; key, hash, stamp (row_identity.h); type, a geo::Type or 0;
/// min_x, max_x, min_y, max_y in degrees, null without a position; and, once compared with what is published, fid (the
/// published row that it stands for, null where it is new) and state (RowState).
///
/// values_<id>: seq; geom, a GeoPackage blob; f0, f1, …: the fields by their position in StagedFields, without type.
namespace anjungan::store {

enum class RowState { Same = 0, Added = 1, Changed = 2, Touched = 3 };

/// Quoted, with their schema.
QString stagedRows(const QString &dataset);
QString stagedValues(const QString &dataset);

/// "f7"
QString stagedColumn(std::size_t field);

/// Makes both tables, the wide one with `fields` columns; what another stage of the dataset left is dropped.
Commands createStage(const QString &dataset, std::size_t fields);

Command addStagedColumn(const QString &dataset, std::size_t field);

Commands dropStage(const QString &dataset);

} // namespace anjungan::store
