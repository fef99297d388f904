// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/map_scene.h"

#include "ui/panels/map/map_ground.h"
#include "ui/panels/map/map_legend.h"
#include "ui/panels/map/map_look.h"
#include "ui/panels/values.h"

#include <algorithm>

namespace anjungan::panels {

namespace {

/// The values of a field, by feature; nulls if there is no such field.
std::vector<QVariant> valuesOf(const LayerContent &content, const QString &field)
{
    const auto &fields = content.values->fields;
    const auto found = std::ranges::find(fields, field, &query::AnswerColumn::id);
    std::vector<QVariant> values(content.features->size());
    if (field.isEmpty() || found == fields.end())
        return values;
    for (std::size_t feature = 0; feature < values.size(); ++feature)
        values[feature] = content.values->features[feature].values.value(std::distance(fields.begin(), found));
    return values;
}

/// How the numbers of a field are written in the legend.
NumberWords wordsOf(const LayerContent &content, const QString &field, const theme::Formatter &formatter, Format format)
{
    NumberWords words{.formatter = formatter, .format = format, .unit = {}};
    const auto found = std::ranges::find(content.values->fields, field, &query::AnswerColumn::id);
    if (found == content.values->fields.end())
        return words;
    words.unit = found->unit;
    words.unitOfOne = found->unitOfOne;
    return words;
}

std::vector<render::Symbol> symbolsOf(const LayerOptions &options, const ValueClasses &classes,
                                      const theme::Theme &theme)
{
    std::vector<render::Symbol> symbols;
    for (const ValueClass &entry : classes.all())
        symbols.push_back(symbolFor(options, entry.look, theme));
    return symbols;
}

std::uint16_t positionOf(const ValueClasses &classes, const QVariant &value, std::size_t other)
{
    return static_cast<std::uint16_t>(classes.classOf(value).value_or(other));
}

std::vector<float> weightsOf(const LayerContent &content)
{
    std::vector<float> weights;
    if (content.options.weightField.isEmpty())
        return weights;
    const std::vector<QVariant> values = valuesOf(content, content.options.weightField);
    weights.reserve(values.size());
    for (const QVariant &value : values)
        weights.push_back(static_cast<float>(number(value).value_or(0)));
    return weights;
}

render::Layer areaLayer(const LayerContent &content, const AreaClasses *areas, const theme::Theme &theme,
                        const std::optional<render::Fading> &fading, MapLegend &legend)
{
    const AreaClasses uncoloured;
    const AreaClasses &by = areas ? *areas : uncoloured;
    render::Layer layer;
    layer.features = content.features;
    layer.symbols = symbolsOf(content.options, by.classes, theme);
    const std::size_t none = layer.symbols.size();
    layer.symbols.push_back(symbolWithoutValue(theme));
    layer.symbols.push_back(symbolOfNoClass(theme));
    layer.symbols.push_back(symbolOfSeveral(theme));
    for (std::size_t feature = 0; feature < content.features->size(); ++feature) {
        const QString &area = content.features->id(feature);
        const QVariant value = by.values.value(area);
        if (by.several.contains(area))
            layer.symbolOf.push_back(static_cast<std::uint16_t>(none + 2));
        else
            layer.symbolOf.push_back(positionOf(by.classes, value, value.isNull() ? none : none + 1));
    }
    layer.selectable = true;
    if (areas)
        layer.fading = fading;
    if (areas)
        legend.addAreas(layer, *areas);
    return layer;
}

render::Layer layerAround(const LayerContent &content, const theme::Theme &theme)
{
    render::Layer layer;
    layer.features = content.features;
    layer.symbols = {symbolAround(theme)};
    return layer;
}

render::Layer frameLayer(const LayerContent &content, const theme::Theme &theme)
{
    render::Layer layer;
    layer.features = content.features;
    layer.symbols = {symbolOfFrame(theme)};
    layer.symbolOf.assign(content.features->size(), 1); // not painted
    if (const std::size_t framed = content.features->find(content.framed); framed < layer.symbolOf.size())
        layer.symbolOf[framed] = 0;
    return layer;
}

std::shared_ptr<const render::ClusterIndex> clustersOf(const render::Layer &layer, double radius,
                                                       const render::Scene *before)
{
    if (before) {
        for (const render::Layer &old : before->layers)
            if (old.clusters && old.clusters->isOf(layer.features, {}, radius))
                return old.clusters;
    }
    return std::make_shared<const render::ClusterIndex>(layer.features, std::vector<bool>(), radius);
}

render::Layer dataLayer(const LayerContent &content, const MapLook &look, const render::Scene *before,
                        MapLegend &legend)
{
    const LayerOptions &options = content.options;
    const std::vector<QVariant> values = valuesOf(content, options.classField);
    const ValueClasses classes =
        options.classes.classes(values, wordsOf(content, options.classField, look.formatter, options.format));
    render::Layer layer;
    layer.features = content.features;
    layer.selectable = options.hasCards();
    layer.minZoom = options.minZoom;
    layer.inSymbolOrder = options.kind == LayerKind::Zones;
    layer.symbols = symbolsOf(options, classes, look.theme);
    layer.symbols.push_back(symbolFor(options, {}, look.theme));
    layer.symbolOf.reserve(values.size());
    for (const QVariant &value : values)
        layer.symbolOf.push_back(positionOf(classes, value, classes.all().size()));
    std::vector<QVariant> amounts;
    double greatest = 0;
    if (options.sizes && options.kind == LayerKind::Points) {
        amounts = valuesOf(content, options.sizes->field);
        greatest = greatestSize(amounts);
        layer.scaleOf = sizeScales(*options.sizes, amounts, greatest);
        layer.cut = cutSizes(amounts, greatest);
    }
    if (options.clusterRadius) {
        layer.clusters = clustersOf(layer, look.theme.length(*options.clusterRadius), before);
        layer.clusterLook = clusterLook(options, look.theme, look.formatter);
    }
    if (!options.title.isEmpty() && content.features->size() > 0) {
        legend.addLayer(layer, options, classes);
        if (options.sizes)
            legend.addSizes(layer, *options.sizes, amounts, greatest,
                            wordsOf(content, options.sizes->field, look.formatter, Format::Decimal));
        if (options.clusterRadius)
            legend.addClusters(layer);
    }
    return layer;
}

} // namespace

MapPicture paintedMap(const std::vector<LayerContent> &layers, const AreaClasses *areas, const MapLook &look,
                      const render::Scene *before)
{
    auto scene = std::make_shared<render::Scene>();
    MapLegend legend;
    const std::optional<render::Fading> fading = fadingBelow(layers, look.theme);
    for (const LayerContent &content : layers) {
        if (!content.features)
            continue;
        const LayerOptions &options = content.options;
        if (content.purpose != AreaPurpose::Measured) {
            scene->layers.push_back(content.purpose == AreaPurpose::Frame ? frameLayer(content, look.theme)
                                                                          : layerAround(content, look.theme));
            continue;
        }
        render::Layer layer = options.kind == LayerKind::Areas ? areaLayer(content, areas, look.theme, fading, legend)
                                                               : dataLayer(content, look, before, legend);
        if (!options.labelField.isEmpty()) {
            layer.labels = labelsFor(options, look.areaNames, look.theme);
            layer.labelWeights = weightsOf(content);
        }
        scene->layers.push_back(std::move(layer));
    }
    return {std::move(scene), legend.take()};
}

} // namespace anjungan::panels
