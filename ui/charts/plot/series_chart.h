// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot/series_view.h"

#include <QWidget>

namespace anjungan::charts {

class LegendView;

/// Several series over time as columns, grouped or stacked, with a legend below, or as lines with their names at their
/// ends.
class SeriesChart : public QWidget
{
    Q_OBJECT

public:
    explicit SeriesChart(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(TimeSeries series);
    const SeriesView &view() const { return *m_view; }

private:
    SeriesView *m_view;
    LegendView *m_legend;
};

} // namespace anjungan::charts
