// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/classes/natural_breaks.h"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace anjungan::panels {

namespace {

/// The sum of squared distances from the mean of any run, in constant time.
class RunCosts
{
public:
    explicit RunCosts(const std::vector<CountedValue> &values)
    {
        // Scaled to 0 … 1, so that squares lose no digits; halved first, since a difference of doubles may be infinite.
        const double least = values.front().value / 2;
        const double range = values.back().value / 2 - least;
        m_sums.push_back({});
        for (const CountedValue &each : values) {
            const double at = range > 0 ? (each.value / 2 - least) / range : 0;
            const Sums &before = m_sums.back();
            m_sums.push_back(
                {before.count + each.count, before.sum + at * each.count, before.squares + at * at * each.count});
        }
    }

    /// The cost of the values from `first` to `last`, both included.
    double of(std::size_t first, std::size_t last) const
    {
        const Sums &from = m_sums[first];
        const Sums &to = m_sums[last + 1];
        const double sum = to.sum - from.sum;
        return std::max(0.0, to.squares - from.squares - sum * sum / (to.count - from.count));
    }

private:
    struct Sums
    {
        double count = 0, sum = 0, squares = 0;
    };
    std::vector<Sums> m_sums;
};

/// Computes the best divisions with one more run than `before`.
class NextRun
{
public:
    NextRun(const RunCosts &costs, const std::vector<double> &before)
        : least(before.size(), std::numeric_limits<double>::infinity()), begins(before.size()), m_costs(costs),
          m_before(before)
    {
    }

    /// Fills in each `last` in [first, end); the beginning of its run is in [low, high].
    void fill(std::size_t first, std::size_t end, std::size_t low, std::size_t high)
    {
        if (first >= end)
            return;
        const std::size_t last = first + (end - first) / 2;
        for (std::size_t begin = std::max<std::size_t>(low, 1); begin <= std::min(last, high); ++begin) {
            if (const double cost = m_before[begin - 1] + m_costs.of(begin, last); cost < least[last]) {
                least[last] = cost;
                begins[last] = static_cast<std::uint32_t>(begin);
            }
        }
        fill(first, last, low, begins[last]);
        fill(last + 1, end, begins[last], high);
    }

    std::vector<double> least;         ///< cost of the values up to and including each
    std::vector<std::uint32_t> begins; ///< where their last run begins

private:
    const RunCosts &m_costs;
    const std::vector<double> &m_before;
};

} // namespace

std::vector<std::size_t> naturalBreaks(const std::vector<CountedValue> &values, std::size_t classes)
{
    const std::size_t runs = std::min(classes, values.size());
    if (runs == 0)
        return {};
    const RunCosts costs(values);
    std::vector<double> least;
    least.reserve(values.size());
    for (std::size_t last = 0; last < values.size(); ++last)
        least.push_back(costs.of(0, last));
    std::vector<std::vector<std::uint32_t>> begins{std::vector<std::uint32_t>(values.size(), 0)};
    for (std::size_t run = 1; run < runs; ++run) {
        NextRun next(costs, least);
        next.fill(run, values.size(), run, values.size() - 1);
        // Fewer values than runs cannot be divided like this: their cost stays infinite.
        least = std::move(next.least);
        begins.push_back(std::move(next.begins));
    }
    std::vector<std::size_t> ends;
    for (std::size_t run = runs, end = values.size(); run-- > 0; end = begins[run][end - 1])
        ends.insert(ends.begin(), end);
    return ends;
}

} // namespace anjungan::panels
