// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"

#include <QString>

namespace anjungan::store {

/// The types of user tables' columns.
enum class ColumnType {
    Text,
    Integer,
    Real,
    Boolean,
    Date,
    DateTime,
    Json,
    Unknown, ///< a name in the file that this version does not know; the values are read as text
};

/// "text", "integer", …: the name in anjungan_field and the workspace.
[[nodiscard]] QString typeName(ColumnType type);

/// Unknown for text that is not a type's name.
[[nodiscard]] ColumnType columnTypeOf(const QString &name);

/// Its name for people.
[[nodiscard]] message::Message typeMessage(ColumnType type);

/// GeoPackage's name for it (OGC 12-128r19, table 1).
[[nodiscard]] QString sqlType(ColumnType type);

/// The length of the first part of staged dates and times (see stagedValue()).
inline constexpr int stagedTimeBytes = 24;

/// An SQL expression that converts the staged column `staged` (a trusted name) into a value of this type. Staged
/// booleans, dates and times are blobs (see stagedValue()); times were converted to UTC, as GeoPackage requires.
[[nodiscard]] QString publishedValue(ColumnType type, const QString &staged);

/// An SQL expression for a staged column (a trusted name) in which reals are the shortest text that reads as the same
/// real. SQLite would cut it to 15 digits.
[[nodiscard]] QString digitsOfReal(const QString &staged);

/// True for integers and reals.
[[nodiscard]] bool isNumeric(ColumnType type);

} // namespace anjungan::store
