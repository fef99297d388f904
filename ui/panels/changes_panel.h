// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/table/table_data.h"
#include "ui/panels/panel.h"
#include "ui/panels/values.h"

namespace anjungan::charts {
class DataTable;
}

namespace anjungan::panels {

/// Figures of the newest period beside those of the period before, with their differences.
class ChangesPanel final : public Panel
{
    Q_OBJECT

public:
    ChangesPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                 QWidget *parent);

    void updateFoot() override;

protected:
    Shown showAnswers() override;

private:
    enum class Better { Neither, More, Less };

    struct Row
    {
        QString title;
        QString value;
        Format format;
        Better better;
        std::size_t now, before;             ///< queries
        std::optional<workspace::Link> link; ///< none: a touch leads nowhere
    };

    void follow(const Row &row);

    [[nodiscard]] std::vector<charts::DataTableCell> cellsOf(const Row &row) const;
    /// "Sep", "Des 2025" if all rows are of one period, otherwise `other`.
    [[nodiscard]] QString periodTitle(std::size_t Row::*query, const QString &other) const;

    charts::DataTable *m_table;
    std::vector<Row> m_rows;
    std::vector<const Row *> m_shown; ///< those of the table, in its order
};

} // namespace anjungan::panels
