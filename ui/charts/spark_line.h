// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QRectF>

#include <optional>
#include <vector>

class QPainter;

namespace anjungan::charts {

/// The course of a figure without axes: the newest value at the right, with a dot. `values` are from the oldest to the
/// newest, at equal distances; a missing one leaves a gap. The least value is at the lower edge of `rect`, the greatest
/// at the upper one; equal values are a line in the middle. Nothing is painted with fewer than two values. No line
/// leads to the values at `begins`, with which a sum begins again.
void paintSparkLine(QPainter &painter, const QRectF &rect, const std::vector<std::optional<double>> &values,
                    const theme::Theme &theme, const std::vector<std::size_t> &begins = {});

/// Where it paints them; none for a missing value, and no places for fewer than two values.
[[nodiscard]] std::vector<std::optional<QPointF>>
sparkPlaces(const QRectF &rect, const std::vector<std::optional<double>> &values, const theme::Theme &theme);

} // namespace anjungan::charts
