// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/map/render/viewport.h"

#include <QString>

namespace anjungan::map {

/// The selectable feature in view that the tab key comes to after `id` (empty: from outside), from north to south;
/// empty where there is no further one. Layers, from the lowest on, of which so many are in view that nobody would step
/// through them are left out.
QString areaAfter(const render::Scene &scene, const render::Viewport &viewport, const QString &id, bool forward);

} // namespace anjungan::map
