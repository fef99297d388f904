// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel.h"
#include "ui/panels/values.h"

namespace anjungan::charts {
class BalanceRows;
class LegendView;
struct BalanceRow;
struct LegendItem;
} // namespace anjungan::charts

namespace anjungan::panels {

/// What came and what went, one row for each row of the query: amounts to the right and to the left of a line at 0.
/// Rows without any and without a note are folded below.
class BalancePanel final : public Panel
{
    Q_OBJECT

public:
    BalancePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                 QWidget *parent);

protected:
    Shown showAnswers() override;

private:
    charts::BalanceRow rowOf(const query::Answer &answer, std::size_t row) const;

    std::vector<charts::LegendItem> legendOf(const query::Answer &answer) const;

    charts::BalanceRows *m_rows;
    charts::LegendView *m_legend;
    std::size_t m_query;
    QString m_label, m_below, m_left, m_note, m_time; ///< columns; all but the first may be empty
    QStringList m_right;                              ///< columns, from the line at 0 outwards
    QStringList m_noted;                              ///< values of the note's column that are shown
    std::vector<std::size_t> m_order;                 ///< rows of the answer, as they are shown
};

} // namespace anjungan::panels
