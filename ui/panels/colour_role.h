// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QString>

#include <optional>

namespace anjungan::panels {

/// The role of a colour that a workspace names ("hazard-high", "sequence-3"); none for "brand", which is not the colour
/// of data, and for other names.
[[nodiscard]] std::optional<theme::ColorRole> colourRole(const QString &name);

} // namespace anjungan::panels
