// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/mistake.h"
#include "core/workspace/page_spec.h"

namespace anjungan::workspace {

/// Columns of the grid on a landscape and on a portrait window.
inline constexpr int wideColumns = 12;
inline constexpr int narrowColumns = 6;

/// Checks that panels are not empty, lie within the grid's columns (and its rows, if their heights are given) and do
/// not overlap.
void checkGrid(const PageSpec &page, const QString &pointer, Mistakes &mistakes);

} // namespace anjungan::workspace
