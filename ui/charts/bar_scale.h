// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace anjungan::charts {

/// The one scale of bars that are compared with each other: from the least value or 0 to the greatest or 0.
class BarScale
{
public:
    BarScale() = default;

    /// The scale of `values` that reaches `least` (0 or more) in any case. A value far beyond all others does not
    /// stretch it, since it would leave nothing of their bars; isBeyond() says which ones. Values that are not finite
    /// are ignored.
    explicit BarScale(const std::vector<double> &values, double least = 0);

    double lowest() const { return m_lowest; }
    double highest() const { return m_highest; }
    [[nodiscard]] bool hasNegative() const { return m_lowest < 0; }

    /// The place of a value on the scale: 0 at its start, 1 at its end, one of them for values beyond it.
    double place(double value) const;
    double zero() const { return place(0); }

    /// Whether the scale ends before the value.
    [[nodiscard]] bool isBeyond(double value) const { return value > m_highest || value < m_lowest; }

private:
    double m_lowest = 0;
    double m_highest = 0;
};

/// The scale of bars with targets: `rows` have an optional `value` and `target` each.
template<typename Rows> BarScale scaleWithTargets(const Rows &rows, double least)
{
    std::vector<double> values;
    values.reserve(2 * rows.size());
    for (const auto &row : rows)
        for (const std::optional<double> &value : {row.value, row.target})
            if (value)
                values.push_back(*value);
    return BarScale(values, least);
}

} // namespace anjungan::charts
