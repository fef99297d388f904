// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/stop_signal.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace anjungan::app {

namespace {

constexpr std::array stopSignals{SIGTERM, SIGINT};

/// A handler may do little more than write to a file: what it writes wakes the event loop. It can reach nothing but
/// globals.
std::array<int, 2> stopPipe{-1, -1};

void writeStop(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(stopPipe[0], &byte, sizeof byte);
}

} // namespace

StopSignal::StopSignal()
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, stopPipe.data()) != 0)
        return; // the signals end the process at once, which the cache survives
    auto *const notifier = new QSocketNotifier(stopPipe[1], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT stopped();
    });
    for (const int signal : stopSignals)
        std::signal(signal, writeStop);
}

StopSignal::~StopSignal()
{
    for (const int signal : stopSignals)
        std::signal(signal, SIG_DFL);
    for (int &end : stopPipe)
        if (end >= 0)
            ::close(std::exchange(end, -1));
}

} // namespace anjungan::app
