// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/matrix/matrix.h"
#include "ui/charts/parts/donut.h"
#include "ui/charts/plot/time_line.h"
#include "ui/charts/plot/time_series.h"
#include "ui/charts/ranking_list.h"

/// Invented figures for the charts over time, lists and parts.
namespace anjungan::test {

/// So many agencies by twelve months, the tenth of which is chosen; the last two have no data. From the worst to the
/// best, deviations go from −16.8 to +7.2, and get stronger with each month.
charts::Matrix sampleMatrix(int rows);
/// Three series over a year with a gap in each.
charts::TimeSeries sampleSeries(charts::SeriesKind kind);
charts::Ranking sampleAgencies(int rows);
charts::DonutData sampleShares();
charts::Events sampleEvents();

} // namespace anjungan::test
