// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <vector>

namespace anjungan::charts {

/// Where to put a label of `size` beside `point` so that it stays inside `bounds` and, where there is such a place,
/// crosses none of the `lines`: right of it below or above, under it, over it, left of it. `gap` is the distance to the
/// point. A label larger than the bounds starts at their top left.
QRectF labelPlace(const QPointF &point, const QSizeF &size, const QRectF &bounds, double gap,
                  const std::vector<std::vector<QPointF>> &lines);

/// How many segments of the lines a label there would cover.
[[nodiscard]] int crossedLines(const QRectF &rect, const std::vector<std::vector<QPointF>> &lines);

} // namespace anjungan::charts
