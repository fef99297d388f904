// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_style.h"

namespace anjungan::map {

namespace {

QColor withAlpha(QColor color, float alpha)
{
    color.setAlphaF(alpha);
    return color;
}

} // namespace

render::Style mapStyle(const theme::Theme &theme)
{
    const theme::Tokens &tokens = theme.tokens();
    const bool light = theme.scheme() == theme::Scheme::Light;
    render::Style style;
    style.water = light ? QColor(0xE6, 0xEC, 0xF4) : tokens.ground;
    style.selection = {.id = {}, .ink = tokens.ink, .width = theme.length(3.5)};
    style.mark = {.id = {}, .ink = tokens.accent, .width = theme.length(3)};
    style.hover = {.id = {}, .ink = withAlpha(tokens.ink, 0.45F), .width = theme.length(2)};
    style.focus = {.id = {}, .ink = tokens.accent, .width = theme.length(3)};
    return style;
}

} // namespace anjungan::map
