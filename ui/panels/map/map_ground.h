// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/scene.h"
#include "ui/theme/theme.h"

#include <optional>
#include <vector>

namespace anjungan::panels {

struct LayerContent;

/// From which zoom on the areas below zones are a neutral ground: two scales of colour, one over the other, cannot be
/// told apart. It begins where the zones are drawn and half of them are large enough to be read. None without zones.
[[nodiscard]] std::optional<render::Fading> fadingBelow(const std::vector<LayerContent> &layers,
                                                        const theme::Theme &theme);

} // namespace anjungan::panels
