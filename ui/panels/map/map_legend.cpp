// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/map_legend.h"

#include "ui/map/render/scene.h"
#include "ui/panels/map/map_scene.h"

#include <algorithm>
#include <cmath>

namespace anjungan::panels {

namespace {

using Kind = map::LegendEntry::Kind;

Kind kindOf(LayerKind kind)
{
    if (kind == LayerKind::Points)
        return Kind::Point;
    return kind == LayerKind::Lines ? Kind::Line : Kind::Area;
}

bool has(const render::Layer &layer, std::size_t symbol)
{
    return std::ranges::find(layer.symbolOf, static_cast<std::uint16_t>(symbol)) != layer.symbolOf.end();
}

/// The symbol for a class's row; if markers differ in size, at a size that fits the row.
render::Symbol sampleOf(const render::Layer &layer, std::size_t at)
{
    constexpr double roomy = 5;
    render::Symbol symbol = layer.symbols[at];
    if (!layer.scaleOf.empty())
        symbol.radius = std::min(symbol.radius, roomy);
    return symbol;
}

} // namespace

void MapLegend::addAreas(const render::Layer &layer, const AreaClasses &areas)
{
    m_legend.title = areas.title;
    if (layer.fading)
        m_legend.titleEnd = layer.fading->to;
    const std::vector<ValueClass> &classes = areas.classes.all();
    for (std::size_t at = 0; at < classes.size(); ++at)
        add(layer, {.kind = Kind::Area, .symbol = layer.symbols[at], .label = classes[at].title});
    if (has(layer, classes.size()))
        add(layer, {.kind = Kind::Area, .symbol = layer.symbols[classes.size()], .label = tr("no data")});
    if (has(layer, classes.size() + 1))
        add(layer, {.kind = Kind::Area, .symbol = layer.symbols[classes.size() + 1], .label = tr("other")});
    if (has(layer, classes.size() + 2))
        add(layer, {.kind = Kind::Area, .symbol = layer.symbols[classes.size() + 2], .label = tr("several values")});
}

void MapLegend::addLayer(const render::Layer &layer, const LayerOptions &options, const ValueClasses &classes)
{
    const Kind kind = kindOf(options.kind);
    const std::size_t rest = classes.all().size();
    if (rest == 0)
        return add(layer, {.kind = kind, .symbol = sampleOf(layer, 0), .label = options.title});
    add(layer, {.kind = Kind::Heading, .symbol = {}, .label = options.title});
    for (std::size_t at = 0; at < rest; ++at)
        if (has(layer, at))
            add(layer, {.kind = kind, .symbol = sampleOf(layer, at), .label = classes.all()[at].title});
    if (has(layer, rest))
        add(layer, {.kind = kind, .symbol = sampleOf(layer, rest), .label = tr("other")});
}

void MapLegend::addSizes(const render::Layer &layer, const SizeRule &rule, const std::vector<QVariant> &values,
                         double greatest, const NumberWords &words)
{
    addCutSizes(layer, values, words);
    for (const double value : sizeSamples(rule, greatest)) {
        render::Symbol symbol = layer.symbols.back();
        symbol.radius *= std::max(std::sqrt(value / greatest), rule.from / rule.to);
        symbol.marker = render::Marker::Circle;
        add(layer, {.kind = Kind::Size, .symbol = symbol, .label = classLabels({}, {value}, words).first()});
    }
}

void MapLegend::addCutSizes(const render::Layer &layer, const std::vector<QVariant> &values, const NumberWords &words)
{
    std::vector<double> beyond;
    beyond.reserve(layer.cut.size());
    for (const std::uint32_t feature : layer.cut)
        beyond.push_back(number(values[feature]).value_or(0));
    if (beyond.empty())
        return;
    render::Symbol symbol = layer.symbols.back();
    symbol.marker = render::Marker::Circle;
    add(layer, {.kind = Kind::Size, .symbol = symbol, .label = classLabels({}, beyond, words).first(), .isCut = true});
}

void MapLegend::addClusters(const render::Layer &layer)
{
    const render::ClusterLook &look = layer.clusterLook;
    render::Symbol symbol;
    symbol.fill = look.fill;
    symbol.stroke = look.ink;
    map::LegendEntry entry{.kind = Kind::Cluster, .symbol = symbol, .label = tr("group of points, with their number")};
    entry.zoomEnd = render::ClusterIndex::topZoom + 1;
    add(layer, entry);
}

void MapLegend::add(const render::Layer &layer, map::LegendEntry entry)
{
    entry.zoomFrom = layer.minZoom;
    if (layer.fading)
        entry.zoomEnd = layer.fading->to;
    m_legend.entries.push_back(std::move(entry));
}

} // namespace anjungan::panels
