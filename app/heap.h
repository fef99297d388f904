// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anjungan::app {

/// Settings of glibc's heap for a program that may run for months and that fetches pages of megabytes:
/// - Threads share two arenas. Each thread would have its own, in each of which some of what lives long keeps pages of
///   what was freed.
/// - Blocks of a megabyte and more are given back to the system when they are freed.
/// - The heap begins with an area of huge pages, where the system offers them to who asks: a page of 4 KiB each would
///   be an interrupt of the processor at its first use. What is not used of it takes no memory.
/// To be called first in main(). Without glibc nothing happens.
void prepareHeap();

} // namespace anjungan::app
