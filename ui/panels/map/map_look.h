// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/panels/map/layer_options.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

namespace anjungan::panels {

/// The symbol of a class on a layer of that kind; members that `look` does not set are those of the whole layer.
/// Colours are named as in the workspace ("hazard-high", "sequence-3"). Hazard classes also differ by a pattern.
render::Symbol symbolFor(const LayerOptions &layer, const ClassLook &look, const theme::Theme &theme);

/// The pattern of a colour that has one by itself: the classes of hazards differ by more than colour.
[[nodiscard]] render::Hatch hatchOf(const QString &colour);

/// For areas without a value.
render::Symbol symbolWithoutValue(const theme::Theme &theme);

/// For areas whose value is outside all classes.
render::Symbol symbolOfNoClass(const theme::Theme &theme);

/// For areas with more than one value.
render::Symbol symbolOfSeveral(const theme::Theme &theme);

/// For the areas around the open one.
render::Symbol symbolAround(const theme::Theme &theme);

/// For the outline of the open area.
render::Symbol symbolOfFrame(const theme::Theme &theme);

/// The look of grouped points; numbers from a thousand on are shortened.
render::ClusterLook clusterLook(const LayerOptions &layer, const theme::Theme &theme,
                                const theme::Formatter &formatter);

/// The look of labels; those of areas are larger on a map that fills its page.
render::LabelLook labelsFor(const LayerOptions &layer, theme::Role role, const theme::Theme &theme);

} // namespace anjungan::panels
