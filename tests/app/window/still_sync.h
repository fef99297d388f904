// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_service.h"
#include "tests/support/manual_clock.h"

#include <QTemporaryDir>

namespace anjungan::test {

/// A sync on an empty cache of its own whose source is always busy: it can be started and counted, and changes nothing.
class StillSync : public QObject
{
public:
    explicit StillSync(const workspace::Workspace &workspace);

    sync::SyncService &service() { return m_service; }
    /// The runs that have begun since it was last asked.
    [[nodiscard]] int takeStarts() { return std::exchange(m_starts, 0); }
    /// Ends the run; false after a timeout.
    [[nodiscard]] bool rest();

private:
    QTemporaryDir m_folder;
    ManualClock m_clock;
    sync::SyncService m_service;
    int m_starts = 0;
};

} // namespace anjungan::test
