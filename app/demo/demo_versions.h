// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_collection.h"

namespace anjungan::demo {

/// The collection that lists the version of each of the others: the source's `versions` in the demo's workspace.
DemoCollection versionsOf(const std::vector<DemoCollection> &collections);

} // namespace anjungan::demo
