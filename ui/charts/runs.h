// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <optional>
#include <vector>

namespace anjungan::charts {

/// The unbroken pieces of a line whose point i is (places[i], values[i]). It is broken by missing and infinite values,
/// and where two places are more than `bridged` apart. Values beyond the places are ignored.
std::vector<std::vector<QPointF>> runs(const std::vector<std::optional<double>> &values,
                                       const std::vector<double> &places, double bridged);

} // namespace anjungan::charts
