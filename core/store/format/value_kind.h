// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"
#include "core/source/row_page.h"
#include "core/store/format/column_type.h"
#include "core/workspace/dataset.h"

#include <QFlags>
#include <QString>
#include <QTimeZone>
#include <QVariant>

#include <optional>

/// How the types of the user tables' columns are derived from a source's values.
namespace anjungan::store {

/// The kind of a single value.
enum class ValueKind {
    Null = 0,
    Integer = 1,
    Real = 2,
    Boolean = 4,
    Date = 8,
    DateTime = 16, ///< without a time zone it is one of the dataset's (workspace::Dataset::timeZone)
    Text = 32,
    Json = 64,
};
Q_DECLARE_FLAGS(ValueKinds, ValueKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(ValueKinds)

[[nodiscard]] ValueKind kindOf(const source::Value &value);

/// The name for messages: "text", "integer", …
[[nodiscard]] message::Message kindMessage(ValueKind kind);

/// The narrowest type for all these kinds; none if there were only nulls.
[[nodiscard]] std::optional<ColumnType> typeFor(ValueKinds seen);

[[nodiscard]] ColumnType typeFor(workspace::FieldType promised);

/// Whether a value fits the promised type: integers also fit a real field, and 5.0 an integer field. Null always fits.
[[nodiscard]] bool keepsPromise(workspace::FieldType promised, const source::Value &value);

/// The value for a staged column, which has no type. Booleans are blobs of one byte, so that they differ from numbers
/// until the column's type is known. Dates and times are blobs too: the text of isoDateText() or isoText() and then the
/// text as it was received, since which of the two a column gets depends on its type (see publishedValue()). A date in
/// the form of isoDateText() stays text. Times without a zone are those of `zone`.
[[nodiscard]] QVariant stagedValue(const source::Value &value, const QTimeZone &zone);

} // namespace anjungan::store
