// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

namespace anjungan::query {

/// Fixes a reader to one published state during its lifetime.
class Snapshot
{
public:
    explicit Snapshot(store::Reader &reader) : m_reader(reader), m_begun(reader.beginSnapshot()) {}

    ~Snapshot()
    {
        if (m_begun)
            m_reader.endSnapshot();
    }

    Q_DISABLE_COPY_MOVE(Snapshot)

    const sync::CacheResult<void> &begun() const { return m_begun; }

private:
    store::Reader &m_reader;
    sync::CacheResult<void> m_begun;
};

} // namespace anjungan::query
