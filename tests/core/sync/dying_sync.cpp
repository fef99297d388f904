// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/device.h"
#include "tests/support/fault_vfs.h"

#include <QCoreApplication>

#include <cstdio>

using namespace anjungan;

/// `dying_sync CACHE SOURCE commits|accesses N`: one sync, which dies by SIGKILL at the N-th commit or fsync, or at the
/// N-th access of SQLite to its files, from 0. One that gets to its end prints how many there were. It inherits the
/// environment that its test pinned.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    test::FaultVfs disk;
    test::ManualClock clock;
    clock.pass(std::chrono::hours(1));
    disk.arm({.kind = arguments[3] == QLatin1StringView("commits") ? test::DiskFault::Kind::KillAtCommit
                                                                   : test::DiskFault::Kind::Kill,
              .at = arguments[4].toLongLong()});
    const auto report = test::syncInto(arguments[1], test::workspaceOf(QUrl(arguments[2])), clock);
    std::printf("%lld\n", static_cast<long long>(disk.accesses()));
    return report && report->allCurrent() ? 0 : 1;
}
