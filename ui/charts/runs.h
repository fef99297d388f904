// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <optional>
#include <vector>

namespace anjungan::charts {

/// The unbroken pieces of a line whose point i is (i, values[i]); what is missing or not finite breaks it. Values
/// beyond `count` are left out.
std::vector<std::vector<QPointF>> runs(const std::vector<std::optional<double>> &values, std::size_t count);

} // namespace anjungan::charts
