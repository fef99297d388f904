// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"
#include "core/store/publish/outline_work.h"

namespace anjungan::store {

/// Makes the outlines of a first publish while its pages still arrive, from the geometries that are at hand then. A
/// table that is published for the first time takes its staged rows' numbers as fids.
class EarlyOutlines
{
public:
    /// Of all rows that are staged from the first on. That one tells whether it is worth it: a table of points or
    /// without geometry has none, and would only fill the memory.
    void add(qint64 seq, const source::SourceRow &feature);

    /// Gives up what it has, to be waited for; null where that is of no use.
    std::unique_ptr<OutlineWork> take();

private:
    std::unique_ptr<OutlineWork> m_work;
    bool m_isUseless = false;
};

} // namespace anjungan::store
