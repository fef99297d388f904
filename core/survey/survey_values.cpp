// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/survey_values.h"

#include <algorithm>

namespace anjungan::survey {

bool Survey::isRight() const
{
    const auto hasNone = [](const auto &one) { return one.wrong.isEmpty(); };
    return !isCanceled && std::ranges::all_of(datasets, hasNone) && std::ranges::all_of(lists, hasNone);
}

Totals Survey::totals() const
{
    Totals sum;
    for (const CollectionSurvey &one : datasets) {
        sum.firstSync = sum.firstSync + one.firstSync;
        sum.quietDay = sum.quietDay + one.quietDay;
        sum.usualDay = sum.usualDay + one.usualDay;
    }
    for (const ListSurvey &list : lists) {
        sum.firstSync = sum.firstSync + list.cost;
        sum.quietDay = sum.quietDay + list.costADay;
        sum.usualDay = sum.usualDay + list.costADay;
    }
    return sum;
}

} // namespace anjungan::survey
