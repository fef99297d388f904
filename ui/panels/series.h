// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/legend_view.h"

#include <QString>
#include <QVariant>

#include <vector>

namespace anjungan::panels {

/// The values of one bar by series, as exactSum() takes them; null where there is no row.
using Parts = std::vector<QVariant>;

struct Series
{
    QString key;   ///< see RowLabels::keyOf()
    QString value; ///< what series are sorted by
    QString title;
};

/// How a series is drawn, so that each can be told from the others in either scheme.
struct SeriesLook
{
    theme::ColorRole color = theme::ColorRole::Accent;
    charts::SwatchHatch hatch = charts::SwatchHatch::None;
};

/// The most series that can be told apart.
inline constexpr std::size_t mostSeries = 6;

/// The look of a series by its place among those that are drawn.
SeriesLook seriesLook(std::size_t at);
/// The look of the series that are drawn as one, because there are too many.
SeriesLook lookOfRest();

/// Which of `count` series are drawn by themselves, ascending: all of up to mostSeries, otherwise one less, those with
/// the greatest sums over `bars`, whatever their signs.
std::vector<std::size_t> drawnSeries(std::size_t count, const std::vector<Parts> &bars);

/// The parts that are not among `drawn`.
Parts restOf(const Parts &parts, const std::vector<std::size_t> &drawn);

} // namespace anjungan::panels
