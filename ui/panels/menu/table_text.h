// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/table/table_data.h"
#include "ui/panels/menu/panel_document.h"
#include "ui/theme/format.h"

namespace anjungan::panels {

/// The whole table as people read it: titles with units, numbers, dates and periods in the language. Any thread.
[[nodiscard]] charts::TableData tableText(const TableSource &source, const theme::Formatter &format);

/// The rows, with the titles above them, for the clipboard: numbers without groups and with the marks of the language,
/// as spreadsheets in it read them. Any thread.
[[nodiscard]] QList<QStringList> copiedRows(const TableSource &source, const theme::Formatter &format);

} // namespace anjungan::panels
