// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/classes/class_palette.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// The index among `steps` colours for each of `classes` classes: spread evenly; the middle one for a single class.
std::vector<std::size_t> spread(std::size_t classes, std::size_t steps)
{
    std::vector<std::size_t> at;
    at.reserve(classes);
    for (std::size_t i = 0; i < classes; ++i)
        at.push_back(classes == 1 ? steps / 2
                                  : std::min(steps - 1, (2 * i * (steps - 1) + classes - 1) / (2 * (classes - 1))));
    return at;
}

void addPatterns(std::vector<ClassLook> &looks)
{
    using render::Hatch;
    constexpr std::array patterns{Hatch::None, Hatch::Dots, Hatch::Diagonal, Hatch::Cross};
    for (std::size_t i = 0; i < looks.size(); ++i)
        looks[i].hatch = patterns.at(i % patterns.size());
}

ClassLook coloured(const QString &colour)
{
    ClassLook look;
    look.colour = colour;
    return look;
}

} // namespace

std::vector<ClassLook> paletteLooks(Palette palette, std::size_t classes, bool patterned)
{
    if (palette == Palette::Diverging)
        return divergingLooks(classes / 2, classes - classes / 2, patterned);
    static const QStringList hazard{u"hazard-low"_s, u"hazard-medium"_s, u"hazard-high"_s};
    static const QStringList sequence{u"sequence-1"_s, u"sequence-2"_s, u"sequence-3"_s, u"sequence-4"_s,
                                      u"sequence-5"_s};
    const QStringList &colours = palette == Palette::Hazard ? hazard : sequence;
    std::vector<ClassLook> looks;
    for (const std::size_t at : spread(classes, static_cast<std::size_t>(colours.size())))
        looks.push_back(coloured(colours[static_cast<qsizetype>(at)]));
    if (patterned && palette != Palette::Hazard)
        addPatterns(looks);
    return looks;
}

std::vector<ClassLook> divergingLooks(std::size_t below, std::size_t above, bool patterned)
{
    constexpr std::size_t side = 3; // diverging-1 to 3, and 5 to 7
    std::vector<ClassLook> looks;
    for (const std::size_t at : spread(below, side))
        looks.push_back(coloured(u"diverging-"_s + QString::number(at + 1)));
    for (const std::size_t at : spread(above, side))
        looks.push_back(coloured(u"diverging-"_s + QString::number(at + 5)));
    if (patterned)
        addPatterns(looks);
    return looks;
}

} // namespace anjungan::panels
