// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/share/nearby.h"

namespace anjungan::app {

/// The devices nearby, whose part of the program is loaded when somebody first gives or fetches: no start needs its
/// libraries. Null where that part is not installed, and what it makes where it cannot be loaded.
field::MakeNearby nearbyOf();

} // namespace anjungan::app
