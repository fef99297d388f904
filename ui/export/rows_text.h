// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace anjungan::exports {

/// Lines of cells, as other programs paste them: in columns. Formulas are guarded (guardedText()).
struct RowsText
{
    QString tabbed; ///< cells with tabs, lines with line feeds; a tab or line break within a cell is a space
    QString html;   ///< the same as a table, for programs that prefer it
};

[[nodiscard]] RowsText rowsText(const QList<QStringList> &lines);

} // namespace anjungan::exports
