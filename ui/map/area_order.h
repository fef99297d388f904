// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/map/render/viewport.h"

#include <QPoint>
#include <QString>

namespace anjungan::map {

/// The direction of an arrow key, as areaBeside() takes it; null for other keys.
QPoint directionOf(int key);

/// The area that an arrow key moves to from `id`: the nearest one in that direction (one of its coordinates is ±1, y
/// downwards), in view or not; empty if there is none. Without an area of that id it is the one nearest to the middle
/// of the view. Areas are the polygons of the lowest selectable layer that has some.
QString areaBeside(const render::Scene &scene, const render::Viewport &viewport, const QString &id, QPoint direction);

/// The selectable feature in view that Page Down moves to from `id` (empty: from outside), from north to south; empty
/// if there is no further one. Layers, from the lowest on, with too many features in view to step through are skipped.
QString areaAfter(const render::Scene &scene, const render::Viewport &viewport, const QString &id, bool forward);

} // namespace anjungan::map
