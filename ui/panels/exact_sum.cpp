// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/exact_sum.h"

#include "ui/panels/values.h"

#include <algorithm>
#include <limits>

namespace anjungan::panels {

namespace {

/// Adds the upper and the lower halves of 64-bit numbers apart: neither sum can overflow for fewer than 2³¹ of them.
class WholeSum
{
public:
    void add(qint64 value)
    {
        m_low += value & lowBits;
        m_high += value >> halfBits;
    }

    void subtract(qint64 value)
    {
        add(~value); // −value − 1, which is in range for every value
        add(1);
    }

    QVariant total() const
    {
        const qint64 high = m_high + (m_low >> halfBits);
        const qint64 low = m_low & lowBits;
        const bool fits = high >= std::numeric_limits<qint32>::min() && high <= std::numeric_limits<qint32>::max();
        if (fits)
            return high * (lowBits + 1) + low;
        return static_cast<double>(high) * static_cast<double>(lowBits + 1) + static_cast<double>(low);
    }

private:
    static constexpr int halfBits = 32;
    static constexpr qint64 lowBits = 0xFFFFFFFF;

    qint64 m_low = 0;
    qint64 m_high = 0;
};

} // namespace

QVariant summand(const QVariant &value)
{
    if (isWhole(value))
        return value.toLongLong();
    const std::optional<double> of = number(value);
    return of ? QVariant(*of) : QVariant();
}

QVariant exactSum(const std::vector<QVariant> &summands)
{
    WholeSum whole;
    double real = 0;
    bool areWhole = true;
    for (const QVariant &value : summands) {
        if (value.isNull())
            continue;
        if (isWhole(value))
            whole.add(value.toLongLong());
        areWhole = areWhole && isWhole(value);
        real += value.toDouble();
    }
    if (std::ranges::all_of(summands, [](const QVariant &value) { return value.isNull(); }))
        return {};
    return areWhole ? whole.total() : QVariant(real);
}

QVariant exactDifference(const QVariant &value, const QVariant &from)
{
    const QVariant first = summand(value);
    const QVariant second = summand(from);
    if (first.isNull() || second.isNull())
        return {};
    if (!isWhole(first) || !isWhole(second))
        return first.toDouble() - second.toDouble();
    WholeSum difference;
    difference.add(first.toLongLong());
    difference.subtract(second.toLongLong());
    return difference.total();
}

} // namespace anjungan::panels
