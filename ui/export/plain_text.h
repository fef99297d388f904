// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/document.h"

#include <QString>

namespace anjungan::exports {

/// `text` so that a spreadsheet shows it and does not run it as a formula: an apostrophe stands before one that begins
/// with = + - @, their wide forms, a tab or a line break, whatever spaces and apostrophes are before these. Numbers
/// ("-12.5", "+62811") and a mark alone ("-") stay. Taking one apostrophe away from a text that begins with one, and
/// then with any of these, restores it.
[[nodiscard]] QString guardedText(const QString &text);

/// A value as machines read it: "1234.5", "true", "2026-11-21", "2026-11-21T07:05:00.000Z", and text as it is. Null and
/// numbers that are not finite are empty.
[[nodiscard]] QString machineText(const QVariant &value);

/// machineText(), guarded where the value is a text and not a number, date or moment of that column.
[[nodiscard]] QString machineCell(const QVariant &value, CellType type);

/// Whether the value is a number, as answers have them. A text that looks like one is not.
[[nodiscard]] bool isNumber(const QVariant &value);

} // namespace anjungan::exports
