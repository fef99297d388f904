// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/map/render/viewport.h"

#include <QString>

namespace anjungan::map {

/// The selectable feature in view that the tab key moves to from `id` (empty: from outside), from north to south; empty
/// if there is no further one. Layers, from the lowest on, with too many features in view to step through are skipped.
QString areaAfter(const render::Scene &scene, const render::Viewport &viewport, const QString &id, bool forward);

} // namespace anjungan::map
