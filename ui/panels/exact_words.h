// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/values.h"

#include <QStringList>

#include <vector>

namespace anjungan::panels {

/// One of the rows that are compared with each other.
struct ExactRow
{
    QString label;
    QVariant value;  ///< as in an answer; null if there is none
    QVariant target; ///< null if there is none
};

/// The value with all its digits: money in full, percents and differences with two decimals; with its unit.
QString exactText(const theme::Formatter &formatter, const ValueStyle &style, const QVariant &value);

/// All that can be said of the row `at`, line by line: its label, the exact value, the target and the difference from
/// it, the share of the sum if the values are parts of a whole (none is negative), the rank among all rows, and the
/// rows before and after it by value. Without a value only the label is there.
QStringList exactLines(const theme::Formatter &formatter, const ValueStyle &style, const std::vector<ExactRow> &rows,
                       std::size_t at, bool isAdditive);

} // namespace anjungan::panels
