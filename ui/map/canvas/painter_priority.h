// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anjungan::map {

/// Lets the calling thread, which paints what a frame can go without, give way to the threads that draw frames. Qt's
/// thread priorities do that on other systems; on Linux they change nothing for ordinary threads.
void giveWayToFrames();

} // namespace anjungan::map
