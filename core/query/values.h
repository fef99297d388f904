// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/store/reader.h"

#include <QTimeZone>

namespace anjungan::query {

[[nodiscard]] bool isList(const QVariant &value);

/// True for what leaves a condition out: no value, null, an empty text or an empty list.
[[nodiscard]] bool isUnset(const QVariant &value);

/// The value of a condition in the form that the cache has in that column, so that SQLite compares like with like: a
/// number for numbers, 0 or 1 for booleans, text for the rest. Texts of numbers are read as in JSON, whatever the
/// locale. Dates may be given as 2026, 2026-10 (their first day) or 2026-10-21; where the column has times, a date is
/// its midnight in `zone`. A value that can't be compared with the column is BadQuery: it would match nothing, in
/// silence.
[[nodiscard]] QueryResult<QVariant> bindable(const QVariant &value, const store::TableColumn &column,
                                             const QTimeZone &zone);

/// A value as the cache gives it, in the form that an answer promises for a column of this type (see Answer::rows).
QVariant answered(const QVariant &value, store::ColumnType type);

} // namespace anjungan::query
