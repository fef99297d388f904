// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/wake.h"

namespace anjungan::wall {

/// Walls are run on Linux (docs/kiosk.md); elsewhere the system's own settings keep a screen awake.
Wake::Wake(QObject *parent) : QObject(parent) {}

} // namespace anjungan::wall
