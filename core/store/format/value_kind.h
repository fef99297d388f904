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
    Empty = 128, ///< text without a character, which beside numbers, booleans, dates or times is null
    Large = 256, ///< beside Integer: an integer that no double represents
};
Q_DECLARE_FLAGS(ValueKinds, ValueKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(ValueKinds)

[[nodiscard]] ValueKinds kindOf(const source::Value &value);

/// The narrowest type for all these kinds; none if there were only nulls and empty texts. Numbers of which a real would
/// lose digits are text.
[[nodiscard]] std::optional<ColumnType> typeFor(ValueKinds seen);

[[nodiscard]] ColumnType typeFor(workspace::FieldType promised);

/// The value for a staged column, which has no type. Booleans are blobs of one byte, so that they differ from numbers
/// until the column's type is known. Dates and times are blobs too: the text of isoDateText() or isoText() and then the
/// text as it was received, since which of the two a column gets depends on its type (see publishedValue()). A date in
/// the form of isoDateText() stays text. Times without a zone are those of `zone`.
[[nodiscard]] QVariant stagedValue(const source::Value &value, const QTimeZone &zone);

} // namespace anjungan::store
