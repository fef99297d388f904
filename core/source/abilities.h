// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anjungan::source {

/// What a source declares that it can do beyond listing a collection.
struct Abilities
{
    bool filters = false;  ///< rows by a condition on a field: see changedSince()
    bool projects = false; ///< some fields only: see keysOnly()

    bool operator==(const Abilities &) const = default;
};

} // namespace anjungan::source
