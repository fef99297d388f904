// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>

namespace anjungan::fuzz {

/// Asserts what must be true for every input. Otherwise the process aborts, and libFuzzer stores the input.
inline void hold(bool property, const char *what)
{
    if (property)
        return;
    std::fprintf(stderr, "this does not hold: %s\n", what);
    std::abort();
}

} // namespace anjungan::fuzz
