// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/start/frames.h"

/// The only symbol that the module with the camera exports: a new one that is off. Who calls it owns it.
extern "C" Q_DECL_EXPORT anjungan::start::Frames *anjunganCamera();
