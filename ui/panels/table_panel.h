// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_scale.h"
#include "ui/panels/panel.h"
#include "ui/panels/values.h"

#include <vector>

namespace anjungan::charts {
class DataTable;
}

namespace anjungan::panels {

class UnitLabel;

/// Rows and columns. If there are too many rows to read, it shows the first ones and the total number; beside the title
/// is how many of them are visible at once.
class TablePanel final : public Panel
{
    Q_OBJECT

public:
    /// The greatest number of rows shown.
    static constexpr std::size_t mostRows = 500;

    TablePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
               QWidget *parent);

protected:
    Shown showAnswers() override;

private:
    struct TableColumn
    {
        QString field;
        QString title;
        Format format;
        bool hasBar;
        ToneRule tone;
        QString target;    ///< a column; empty: no tick on the bar
        QString mark;      ///< a column whose tone is a shape before the text; may be empty
        QString below;     ///< with %1 to %9 for the values of `belowOf`; may be empty
        QStringList belowOf;
    };

    void showCount();
    [[nodiscard]] QString belowOf(const query::Answer &answer, std::size_t row, const TableColumn &column) const;
    [[nodiscard]] std::optional<theme::Tone> markOf(const query::Answer &answer, std::size_t row,
                                                    const TableColumn &column) const;
    charts::BarScale scaleOf(const query::Answer &answer, const TableColumn &column) const;

    charts::DataTable *m_table;
    UnitLabel *m_count;
    std::size_t m_query;
    std::vector<TableColumn> m_columns;
    std::size_t m_rows = 0; ///< of the answer
};

} // namespace anjungan::panels
