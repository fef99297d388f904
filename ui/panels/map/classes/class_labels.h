// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/values.h"

#include <QStringList>

#include <vector>

namespace anjungan::panels {

/// How the numbers of a legend are written.
struct NumberWords
{
    const theme::Formatter &formatter;
    Format format = Format::Decimal;
    QString unit; ///< where the format has none of its own; may be empty
};

/// What the classes between `bounds` are called: "hingga 40 sekolah", "41–80 sekolah", "lebih dari 80 sekolah". Where
/// all values are whole, a class begins one above the bound before it. With no bounds there is one class, named by
/// `values`, which must then not be empty. As many decimals as the bounds need.
QStringList classLabels(const std::vector<double> &bounds, const std::vector<double> &values, const NumberWords &words);

} // namespace anjungan::panels
