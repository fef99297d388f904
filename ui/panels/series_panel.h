// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot/time_series.h"
#include "ui/panels/panel.h"
#include "ui/panels/pivot.h"
#include "ui/panels/values.h"

namespace anjungan::charts {
class SeriesChart;
}

namespace anjungan::panels {

class UnitLabel;

/// Several series over time as columns or lines: each value of a row is a series, or each value of a column. Of too
/// many series the greatest are drawn; those of stacked columns have the sum of the others among them.
class SeriesPanel final : public Panel
{
    Q_OBJECT

public:
    SeriesPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                QWidget *parent);

protected:
    Shown showAnswers() override;

private:
    /// The values of a series by column of the table.
    struct Raw
    {
        QString name;
        std::vector<QVariant> values;
    };
    std::vector<Raw> rawSeries(const query::Answer &answer, const Pivot &table) const;
    /// Draws the most important of them; returns how many are not drawn.
    int addSeries(const query::Answer &answer, const std::vector<Raw> &all, charts::TimeSeries &into) const;
    charts::PlotSeries series(const Raw &raw, const ValueStyle &style) const;

    charts::SeriesChart *m_chart;
    UnitLabel *m_note;
    charts::SeriesKind m_kind;
    QString m_x, m_series;
    QStringList m_values;
    std::size_t m_query;
    Format m_format;
};

} // namespace anjungan::panels
