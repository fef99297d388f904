// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/stops.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::wall {

using workspace::PageSpec;
using workspace::PanelSpec;
using workspace::Selection;

namespace {

/// A slide of one map has so many stops at most: a long list of choices is no tour.
constexpr qsizetype mostChoices = 12;

/// The parameter whose choices the map shows; null if there is none.
const workspace::Parameter *chipsOf(const PageSpec &slide, const PanelSpec &map)
{
    const auto found =
        std::ranges::find(slide.parameters, map.options["chips"_L1].toString(), &workspace::Parameter::id);
    return found == slide.parameters.end() || found->choices.size() < 2 ? nullptr : &*found;
}

} // namespace

std::vector<Stop> stopsOf(const std::vector<PageSpec> &slides, const Selection &chosen, const QStringList &areas)
{
    std::vector<Stop> stops;
    for (std::size_t at = 0; at < slides.size(); ++at) {
        const auto map = std::ranges::find(slides[at].panels, workspace::PanelType::Map, &PanelSpec::type);
        const auto add = [&](const Selection &selection) { stops.push_back({.slide = at, .selection = selection}); };
        const std::size_t before = stops.size();
        const workspace::Parameter *chips = map == slides[at].panels.end() ? nullptr : chipsOf(slides[at], *map);
        if (chips && chosen.value(chips->id).isEmpty())
            for (const workspace::Choice &choice : chips->choices.first(std::min(chips->choices.size(), mostChoices)))
                add(chosen.with(chips->id, choice.value));
        else
            add(chosen);
        if (map == slides[at].panels.end() || !chosen.value(workspace::areaParameter).isEmpty())
            continue;
        for (const QString &area : areas)
            add(chosen.with(workspace::areaParameter.toString(), area));
        if (stops.size() > before + 1)
            add(chosen);
    }
    return stops;
}

} // namespace anjungan::wall
