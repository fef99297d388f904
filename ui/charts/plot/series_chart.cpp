// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/series_chart.h"

#include "core/base/joined_parts.h"
#include "ui/charts/legend_view.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

namespace {

constexpr std::size_t mostDescribedPlaces = 60;

/// "Januari 2026 fisik 4 % · rencana 5 %; …"
QString describedSeries(const TimeSeries &data)
{
    QStringList parts;
    for (std::size_t at = 0; at < std::min(data.places.size(), mostDescribedPlaces); ++at)
        parts.append(base::joinedParts(
            {data.categories.value(static_cast<qsizetype>(at)), base::joinedParts(data.linesAt(at))}, u" "));
    if (data.places.size() > mostDescribedPlaces)
        parts.append(u"…"_s);
    return parts.join(u"; "_s);
}

} // namespace

SeriesChart::SeriesChart(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_view(new SeriesView(theme, this)), m_legend(new LegendView(Qt::Horizontal, theme, this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.pixels(6));
    layout->addWidget(m_view, 1);
    layout->addWidget(m_legend);
    setFocusProxy(m_view);
}

void SeriesChart::setData(TimeSeries series)
{
    setAccessibleDescription(describedSeries(series));
    std::vector<LegendItem> entries;
    if (series.kind != SeriesKind::Lines && series.series.size() > 1)
        for (const PlotSeries &one : series.series)
            entries.push_back({.label = one.name, .color = one.color, .hatch = one.hatch});
    m_legend->setVisible(!entries.empty());
    m_legend->setEntries(std::move(entries));
    m_view->setAccessibleName(accessibleName());
    m_view->setAccessibleDescription(accessibleDescription());
    m_view->setData(std::move(series));
}

} // namespace anjungan::charts
