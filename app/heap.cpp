// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/heap.h"

#ifdef __linux__
#include <malloc.h>
#endif

namespace anjungan::app {

void keepHeapTogether()
{
#ifdef M_ARENA_MAX
    constexpr int arenas = 2;
    mallopt(M_ARENA_MAX, arenas);
#endif
}

} // namespace anjungan::app
