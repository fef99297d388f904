// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/values.h"

#include <QStringList>

#include <vector>

namespace anjungan::panels {

/// How the numbers of a legend are formatted.
struct NumberWords
{
    const theme::Formatter &formatter;
    Format format = Format::Decimal;
    QString unit;           ///< if the format has none of its own; may be empty
    bool isGrouped = true;  ///< digits in groups of three
    QString unitOfOne = {}; ///< beside the number 1; empty: the same
};

/// The labels of the classes between `bounds`: "hingga 40 sekolah", "41–80 sekolah", "lebih dari 80 sekolah". If all
/// values are integers, a class begins one above the bound before it. Without bounds there is one class, labelled by
/// `values`, which must then not be empty. The number of decimals is that of the bounds.
QStringList classLabels(const std::vector<double> &bounds, const std::vector<double> &values, const NumberWords &words);

} // namespace anjungan::panels
