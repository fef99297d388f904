// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/reading/map_features.h"

#include "core/base/joined_parts.h"
#include "ui/map/render/hit.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

bool isMeasured(const LayerContent &content)
{
    return content.options.kind == LayerKind::Areas && content.purpose == AreaPurpose::Measured;
}

} // namespace

void MapFeatures::set(std::vector<LayerContent> contents, std::shared_ptr<const render::Scene> scene)
{
    m_contents = std::move(contents);
    m_scene = std::move(scene);
}

const LayerContent *MapFeatures::contentOf(const QString &id) const
{
    if (id.isEmpty())
        return nullptr;
    const auto found = std::ranges::find_if(m_contents, [&id](const LayerContent &content) {
        const QString &prefix = content.options.idPrefix;
        const bool isMeant = isArea(id) ? isMeasured(content) : !prefix.isEmpty() && id.startsWith(prefix);
        return isMeant && content.features && content.features->find(id) < content.features->size();
    });
    return found == m_contents.end() ? nullptr : &*found;
}

bool MapFeatures::isArea(const QString &id) { return !id.isEmpty() && !id.startsWith(u'\x1f'); }

bool MapFeatures::isSurface(const QString &id) const
{
    const LayerContent *content = contentOf(id);
    return content && content->features->anchor(content->features->find(id)).radius > 0;
}

QString MapFeatures::name(const QString &id) const
{
    const LayerContent *content = contentOf(id);
    return content ? content->features->name(content->features->find(id)) : QString();
}

QString MapFeatures::datasetTitle(const QString &id) const
{
    const LayerContent *content = contentOf(id);
    const workspace::Dataset *known = content ? m_services.workspace.dataset(content->options.query.dataset) : nullptr;
    return known ? known->title.in(m_services.language) : QString();
}

QString MapFeatures::classOf(const QString &id) const
{
    const LayerContent *content = contentOf(id);
    if (!content || content->options.classField.isEmpty())
        return {};
    const auto &fields = content->values->fields;
    const auto field = std::ranges::find(fields, content->options.classField, &query::AnswerColumn::id);
    if (field == fields.end())
        return {};
    const query::MapFeature &feature = content->values->features.at(content->features->find(id));
    const QString value = feature.values.value(std::distance(fields.begin(), field)).toString();
    return valueNames(content->options, m_services, m_context).value(field->id).value(value);
}

QString MapFeatures::keyAt(const LayerContent &content, std::size_t feature)
{
    const auto &fields = content.values->fields;
    const auto field = std::ranges::find(fields, content.options.keyField, &query::AnswerColumn::id);
    return field == fields.end()
               ? QString()
               : content.values->features.at(feature).values.value(std::distance(fields.begin(), field)).toString();
}

QString MapFeatures::keyOf(const QString &id) const
{
    const LayerContent *content = contentOf(id);
    return content ? keyAt(*content, content->features->find(id)) : QString();
}

QString MapFeatures::chosenBy(const QString &parameter, const QString &key) const
{
    for (const LayerContent &content : m_contents) {
        if (content.options.selects != parameter || !content.features || key.isEmpty())
            continue;
        for (std::size_t feature = 0; feature < content.features->size(); ++feature)
            if (keyAt(content, feature) == key)
                return content.features->id(feature);
    }
    return {};
}

QStringList MapFeatures::choosingParameters() const
{
    QStringList parameters;
    for (const LayerContent &content : m_contents)
        if (!content.options.selects.isEmpty() && !parameters.contains(content.options.selects))
            parameters.append(content.options.selects);
    return parameters;
}

geo::Point MapFeatures::place(const QString &id) const
{
    const LayerContent *content = contentOf(id);
    return content ? content->features->anchor(content->features->find(id)).at : geo::Point{};
}

geo::Box MapFeatures::box(const QString &id) const
{
    const LayerContent *content = contentOf(id);
    return content ? content->features->box(content->features->find(id)) : geo::Box{};
}

HitChoice MapFeatures::choice(const QString &id) const
{
    const QString named = name(id);
    return {.id = id,
            .name = named.isEmpty() ? datasetTitle(id) : named,
            .of = base::joinedParts({named.isEmpty() ? QString() : datasetTitle(id), classOf(id)}),
            .symbol = symbolOf(id)};
}

map::LegendEntry MapFeatures::symbolOf(const QString &id) const
{
    map::LegendEntry entry;
    const auto hit = m_scene ? render::featureOf(*m_scene, id) : std::nullopt;
    if (!hit)
        return entry;
    constexpr double largest = 8; // pixels: the marker must fit the row
    const render::Layer &layer = m_scene->layers[hit->layer];
    if (const render::Symbol *symbol = layer.symbol(hit->feature))
        entry.symbol = *symbol;
    entry.symbol.radius = std::min(entry.symbol.radius, largest);
    const geo::Box &box = layer.features->box(hit->feature);
    const bool isPoint = box.minX == box.maxX && box.minY == box.maxY;
    using Kind = map::LegendEntry::Kind;
    entry.kind = layer.features->anchor(hit->feature).radius > 0 ? Kind::Area : isPoint ? Kind::Point : Kind::Line;
    return entry;
}

} // namespace anjungan::panels
