// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_scale.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QRectF>

#include <optional>

namespace anjungan::charts {

/// A value against its target for dense lists: the bar in the accent colour, only the gap up to the target in a pale
/// colour of `tone`, and a tick at the target. `row` gives the bar's left, width and middle. Nothing but the track is
/// drawn for a missing value. Sets the painter's pen and brush.
void paintSoftBullet(QPainter &painter, const QRectF &row, const BarScale &scale, std::optional<double> value,
                     std::optional<double> target, theme::Tone tone, const theme::Theme &theme);

} // namespace anjungan::charts
