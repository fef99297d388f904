// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"
#include "core/workspace/dataset.h"

#include <QFlags>
#include <QString>
#include <QVariant>

#include <optional>

/// The types of the user tables' columns, and how they follow from what a source sent.
namespace anjungan::store {

enum class ColumnType { Text, Integer, Real, Boolean, Date, DateTime, Json };

/// "text", "integer", …: as in anjungan_field and store::TableColumn.
QString typeName(ColumnType type);
std::optional<ColumnType> typeOf(const QString &name);

/// GeoPackage's name for it (OGC 12-128r19, table 1).
QString sqlType(ColumnType type);

/// An SQL expression for the value of the column `staged` (a trusted name) as a column of this type holds it. Times
/// become UTC, which GeoPackage wants; staged booleans are blobs (see stagedValue).
QString publishedValue(ColumnType type, const QString &staged);

/// What a value looks like by itself.
enum class ValueKind {
    Null = 0,
    Integer = 1,
    Real = 2,
    Boolean = 4,
    Date = 8,
    DateTime = 16, ///< with a time zone: without one it is text, since nobody knows which moment it means
    Text = 32,
    Json = 64,
};
Q_DECLARE_FLAGS(ValueKinds, ValueKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(ValueKinds)

ValueKind kindOf(const source::Value &value);

/// As in messages: "text", "integer", …
QString kindName(ValueKind kind);

/// The narrowest type that holds all the kinds that were seen; nothing where there were only nulls.
std::optional<ColumnType> typeFor(ValueKinds seen);

ColumnType typeFor(workspace::FieldType promised);

/// True where a value of a field with this promise is as promised: whole numbers may come in a real field, and as 5.0
/// in an integer one. Null always is.
bool keepsPromise(workspace::FieldType promised, const source::Value &value);

/// The value as it is staged in a column without type. Booleans are blobs of one byte, so that they stay apart from
/// numbers until the column's type is known.
QVariant stagedValue(const source::Value &value);

} // namespace anjungan::store
