// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/share/nearby.h"

/// The only symbol that the module with the devices nearby exports: a new one that rests. Who calls it owns it.
extern "C" Q_DECL_EXPORT anjungan::field::Nearby *anjunganNearby();
