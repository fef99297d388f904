// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/packaging/kiosk/unit_file.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

namespace anjungan::test {

/// Stands for systemd where there is none, with one service of packaging/kiosk: NOTIFY_SOCKET with the sender of each
/// message, WATCHDOG_USEC and WATCHDOG_PID, SIGABRT and then SIGKILL for what feeds the watchdog no more, and a new
/// start whenever the main process has ended, all with the times of the unit. A process group stands for its cgroup.
class ServiceStandIn : public QObject
{
    Q_OBJECT

public:
    /// `environment`: what the test adds, over that of the unit.
    ServiceStandIn(UnitFile unit, const QMap<QString, QString> &variables, const QProcessEnvironment &environment);
    ~ServiceStandIn() override; ///< ends the service

    void start();
    /// How often READY=1 was heard.
    int readyCount() const { return m_readyCount; }
    /// Of its last time, since `this` was made; ms.
    qint64 readyAt() const { return m_readyAt; }
    int fedCount() const { return m_fedCount; }
    qint64 now() const { return m_clock.elapsed(); } ///< ms

    /// The process that ExecStart= started; 0 while there is none.
    qint64 mainProcess() const { return m_process.processId(); }
    /// The process that said READY=1 last.
    qint64 program() const { return m_program; }
    /// Of the service, by their names.
    QStringList running() const;
    int aborts() const { return m_aborts; } ///< of the watchdog
    QByteArray log();                       ///< of all starts
    QString runtimeFolder() const { return m_folder.path(); }

private:
    void hear();
    void hear(QByteArrayView line, qint64 sender);
    void abort();
    void signal(int number) const;
    void restart();

    const UnitFile m_unit;
    const QStringList m_command;
    QProcessEnvironment m_environment;
    const QTemporaryDir m_folder; ///< RuntimeDirectory=
    int m_socket = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QProcess m_process;
    qint64 m_group = 0;
    QTimer m_watchdog, m_kill, m_restart;
    QElapsedTimer m_clock;
    qint64 m_readyAt = 0, m_program = 0;
    int m_readyCount = 0, m_fedCount = 0, m_aborts = 0;
};

} // namespace anjungan::test
