// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/outlines.h"
#include "core/store/statement.h"

#include <future>
#include <optional>

/// The outlines of a dataset for every zoom (geo::Outlines), which its publish makes and keeps beside it.
namespace anjungan::store {

/// The product's table for them, of schema version 2.
Commands outlineTable();

/// The outlines of one dataset while they are made: on a thread of their own, while its publish goes on.
class OutlineWork
{
public:
    /// Begins on what the published table `dataset` holds now: anew where its geometry `differs`, and where there are
    /// no outlines yet or damaged ones. Tables without lines or polygons have none. A dataset of so many vertices that
    /// a tablet could not hold them gets none either: its maps are then made from the geometry itself.
    static CacheResult<OutlineWork> begin(const Connection &connection, const QString &dataset,
                                          const QString &geometryType, bool differs);

    /// Waits for them and keeps them, in the transaction that changed the table. To be called once.
    CacheResult<void> keep(const Connection &connection, const QString &dataset);

private:
    bool m_stay = false;                   ///< what is kept is right
    std::future<geo::Outlines> m_outlines; ///< not valid: there are to be none
};

/// What is kept; nothing where there is none, or where it is damaged.
CacheResult<std::optional<geo::Outlines>> readOutlines(const Connection &connection, const QString &dataset);

} // namespace anjungan::store
