// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/panels/map/layer_options.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

namespace anjungan::panels {

/// How the features of a class look on a layer of that kind; what `look` leaves open is as on the whole layer. Colours
/// are named as in the workspace ("hazard-high", "sequence-3"). Hazard classes differ by a pattern too.
render::Symbol symbolFor(const LayerOptions &layer, const ClassLook &look, const theme::Theme &theme);

/// An area that has no value.
render::Symbol symbolWithoutValue(const theme::Theme &theme);

/// An area whose value is in no class.
render::Symbol symbolOfNoClass(const theme::Theme &theme);

/// An area around the one that is looked into.
render::Symbol symbolAround(const theme::Theme &theme);

/// The outline of the one that is looked into.
render::Symbol symbolOfFrame(const theme::Theme &theme);

/// How points that stand together are drawn; numbers from a thousand on in short.
render::ClusterLook clusterLook(const LayerOptions &layer, const theme::Theme &theme,
                                const theme::Formatter &formatter);

/// How names are written; of areas larger on a map that fills its page.
render::LabelLook labelsFor(const LayerOptions &layer, theme::Role role, const theme::Theme &theme);

} // namespace anjungan::panels
