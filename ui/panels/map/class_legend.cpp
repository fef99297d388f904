// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/class_legend.h"

#include "ui/panels/colour_role.h"
#include "ui/panels/map/map_look.h"

namespace anjungan::panels {

namespace {

charts::SwatchHatch swatchHatch(render::Hatch hatch)
{
    using charts::SwatchHatch;
    switch (hatch) {
    case render::Hatch::Dots:
        return SwatchHatch::Dots;
    case render::Hatch::Diagonal:
    case render::Hatch::BackDiagonal:
        return SwatchHatch::Diagonal;
    case render::Hatch::Cross:
        return SwatchHatch::Cross;
    case render::Hatch::None:
        break;
    }
    return SwatchHatch::None;
}

} // namespace

charts::LegendItem legendItem(const ValueClass &of)
{
    return {.label = of.title,
            .color = colourRole(of.look.colour).value_or(theme::ColorRole::Accent),
            .hatch = swatchHatch(of.look.hatch.value_or(hatchOf(of.look.colour)))};
}

} // namespace anjungan::panels
