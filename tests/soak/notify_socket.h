// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace anjungan::soak {

/// Stands for systemd: hears what this process tells it, and wants "WATCHDOG=1" in time.
class NotifySocket
{
public:
    /// Sets the environment as systemd does. `path` must be short, as paths of sockets are.
    NotifySocket(const QString &path, std::chrono::seconds watchdog);
    ~NotifySocket();
    Q_DISABLE_COPY_MOVE(NotifySocket)

    /// Hears what was said; to be called often. `now` is of a steady clock.
    void read(std::chrono::milliseconds now);

    [[nodiscard]] bool isReady() const { return m_isReady; }
    int pings() const { return m_pings; }
    /// Between two reads with a ping, after the first one.
    std::chrono::milliseconds longestSilence() const { return m_longest; }

private:
    int m_socket;
    bool m_isReady = false;
    int m_pings = 0;
    std::chrono::milliseconds m_last{0}, m_longest{0};
};

} // namespace anjungan::soak
