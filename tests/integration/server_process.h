// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

/// Servers that others made, as processes on loopback.
namespace anjungan::test {

/// A port that nobody listens on.
quint16 freePort();

/// Those of the tools that are not installed, by their names.
QStringList missingTools(const QStringList &tools);

/// Waits until something listens on the port. False if `server` ended before, or after 20 s.
[[nodiscard]] bool waitForPort(const QProcess &server, quint16 port);

/// Ends the process and waits for it.
void end(QProcess &server);

/// Writes nginx's configuration into `folder` and starts it: `servers` are the blocks within http{}.
void startNginx(QProcess &nginx, const QString &folder, const QString &servers);

} // namespace anjungan::test
