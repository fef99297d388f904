// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/start/frames.h"

namespace anjungan::app {

/// The device's camera, whose part of the program is loaded when it is first made: its libraries would make every start
/// slower. Null where the device shows no camera, or that part is not installed.
start::MakeFrames cameraOf();

} // namespace anjungan::app
