// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/tour.h"

#include <algorithm>
#include <numeric>

namespace anjungan::wall {

using std::chrono::milliseconds;

Tour::Tour(std::vector<Stop> stops, Milliseconds dwell) : m_stops(std::move(stops))
{
    if (m_stops.empty())
        return;
    m_least = std::max(dwell / static_cast<int>(m_stops.size()), Milliseconds(leastStop));
    if (m_stops.size() == 1)
        m_least = dwell;
    for (Stop &stop : m_stops)
        stop.span = m_least;
}

void Tour::setNeeded(std::size_t stop, Milliseconds needed) { m_stops[stop].span = std::max(m_least, needed); }

Tour::Milliseconds Tour::span() const
{
    return std::accumulate(m_stops.begin(), m_stops.end(), Milliseconds(0),
                           [](Milliseconds sum, const Stop &stop) { return sum + stop.span; });
}

Tour::Place Tour::at(Milliseconds elapsed) const
{
    Place place{.stop = 0, .within = elapsed};
    while (place.stop + 1 < m_stops.size() && place.within >= m_stops[place.stop].span)
        place.within -= m_stops[place.stop++].span;
    if (!m_stops.empty())
        place.within = std::min(place.within, m_stops[place.stop].span);
    return place;
}

Tour::Milliseconds Tour::beginOf(std::size_t stop) const
{
    Milliseconds begin{0};
    for (std::size_t at = 0; at < stop && at < m_stops.size(); ++at)
        begin += m_stops[at].span;
    return begin;
}

milliseconds rowsSpan(int rows)
{
    constexpr milliseconds least{6000}, eachRow{700};
    return std::max(least, eachRow * rows);
}

std::vector<int> rowParts(int rows, int fitting)
{
    std::vector<int> parts{0};
    const int step = std::max(fitting, 1);
    for (int first = step; first < rows; first += step)
        parts.push_back(std::min(first, rows - step));
    return parts;
}

} // namespace anjungan::wall
