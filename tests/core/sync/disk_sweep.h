// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/sync/device.h"
#include "tests/support/fault_vfs.h"

namespace anjungan::test {

/// A sync that leads from one state of the cache to a version.
struct SweepWay
{
    Ability ability = Ability::Listing;
    Device::State from;
    int to = 0;
};

/// All kinds of them, by name: first, differing, unchanged, another table, resumed, delta.
const std::vector<std::pair<const char *, SweepWay>> &ways();

QString lineOf(const std::expected<sync::Report, sync::CacheError> &report);

/// The real engine and cache on a disk that fails as instructed.
class DiskSweep
{
public:
    /// Serves the target version of the way.
    void prepare(const SweepWay &way);

    /// Empty if the state after the fault is correct: the cache has the complete old or new dataset, and the next sync
    /// without a fault converges.
    QString wrongAfter(const DiskFault &fault, const SweepWay &way);

    /// Fails one access after the other, each in a separate sync, until a sync does not reach the fault. `step()` is
    /// the distance from one access to the next. Returns how many were tried, or what went wrong.
    std::expected<int, QString> sweep(DiskFault fault, const SweepWay &way, const std::function<qint64()> &step);

    /// The number of accesses of a successful sync that the fault can affect.
    qint64 accesses(DiskFault fault, const SweepWay &way);

    Device &device(const SweepWay &way) { return way.ability == Ability::Delta ? m_delta : m_listing; }
    FaultVfs &disk() { return m_disk; }

private:
    FaultVfs m_disk; // before whatever opens a connection
    Device m_listing;
    Device m_delta{Ability::Delta};
};

} // namespace anjungan::test
