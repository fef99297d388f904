// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/map_look.h"

#include "ui/map/map_style.h"

#include <array>
#include <utility>

namespace anjungan::panels {

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double areaStroke = 1;
constexpr double zoneStroke = 1.2;
constexpr double lineWidth = 1.5;
constexpr double pointDiameter = 8;
constexpr double placeDiameter = 4;
constexpr double halo = 1.5;

constexpr double landShare = 0.6;   ///< of the card in the land around, which stays quieter than any area
constexpr double zoneShare = 0.45;  ///< of a zone's colour over what lies below
constexpr double hatchShare = 0.22; ///< of the ink in a pattern

constexpr std::array<std::pair<QStringView, theme::ColorRole>, 11> colours{{
    {u"hazard-low", theme::ColorRole::HazardLow},
    {u"hazard-medium", theme::ColorRole::HazardMedium},
    {u"hazard-high", theme::ColorRole::HazardHigh},
    {u"sequence-1", theme::ColorRole::Sequence1},
    {u"sequence-2", theme::ColorRole::Sequence2},
    {u"sequence-3", theme::ColorRole::Sequence3},
    {u"sequence-4", theme::ColorRole::Sequence4},
    {u"sequence-5", theme::ColorRole::Sequence5},
    {u"good", theme::ColorRole::Good},
    {u"warning", theme::ColorRole::Warning},
    {u"bad", theme::ColorRole::Bad},
}};

QColor colourOf(const QString &name, const theme::Tokens &tokens)
{
    for (const auto &[known, role] : colours) {
        if (name == known)
            return theme::color(tokens, role);
    }
    return name == u"brand" ? tokens.brand : tokens.accent;
}

render::Hatch hatchOf(const QString &colour)
{
    if (colour == u"hazard-medium")
        return render::Hatch::Dots;
    return colour == u"hazard-high" ? render::Hatch::Diagonal : render::Hatch::None;
}

QColor withAlpha(QColor colour, double share)
{
    colour.setAlphaF(static_cast<float>(share));
    return colour;
}

/// The line between two areas: the paper shows through.
QColor seam(const theme::Theme &theme)
{
    return theme.scheme() == theme::Scheme::Light ? theme.tokens().card : theme.tokens().ground;
}

render::Symbol baseSymbol(const LayerOptions &layer, const theme::Theme &theme)
{
    const theme::Tokens &tokens = theme.tokens();
    const QColor water = map::mapStyle(theme).water;
    const QColor shore = theme::mixed(water, tokens.ink3, 0.35);
    render::Symbol symbol;
    symbol.strokeWidth = theme.length(layer.size.value_or(areaStroke));
    switch (layer.role) {
    case BaseRole::Land:
        symbol.fill = theme::mixed(water, tokens.card, landShare);
        symbol.stroke = tokens.line;
        break;
    case BaseRole::Water:
        symbol.fill = water;
        symbol.stroke = shore;
        break;
    case BaseRole::River:
        symbol.stroke = shore;
        break;
    case BaseRole::Border:
        symbol.stroke = tokens.ink3;
        break;
    case BaseRole::Place:
        symbol.fill = tokens.ink;
        symbol.casing = seam(theme);
        symbol.casingWidth = theme.length(halo);
        symbol.stroke = {};
        symbol.radius = theme.length(layer.size.value_or(placeDiameter) / 2);
        break;
    }
    return symbol;
}

} // namespace

render::Symbol symbolFor(const LayerOptions &layer, const QString &colour, const theme::Theme &theme)
{
    const theme::Tokens &tokens = theme.tokens();
    const QColor fill = colourOf(colour, tokens);
    render::Symbol symbol;
    switch (layer.kind) {
    case LayerKind::Base:
        return baseSymbol(layer, theme);
    case LayerKind::Areas:
        symbol.fill = fill;
        symbol.hatch = hatchOf(colour);
        symbol.hatchInk = withAlpha(seam(theme), hatchShare);
        symbol.stroke = seam(theme);
        symbol.strokeWidth = theme.length(areaStroke);
        break;
    case LayerKind::Zones:
        symbol.fill = withAlpha(fill, zoneShare);
        symbol.hatch = hatchOf(colour);
        symbol.hatchInk = withAlpha(tokens.ink, hatchShare);
        symbol.stroke = theme::mixed(fill, tokens.ink, 0.35);
        symbol.strokeWidth = theme.length(layer.size.value_or(zoneStroke));
        break;
    case LayerKind::Lines:
        symbol.stroke = fill;
        symbol.strokeWidth = theme.length(layer.size.value_or(lineWidth));
        symbol.casing = seam(theme);
        symbol.casingWidth = theme.length(halo);
        break;
    case LayerKind::Points:
        symbol.fill = fill;
        symbol.casing = seam(theme);
        symbol.casingWidth = theme.length(halo);
        symbol.radius = theme.length(layer.size.value_or(pointDiameter) / 2);
        break;
    }
    return symbol;
}

render::Symbol symbolWithoutValue(const theme::Theme &theme)
{
    render::Symbol symbol;
    symbol.fill = theme::color(theme.tokens(), theme::ColorRole::Missing);
    symbol.stroke = seam(theme);
    symbol.strokeWidth = theme.length(areaStroke);
    return symbol;
}

render::LabelLook labelsFor(const LayerOptions &layer, theme::Role role, const theme::Theme &theme)
{
    const bool isArea = layer.kind == LayerKind::Areas;
    render::LabelLook look;
    look.font = isArea ? theme.strongFont(role) : theme.font(theme::Role::Small);
    look.ink = isArea ? theme.tokens().ink : theme.tokens().ink2;
    look.halo = theme.tokens().card;
    look.haloWidth = theme.length(isArea ? 2.5 : 2);
    look.minZoom = layer.minZoom;
    look.rank = isArea ? 1 : 0;
    return look;
}

} // namespace anjungan::panels
