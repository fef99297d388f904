// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"
#include "core/store/publish/outline_work.h"

namespace anjungan::store {

/// Makes the outlines of a first publish while its pages still arrive, from their geometries. In a table that is
/// published for the first time, the fids are the staged rows' numbers.
class EarlyOutlines
{
public:
    /// To be called for all staged rows from the first on. The first decides: a table of points or without geometry has
    /// no outlines, and would only use memory.
    void add(qint64 seq, const source::SourceRow &feature);

    /// Moves the work out, to be waited for; null if it cannot be used.
    std::unique_ptr<OutlineWork> take();

private:
    std::unique_ptr<OutlineWork> m_work;
    bool m_isUseless = false;
};

} // namespace anjungan::store
