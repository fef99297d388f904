// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>

namespace anjungan::fuzz {

/// What must be true of every input. Where it is not, the process ends as by a crash, and libFuzzer keeps the input.
inline void hold(bool property, const char *what)
{
    if (property)
        return;
    std::fprintf(stderr, "this does not hold: %s\n", what);
    std::abort();
}

} // namespace anjungan::fuzz
