// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <chrono>
#include <optional>

namespace anjungan::app {

/// Tells systemd about this process, as sd_notify(3) does: "READY=1", "STOPPING=1", "WATCHDOG=1". Without
/// NOTIFY_SOCKET, and on systems without systemd, nothing happens. False if it could not be told.
bool tellServiceManager(QByteArrayView state);

/// In which time the service manager wants to hear "WATCHDOG=1" of this process; none: it does not.
[[nodiscard]] std::optional<std::chrono::microseconds> watchdogTime();

} // namespace anjungan::app
