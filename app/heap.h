// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anjungan::app {

/// For a process that runs for months: its threads share few arenas of the heap. glibc gives each thread one of its
/// own, in each of which some of what lives long keeps pages of what was freed. To be called before there are other
/// threads; without glibc nothing happens.
void keepHeapTogether();

} // namespace anjungan::app
