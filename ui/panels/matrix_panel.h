// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/matrix/matrix.h"
#include "ui/panels/deviation.h"
#include "ui/panels/map/classes/class_rule.h"
#include "ui/panels/panel.h"
#include "ui/panels/pivot.h"

namespace anjungan::charts {
class MatrixChart;
}

namespace anjungan::panels {

class UnitLabel;

/// Rows by columns (agencies by months) as cells coloured by the classes of their values, the worst row first. The
/// column of the chosen period is outlined, otherwise the last one with values; rows are sorted by it.
class MatrixPanel final : public Panel
{
    Q_OBJECT

public:
    MatrixPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                QWidget *parent);

protected:
    Shown showAnswers() override;
    void markChosen() override;

private:
    /// The column that rows are sorted by; none if no cell has a value.
    std::optional<std::size_t> chosenColumn(const query::Answer &answer, const Pivot &table) const;
    void sortWorstFirst(const query::Answer &answer, Pivot &table, std::optional<std::size_t> chosen) const;
    /// The greatest sum of a row first.
    void sortBySum(const query::Answer &answer, Pivot &table) const;
    double sumOf(const query::Answer &answer, const Pivot::Row &row) const;
    void addRows(const query::Answer &answer, const Pivot &table, const ValueClasses &classes,
                 charts::Matrix &matrix) const;
    void addBar(const query::Answer &answer, std::size_t row, charts::MatrixRow &into) const;
    charts::MatrixWords wordsOf(const query::Answer &answer, const charts::Matrix &matrix) const;

    charts::MatrixChart *m_chart;
    UnitLabel *m_note;
    QString m_row, m_column, m_value;
    std::size_t m_query;
    Format m_format;
    ClassRule m_classes;
    bool m_isLeastWorst;
    bool m_hasGaps; ///< a cell without a row of the answer is none, not unknown
    bool m_hasBar;
    QString m_barValue, m_barTarget;
    Format m_barFormat;
    DeviationRule m_judged;
    std::vector<std::size_t> m_links; ///< row of the answer by row
};

} // namespace anjungan::panels
