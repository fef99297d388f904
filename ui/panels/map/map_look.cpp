// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/map_look.h"

#include "ui/map/map_style.h"
#include "ui/panels/colour_role.h"
#include "ui/theme/contrast.h"

#include <cmath>

namespace anjungan::panels {

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double areaStroke = 1;
constexpr double zoneStroke = 1.2;
constexpr double lineWidth = 1.5;
constexpr double pointDiameter = 8;
constexpr double placeDiameter = 4;
constexpr double halo = 1.5;

constexpr double frameStroke = 2.5;
constexpr double aroundShare = 0.4;  ///< of the card's colour in the areas around the open one
constexpr double landShare = 0.6;    ///< of the card's colour in the surrounding land, which is paler than any area
constexpr double zoneShare = 0.45;   ///< of a zone's colour over the card's
constexpr double hatchShare = 0.22;  ///< of the ink in a pattern
constexpr double patternShare = 0.4; ///< the same if two classes differ only by the pattern
constexpr double ringShare = 0.75;   ///< opacity of the ring around a group of points

QColor colourOf(const QString &name, const theme::Tokens &tokens)
{
    if (const auto role = colourRole(name))
        return theme::color(tokens, *role);
    return name == u"brand" ? tokens.brand : tokens.accent;
}

QColor withAlpha(QColor colour, double share)
{
    colour.setAlphaF(static_cast<float>(share));
    return colour;
}

/// The line between two areas, in the background's colour.
QColor seam(const theme::Theme &theme)
{
    return theme.scheme() == theme::Scheme::Light ? theme.tokens().card : theme.tokens().ground;
}

/// The line around an area of that fill: the seam, or a visible one where the fill is hardly different from the sea.
QColor borderOf(const QColor &fill, const theme::Theme &theme)
{
    constexpr double leastContrast = 1.15;
    constexpr double inkShare = 0.8;
    if (theme::contrast(fill, map::mapStyle(theme).water) >= leastContrast)
        return seam(theme);
    return theme::mixed(fill, theme.tokens().ink3, inkShare);
}

/// The colour of a pattern over `fill`: the background's on strong colours, ink on pale ones, where the background
/// would be invisible.
QColor patternInk(const QColor &fill, const theme::Theme &theme)
{
    const auto distance = [&fill](const QColor &ink) { return std::abs(ink.lightness() - fill.lightness()); };
    const QColor &ink = theme.tokens().ink;
    return withAlpha(distance(ink) > distance(seam(theme)) ? ink : seam(theme), patternShare);
}

render::Symbol baseSymbol(const LayerOptions &layer, const theme::Theme &theme)
{
    const std::optional<double> size = layer.look.size;
    const theme::Tokens &tokens = theme.tokens();
    const QColor water = map::mapStyle(theme).water;
    const QColor shore = theme::mixed(water, tokens.ink3, 0.35);
    render::Symbol symbol;
    symbol.strokeWidth = theme.length(size.value_or(areaStroke));
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
        symbol.stroke = QColor();
        symbol.radius = theme.length(size.value_or(placeDiameter) / 2);
        break;
    }
    return symbol;
}

} // namespace

render::Hatch hatchOf(const QString &colour)
{
    if (colour == u"hazard-medium")
        return render::Hatch::Dots;
    return colour == u"hazard-high" ? render::Hatch::Diagonal : render::Hatch::None;
}

