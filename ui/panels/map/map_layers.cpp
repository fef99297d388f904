// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/map_layers.h"

#include "core/workspace/document/link_reader.h"
#include "ui/panels/map/layer_details.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace anjungan::panels {

void readAreas(LayerOptions &areas, const QJsonObject &options)
{
    for (const QJsonValue field : options[u"details"].toArray())
        areas.details.append(field.toString());
    areas.link = workspace::readLink(options[u"link"]);
    areas.weightField = options[u"labelBy"].toString();
    if (!areas.weightField.isEmpty() && !areas.query.fields.contains(areas.weightField))
        areas.query.fields.append(areas.weightField);
}

std::vector<LayerOptions> mapLayers(const QJsonObject &options, const PanelServices &services)
{
    std::vector<LayerOptions> layers;
    std::vector<LayerOptions> above;
    for (const QJsonValue layer : options[u"layers"].toArray()) {
        LayerOptions read = readLayer(layer, services.language);
        makeReadable(read, layer, layers.size() + above.size(), services);
        const bool isGround = read.kind == LayerKind::Base && read.role != BaseRole::Place;
        (isGround ? layers : above).push_back(std::move(read));
    }
    const QString level = options[u"areas"].toString();
    for (const workspace::AreaLevel &known : services.workspace.areas) {
        if (known.level != level)
            continue;
        LayerOptions areas = areaLayer(known);
        readAreas(areas, options);
        layers.push_back(std::move(areas));
    }
    std::ranges::move(above, std::back_inserter(layers));
    return layers;
}

} // namespace anjungan::panels
