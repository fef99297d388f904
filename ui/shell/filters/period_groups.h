// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/format.h"

#include <QList>
#include <QStringList>

namespace anjungan::shell {

/// A period that can be chosen.
struct PeriodCell
{
    QString period;
    QString label;
    bool hasData = true;

    bool operator==(const PeriodCell &) const = default;
};

/// The periods of a year, or of another span that is shown at once, in the order of time.
struct PeriodGroup
{
    QString title; ///< "2026"; empty: the only one
    QList<PeriodCell> cells;

    bool operator==(const PeriodGroup &) const = default;
};

/// `periods` by year, the newest year first; days by month. A year of months has all twelve, those without data too.
/// Periods that do not begin with a year are one group. `periods` are those with data, the newest first.
QList<PeriodGroup> periodGroups(const QStringList &periods, const theme::Formatter &format);

/// Whether all have one form that can be computed from a day (base::PeriodFormat), so that ranges of them and times
/// such as "this-year" can be asked for.
[[nodiscard]] bool areCalendarPeriods(const QStringList &periods);

/// How many cells with these labels stand in a row.
int columnsFor(const PeriodGroup &group);

} // namespace anjungan::shell
