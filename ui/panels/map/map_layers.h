// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/layer_options.h"
#include "ui/panels/panel_services.h"

#include <QJsonObject>

#include <vector>

namespace anjungan::panels {

/// The layers of a map's options, from the lowest to the highest: base layers, areas, layers above them.
std::vector<LayerOptions> mapLayers(const QJsonObject &options, const PanelServices &services);

/// Reads what a map says of its areas, or one of its "drill" levels: details, link, and whose names come first.
void readAreas(LayerOptions &areas, const QJsonObject &options);

} // namespace anjungan::panels
