// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVariant>

#include <vector>

namespace anjungan::panels {

/// A value as it is summed: a whole number with all its digits, any other number as a double; null if it is none.
QVariant summand(const QVariant &value);

/// The sum of all that are not null, null if there is none. Of whole numbers it is exact, as the sums of the cache are;
/// beyond 64 bits, or with a real number among them, it is a double, which is written as a power of ten where it does
/// not hold all digits.
QVariant exactSum(const std::vector<QVariant> &summands);

/// The same of a difference; null where one of the two is.
QVariant exactDifference(const QVariant &value, const QVariant &from);

} // namespace anjungan::panels
