// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/store/reader.h"

#include <QTimeZone>

namespace anjungan::query {

[[nodiscard]] bool isList(const QVariant &value);

/// True if a condition is to be ignored: no value, null, an empty text or an empty list.
[[nodiscard]] bool isUnset(const QVariant &value);

/// The value of a condition in the form stored in that column, so that SQLite compares values of the same type: a
/// number for numbers, 0 or 1 for booleans, text for the others. Texts of numbers are parsed as in JSON, independent of
/// the locale. Dates may be given as 2026, 2026-10 (their first day) or 2026-10-21; if the column has times, a date is
/// its midnight in `zone`, and a time without an offset is one of `zone`. A value that cannot be compared with the
/// column is BadQuery, since it would silently match nothing, or in another order: so is a number for a column of text.
[[nodiscard]] QueryResult<QVariant> bindable(const QVariant &value, const store::TableColumn &column,
                                             const QTimeZone &zone);

/// The first moment after the day, month or year that `value` names, for a column of times; none for other values.
[[nodiscard]] std::optional<QVariant> momentAfter(const QVariant &value, const store::TableColumn &column,
                                                  const QTimeZone &zone);

/// The first moment of a day in `zone`, as it is stored.
[[nodiscard]] QVariant startOfDay(QDate day, const QTimeZone &zone);

/// A value of the cache, in the form of answers for a column of this type (see Answer::rows).
QVariant answered(const QVariant &value, store::ColumnType type);

} // namespace anjungan::query
