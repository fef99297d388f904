// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"

#include <QString>

namespace anjungan::store {

/// What the values of a user table's column are.
enum class ColumnType {
    Text,
    Integer,
    Real,
    Boolean,
    Date,
    DateTime,
    Json,
    Unknown, ///< the file calls it by a name that this version does not have; its values are taken for text
};

/// "text", "integer", …: as anjungan_field and the workspace call it.
[[nodiscard]] QString typeName(ColumnType type);

/// Unknown for text that is no type's name.
[[nodiscard]] ColumnType columnTypeOf(const QString &name);

/// Its name for people.
[[nodiscard]] message::Message typeMessage(ColumnType type);

/// GeoPackage's name for it (OGC 12-128r19, table 1).
[[nodiscard]] QString sqlType(ColumnType type);

/// An SQL expression for the value of the column `staged` (a trusted name) as a column of this type holds it. Times
/// become UTC, which GeoPackage wants; staged booleans are blobs (see stagedValue).
[[nodiscard]] QString publishedValue(ColumnType type, const QString &staged);

/// True for integers and reals.
[[nodiscard]] bool isNumeric(ColumnType type);

} // namespace anjungan::store
