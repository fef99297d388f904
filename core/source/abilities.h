// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anjungan::source {

/// What a source can do beyond listing a collection, as it declares.
struct Abilities
{
    bool filters = false;       ///< can select rows by a condition on a field: see changedSince()
    bool projects = false;      ///< can omit fields: see keysOnly()
    bool sorts = false;         ///< can list in the order of a field: see sortedBy(), outermost()
    bool skipsGeometry = false; ///< omits geometries when told to, beside fields

    bool operator==(const Abilities &) const = default;
};

} // namespace anjungan::source
