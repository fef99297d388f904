// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>

namespace anjungan::briefing {

class BriefingRun;

/// The printers of a device, injected so that tests need none.
struct Printers
{
    /// Their names, the usual one first. Any thread: it asks the system, which may take its time.
    std::function<QStringList()> names;
    /// Paints all pages on the printer of that name; false if it refuses. UI thread.
    std::function<bool(const BriefingRun &run, const QString &name)> print;
};

Printers systemPrinters();

} // namespace anjungan::briefing
