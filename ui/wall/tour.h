// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/selection.h"

#include <chrono>
#include <vector>

namespace anjungan::wall {

/// A part of a page's time on a wall: one slide of the page, with something chosen on it.
struct Stop
{
    std::size_t slide = 0;
    workspace::Selection selection;
    std::chrono::milliseconds span{0}; ///< how long it is shown

    bool operator==(const Stop &) const = default;
};

/// The stops of a page, one after the other. A value.
class Tour
{
public:
    using Milliseconds = std::chrono::milliseconds;

    /// A stop is shown so long at least: to find where one is and read a figure.
    static constexpr std::chrono::seconds leastStop{8};

    Tour() = default;
    /// Each stop has its part of `dwell`, and leastStop at least.
    Tour(std::vector<Stop> stops, Milliseconds dwell);

    const std::vector<Stop> &stops() const { return m_stops; }
    [[nodiscard]] bool isEmpty() const { return m_stops.empty(); }

    /// A stop needs so long until all of its rows were seen.
    void setNeeded(std::size_t stop, Milliseconds needed);

    /// All stops together.
    Milliseconds span() const;

    struct Place
    {
        std::size_t stop = 0;
        Milliseconds within{0};
    };
    /// Where the tour is after that time; at the end of its last stop after more than span().
    Place at(Milliseconds elapsed) const;
    Milliseconds beginOf(std::size_t stop) const;

private:
    std::vector<Stop> m_stops;
    Milliseconds m_least{0};
};

/// How long one part of a list is shown, until the next rows follow, for that many whole rows.
std::chrono::milliseconds rowsSpan(int rows);

/// The first rows of each part of a list, so that each row is in one of them and each part has whole rows: of 44 rows
/// of which 10 fit 0, 10, 20, 30, 34.
std::vector<int> rowParts(int rows, int fitting);

} // namespace anjungan::wall
