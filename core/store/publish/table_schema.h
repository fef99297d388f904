// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/format/geometry_type.h"
#include "core/store/records/table.h"
#include "core/store/stage/staged_fields.h"
#include "core/workspace/workspace.h"

namespace anjungan::store {

/// The schema of a dataset's user table.
struct TableSchema
{
    QList<TableColumn> columns; ///< without fid and geom
    GeometryType geometryType = GeometryType::None;

    [[nodiscard]] bool isSpatial() const { return geometryType != GeometryType::None; }

    /// The column of a field that the workspace names; empty if there is none, or if it names none. A field whose name
    /// is empty cannot be named by a workspace.
    QString columnOf(const QString &field) const;

    bool operator==(const TableSchema &) const = default;
};

/// The schema for the staged fields: promised types, otherwise the types of their values, otherwise the published ones,
/// otherwise text. Promised fields that are missing get a column of nulls. Order and names of published columns stay,
/// so that equal fields give an equal schema.
TableSchema planSchema(const StagedFields &staged, const workspace::Dataset &dataset, const TableSchema &published,
                       GeometryType geometryType);

/// For each column of the schema the SQL expression of its staged value; `staged` is the alias of the stage's table of
/// values.
QStringList stagedExpressions(const TableSchema &schema, const StagedFields &fields, const QString &staged);

/// CREATE TABLE of the user table.
QString createUserTable(const QString &dataset, const TableSchema &schema);

} // namespace anjungan::store
