// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/feature_set.h"

#include "core/base/one_line.h"
#include "core/geo/outline_builder.h"
#include "core/geo/outline_pack.h"
#include "ui/map/render/log.h"

namespace anjungan::render {

namespace {

constexpr qsizetype longestName = 80;

} // namespace

std::shared_ptr<const FeatureSet> FeatureSet::make(std::span<const Feature> features)
{
    geo::OutlineBuilder builder;
    std::vector<OutlinedFeature> outlined;
    outlined.reserve(features.size());
    for (const Feature &feature : features) {
        builder.add(static_cast<std::int64_t>(outlined.size()), feature.geometry);
        outlined.push_back({feature.id, feature.name, outlined.size()});
    }
    return make(outlined, std::make_shared<const geo::Outlines>(builder.build()));
}

std::shared_ptr<const FeatureSet> FeatureSet::make(std::span<const OutlinedFeature> features,
                                                   std::shared_ptr<const geo::Outlines> outlines)
{
    auto set = std::make_shared<FeatureSet>();
    std::vector<geo::Box> boxes;
    boxes.reserve(features.size());
    set->m_features.reserve(features.size());
    for (const OutlinedFeature &feature : features) {
        const geo::OutlineHead &head = outlines->heads[feature.outline];
        set->m_features.push_back({.id = feature.id,
                                   .name = base::oneLine(feature.name, longestName),
                                   .outline = feature.outline,
                                   .box = head.box,
                                   .anchor = {.at = head.anchor, .radius = head.radius, .width = head.width}});
        boxes.push_back(head.box);
        set->m_box.add(head.box);
        (head.radius > 0 ? set->m_hasSurfaces : set->m_hasPoints) = true;
    }
    set->m_index = BoxIndex(boxes);
    set->m_levels = std::vector<LazyLevel>(outlines->levels.size());
    set->m_outlines = std::move(outlines);
    return set;
}

const geo::OutlineLevel &FeatureSet::unpacked(std::size_t level) const
{
    LazyLevel &lazy = m_levels[level];
    std::call_once(lazy.once, [&] {
        const auto unpack = [&](std::size_t from) {
            auto unpacked = geo::unpackLevel(m_outlines->levels[from].pack, m_outlines->heads.size());
            if (unpacked)
                lazy.level = std::move(*unpacked);
            return unpacked.has_value();
        };
        if (unpack(level))
            return;
        qCWarning(mapLog, "the outlines for zoom %.1f are damaged; sync again", m_outlines->levels[level].maxZoom);
        for (std::size_t finer = level + 1; finer < m_levels.size(); ++finer)
            if (unpack(finer))
                return;
        for (std::size_t coarser = level; coarser-- > 0;)
            if (unpack(coarser))
                return;
        lazy.level.partEnds.resize(m_outlines->heads.size());
    });
    return lazy.level;
}

std::size_t FeatureSet::find(const QString &id) const
{
    const auto found = std::ranges::find(m_features, id, &Entry::id);
    return static_cast<std::size_t>(found - m_features.begin());
}

std::span<const FeatureSet::Part> FeatureSet::parts(std::size_t level, std::size_t feature) const
{
    return unpacked(level).partsOf(m_features[feature].outline);
}

std::span<const geo::Point> FeatureSet::path(std::size_t level, std::uint32_t path) const
{
    return unpacked(level).path(path);
}

Rings FeatureSet::rings(std::size_t level, const Part &part) const
{
    Rings rings;
    for (std::uint32_t path = part.firstPath; path < part.endPath; ++path)
        rings.push_back(this->path(level, path));
    return rings;
}

} // namespace anjungan::render
