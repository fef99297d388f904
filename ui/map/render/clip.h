// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPolygonF>
#include <QRectF>

#include <vector>

namespace anjungan::render {

/// `ring` cut to `rect` (Sutherland and Hodgman, 1974). Separated pieces stay connected by edges on the border of
/// `rect`, which must therefore be outside the visible part by more than a stroke's width.
void clipRing(std::vector<QPointF> &ring, const QRectF &rect);

} // namespace anjungan::render
