// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anjungan::map {

/// Lowers the priority of the calling thread, which paints tiles or labels, below the threads that draw frames. On
/// other systems Qt's thread priorities do that; on Linux they have no effect on ordinary threads.
void lowerPainterPriority();

} // namespace anjungan::map
