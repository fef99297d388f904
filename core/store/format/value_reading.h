// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"
#include "core/workspace/dataset.h"

#include <QTimeZone>

/// Values of a source as values of the type that the workspace gives their field.
namespace anjungan::store {

/// How a dataset's source writes values.
struct ValueStyle
{
    workspace::NumberStyle numbers = workspace::NumberStyle::Plain;
    workspace::DateOrder dates = workspace::DateOrder::Unknown;
    QTimeZone timeZone; ///< of times without an offset, and of the days of moments; invalid: UTC
};

enum class ReadAs : quint8 {
    Null,       ///< it is null
    Same,       ///< it has the type
    Converted,  ///< it means a value of the type and became it
    Empty,      ///< text for "no value", which became null
    NotFinite,  ///< NaN or an infinity in text, which became null
    Unreadable, ///< it does not mean a value of the type, and is unchanged
};

/// Turns `value` into one of `type`. `digits` are those of a real, if they say more than its value. Nothing is guessed:
/// a text must be a value of the type and nothing else.
///
/// text: numbers and booleans become their text. integer, real: numbers in text; 5.0 is an integer. boolean: 1 and 0,
/// true, t, y, yes, ya and false, f, n, no, tidak in any case. date: also of times, their day in the zone. datetime:
/// also of dates, their midnight in the zone.
[[nodiscard]] ReadAs readAs(workspace::FieldType type, const ValueStyle &style, source::Value &value,
                            const QString &digits = {});

} // namespace anjungan::store
