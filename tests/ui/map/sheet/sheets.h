// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/sheet/sheet.h"

namespace anjungan::test {

/// smallScene() as a sheet with all possible parts, including `sources` paragraphs of sources.
map::Sheet smallSheet(theme::Scheme scheme = theme::Scheme::Light, int sources = 2);

} // namespace anjungan::test
