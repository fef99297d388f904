// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPainter>
#include <QRectF>

namespace anjungan::theme {

/// Corner radius of a card and the inset of what stands in it, at a factor of 1, in device-independent pixels.
inline constexpr double cardRadius = 16;
inline constexpr double cardInset = 16;

/// The card that a panel, or a piece of furniture, stands on: rounded, with a hairline inside `rect`. `radius` is in
/// pixels at a factor of 1.
void paintCard(QPainter &painter, const QRectF &rect, const Theme &theme, double radius = cardRadius);

/// The line inside `rect` around what has the keyboard's focus.
/// `radius` of its corners as for paintCard().
void paintFocus(QPainter &painter, const QRectF &rect, const Theme &theme, double radius = 8);

} // namespace anjungan::theme
