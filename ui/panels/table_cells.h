// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/table/table_data.h"
#include "ui/panels/table_rows.h"

namespace anjungan::panels {

/// One column of a table and how its values are written, for the rows of one answer. For any thread.
class TableCells
{
public:
    /// All must outlive it; `column` is one of `look`.
    TableCells(const query::Answer &answer, const TableLook &look, const TableColumn &column,
               const theme::Formatter &formatter);

    charts::DataTableColumn heading() const;
    charts::DataTableCell cell(std::size_t row) const;

    /// A value of the column as its cells write it, without the unit that is in the heading.
    QString written(const QVariant &value) const;
    /// The cell with all its digits, if it shows fewer; otherwise empty.
    QString exact(std::size_t row) const;

private:
    QString title() const;
    /// The value as the field that the row names writes it.
    QString writtenLike(std::size_t row, const QVariant &value) const;
    QString below(std::size_t row) const;
    std::optional<theme::Tone> mark(std::size_t row) const;
    charts::BarScale scale() const;

    const query::Answer &m_answer;
    const TableLook &m_look;
    const TableColumn &m_column;
    const theme::Formatter &m_formatter;
    ValueStyle m_style;
    QString m_unit; ///< in the heading
    bool m_isMoneyInHeading = false;
};

} // namespace anjungan::panels
