// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/layer_options.h"
#include "ui/panels/panel_services.h"

#include <QJsonObject>

#include <vector>

namespace anjungan::panels {

/// The layers of a map as its options say, from the lowest to the highest: the ground, the areas, what lies over them.
std::vector<LayerOptions> mapLayers(const QJsonObject &options, const PanelServices &services);

} // namespace anjungan::panels