render::Symbol symbolFor(const LayerOptions &layer, const ClassLook &look, const theme::Theme &theme)
{
    const theme::Tokens &tokens = theme.tokens();
    const QString &colour = look.colour.isEmpty() ? layer.look.colour : look.colour;
    const std::optional<double> size = look.size ? look.size : layer.look.size;
    const QColor fill = colourOf(colour, tokens);
    render::Symbol symbol;
    symbol.hatch = look.hatch.value_or(hatchOf(colour));
    switch (layer.kind) {
    case LayerKind::Base:
        return baseSymbol(layer, theme);
    case LayerKind::Areas:
        symbol.fill = fill;
        symbol.hatchInk = look.hatch ? patternInk(fill, theme) : withAlpha(seam(theme), hatchShare);
        symbol.stroke = borderOf(fill, theme);
        symbol.strokeWidth = theme.length(areaStroke);
        break;
    case LayerKind::Zones:
        // Not translucent: over a coloured area the mixture would be a colour that the legend does not have.
        symbol.fill = theme::mixed(tokens.card, fill, zoneShare);
        symbol.hatchInk = withAlpha(tokens.ink, hatchShare);
        symbol.stroke = theme::mixed(fill, tokens.ink, 0.35);
        symbol.strokeWidth = theme.length(size.value_or(zoneStroke));
        break;
    case LayerKind::Lines:
        symbol.stroke = fill;
        symbol.strokeWidth = theme.length(size.value_or(lineWidth));
        symbol.casing = seam(theme);
        symbol.casingWidth = symbol.strokeWidth + 2 * theme.length(halo);
        break;
    case LayerKind::Points:
        symbol.fill = fill;
        symbol.casing = seam(theme);
        symbol.casingWidth = theme.length(halo);
        symbol.marker = look.marker.value_or(layer.look.marker.value_or(render::Marker::Circle));
        symbol.radius = theme.length((layer.sizes ? layer.sizes->to : size.value_or(pointDiameter)) / 2);
        break;
    }
    return symbol;
}

render::Symbol symbolWithoutValue(const theme::Theme &theme)
{
    render::Symbol symbol;
    symbol.fill = theme::color(theme.tokens(), theme::ColorRole::Missing);
    symbol.stroke = borderOf(symbol.fill, theme);
    symbol.strokeWidth = theme.length(areaStroke);
    return symbol;
}

render::Symbol symbolOfNoClass(const theme::Theme &theme)
{
    render::Symbol symbol = symbolWithoutValue(theme);
    symbol.hatch = render::Hatch::Cross;
    symbol.hatchInk = withAlpha(theme.tokens().ink, hatchShare);
    return symbol;
}

render::Symbol symbolOfSeveral(const theme::Theme &theme)
{
    render::Symbol symbol = symbolWithoutValue(theme);
    symbol.hatch = render::Hatch::Diagonal;
    symbol.hatchInk = withAlpha(theme.tokens().ink, patternShare);
    return symbol;
}

render::Symbol symbolAround(const theme::Theme &theme)
{
    render::Symbol symbol = symbolWithoutValue(theme);
    symbol.fill = theme::mixed(theme.tokens().ground, theme.tokens().card, aroundShare);
    symbol.stroke = theme.tokens().line;
    return symbol;
}

render::Symbol symbolOfFrame(const theme::Theme &theme)
{
    render::Symbol symbol;
    symbol.fill = QColor();
    symbol.stroke = theme.tokens().ink2;
    symbol.strokeWidth = theme.length(frameStroke);
    return symbol;
}

render::ClusterLook clusterLook(const LayerOptions &layer, const theme::Theme &theme, const theme::Formatter &formatter)
{
    render::ClusterLook look;
    look.fill = colourOf(layer.look.colour, theme.tokens());
    look.ring = withAlpha(seam(theme), ringShare);
    look.ink = std::abs(look.fill.lightness() - theme.tokens().card.lightness()) >
                       std::abs(look.fill.lightness() - theme.tokens().ink.lightness())
                   ? theme.tokens().card
                   : theme.tokens().ink;
    look.font = theme.strongFont(theme::Role::Small);
    look.factor = theme.factor();
    look.text = [formatter](std::size_t count) { return formatter.shortCount(static_cast<qint64>(count)); };
    return look;
}

render::LabelLook labelsFor(const LayerOptions &layer, theme::Role role, const theme::Theme &theme)
{
    const bool isArea = layer.kind == LayerKind::Areas;
    render::LabelLook look;
    look.font = theme.font(isArea ? role : theme::Role::Small);
    look.font.setWeight(QFont::Medium);
    look.hasLeaders = isArea;
    look.ink = isArea ? theme.tokens().ink : theme.tokens().ink2;
    look.halo = theme.tokens().card;
    look.haloWidth = theme.length(isArea ? 2.5 : 2);
    look.minZoom = layer.minZoom;
    look.rank = isArea ? 1 : 0;
    return look;
}

} // namespace anjungan::panels
