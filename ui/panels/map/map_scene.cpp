// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/map_scene.h"

#include "ui/panels/map/map_look.h"

#include <algorithm>
#include <functional>

namespace anjungan::panels {

namespace {

using Kind = map::LegendEntry::Kind;

Kind legendKind(LayerKind kind)
{
    if (kind == LayerKind::Points)
        return Kind::Point;
    return kind == LayerKind::Lines ? Kind::Line : Kind::Area;
}

/// Symbols by class, last the one of what is in no class; and which class each feature is in.
render::Layer classed(const LayerContent &content, const ValueClasses &classes, const render::Symbol &other,
                      const theme::Theme &theme, const std::function<QVariant(std::size_t)> &value)
{
    render::Layer layer;
    layer.features = content.features;
    for (const ValueClass &entry : classes.all())
        layer.symbols.push_back(symbolFor(content.options, entry.colour, theme));
    layer.symbols.push_back(other);
    layer.symbolOf.reserve(content.features->size());
    for (std::size_t feature = 0; feature < content.features->size(); ++feature)
        layer.symbolOf.push_back(
            static_cast<std::uint16_t>(classes.classOf(value(feature)).value_or(classes.all().size())));
    return layer;
}

bool has(const render::Layer &layer, std::size_t symbol)
{
    return std::ranges::find(layer.symbolOf, static_cast<std::uint16_t>(symbol)) != layer.symbolOf.end();
}

render::Layer areaLayerOf(const LayerContent &content, const AreaClasses *areas, const QString &withoutValue,
                          const theme::Theme &theme, map::Legend &legend)
{
    const render::Symbol none = symbolWithoutValue(theme);
    const AreaClasses uncoloured;
    const AreaClasses &by = areas ? *areas : uncoloured;
    render::Layer layer = classed(content, by.classes, none, theme,
                                  [&](std::size_t feature) { return by.values.value(content.features->id(feature)); });
    layer.selectable = true;
    if (!areas)
        return layer;
    for (std::size_t at = 0; at < by.classes.all().size(); ++at)
        legend.entries.push_back({Kind::Area, layer.symbols[at], by.classes.all()[at].title});
    if (has(layer, by.classes.all().size()))
        legend.entries.push_back({Kind::Area, none, withoutValue});
    return layer;
}

render::Layer dataLayerOf(const LayerContent &content, const theme::Theme &theme, map::Legend &legend)
{
    const LayerOptions &options = content.options;
    const render::Symbol plain = symbolFor(options, options.colour, theme);
    int column = -1;
    for (std::size_t at = 0; at < content.values->fields.size(); ++at) {
        if (content.values->fields[at].id == options.classField)
            column = static_cast<int>(at);
    }
    render::Layer layer = classed(content, options.classes, plain, theme, [&](std::size_t feature) {
        return column < 0 ? QVariant() : content.values->features[feature].values.value(column);
    });
    if (options.title.isEmpty() || content.features->size() == 0)
        return layer;
    for (std::size_t at = 0; at < options.classes.all().size(); ++at)
        legend.entries.push_back({legendKind(options.kind), layer.symbols[at], options.classes.all()[at].title});
    if (options.classes.all().empty())
        legend.entries.push_back({legendKind(options.kind), plain, options.title});
    return layer;
}

} // namespace

MapPicture paintedMap(const std::vector<LayerContent> &layers, const AreaClasses *areas, theme::Role areaNames,
                      const QString &withoutValue, const theme::Theme &theme)
{
    auto scene = std::make_shared<render::Scene>();
    MapPicture picture;
    for (const LayerContent &content : layers) {
        if (!content.features)
            continue;
        const LayerOptions &options = content.options;
        render::Layer layer = options.kind == LayerKind::Areas
                                  ? areaLayerOf(content, areas, withoutValue, theme, picture.legend)
                                  : dataLayerOf(content, theme, picture.legend);
        layer.minZoom = options.minZoom;
        if (!options.labelField.isEmpty())
            layer.labels = labelsFor(options, areaNames, theme);
        scene->layers.push_back(std::move(layer));
    }
    picture.scene = std::move(scene);
    return picture;
}

} // namespace anjungan::panels
