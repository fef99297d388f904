// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <optional>
#include <vector>

namespace anjungan::charts {

/// The unbroken pieces of a line whose point i is (i, values[i]); missing and infinite values break it. Values beyond
/// `count` are ignored.
std::vector<std::vector<QPointF>> runs(const std::vector<std::optional<double>> &values, std::size_t count);

} // namespace anjungan::charts
