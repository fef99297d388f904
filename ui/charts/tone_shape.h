// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QPainter>
#include <QRectF>

namespace anjungan::charts {

/// A judgement as a shape in the middle of `rect`, so that it can be told without its colour: ● good, ◆ warning, ■ bad,
/// ○ neutral. `size` is its height in device-independent pixels.
void paintToneShape(QPainter &painter, const QRectF &rect, double size, theme::Tone tone, const theme::Tokens &tokens);

} // namespace anjungan::charts
