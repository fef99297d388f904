// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/panels/map/layer_options.h"
#include "ui/theme/theme.h"

namespace anjungan::panels {

/// How the features of a class look on a layer of that kind; `colour` is a colour's name in the workspace
/// ("hazard-high", "sequence-3"), empty: the kind's own. Hazard classes differ by a pattern too.
render::Symbol symbolFor(const LayerOptions &layer, const QString &colour, const theme::Theme &theme);

/// An area that has no value.
render::Symbol symbolWithoutValue(const theme::Theme &theme);

/// How names are written; of areas larger on a map that fills its page.
render::LabelLook labelsFor(const LayerOptions &layer, theme::Role role, const theme::Theme &theme);

} // namespace anjungan::panels
