// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"
#include "core/source/row_page.h"
#include "core/store/format/column_type.h"
#include "core/workspace/dataset.h"

#include <QFlags>
#include <QString>
#include <QVariant>

#include <optional>

/// How the types of the user tables' columns follow from what a source sent.
namespace anjungan::store {

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

[[nodiscard]] ValueKind kindOf(const source::Value &value);

/// As in messages: "text", "integer", …
[[nodiscard]] message::Message kindMessage(ValueKind kind);

/// The narrowest type that holds all the kinds that were seen; nothing where there were only nulls.
[[nodiscard]] std::optional<ColumnType> typeFor(ValueKinds seen);

[[nodiscard]] ColumnType typeFor(workspace::FieldType promised);

/// True where a value of a field with this promise is as promised: whole numbers may come in a real field, and as 5.0
/// in an integer one. Null always is.
[[nodiscard]] bool keepsPromise(workspace::FieldType promised, const source::Value &value);

/// The value as it is staged in a column without type. Booleans are blobs of one byte, so that they stay apart from
/// numbers until the column's type is known.
[[nodiscard]] QVariant stagedValue(const source::Value &value);

} // namespace anjungan::store
