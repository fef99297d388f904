// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/format.h"
#include "ui/theme/theme.h"

namespace anjungan::charts {
class DataTable;
}

namespace anjungan::panels {

/// Opens a sheet below `anchor` with the columns of `table`, and for a chosen one the ways to sort by it and the values
/// to filter by. Several values of a column can be chosen; the table follows each tap. All must outlive the sheet,
/// which closes with `anchor`.
void openColumnSheet(charts::DataTable &table, const theme::Formatter &formatter, const theme::Theme &theme,
                     QWidget &anchor);

} // namespace anjungan::panels
