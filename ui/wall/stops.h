// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/page_spec.h"
#include "core/workspace/wall.h"
#include "ui/wall/tour.h"

#include <QStringList>

namespace anjungan::wall {

/// The stops of an entry: its slides in their order. One with a map has several: a map with the choices of a parameter
/// shows each of them, then the areas that need attention, then everything again. What the entry chooses itself is not
/// toured.
std::vector<Stop> stopsOf(const std::vector<workspace::PageSpec> &slides, const workspace::Selection &chosen,
                          const QStringList &areas);

} // namespace anjungan::wall
