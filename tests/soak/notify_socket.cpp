// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/notify_socket.h"

#include <QByteArray>

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace anjungan::soak {

NotifySocket::NotifySocket(const QString &path, std::chrono::seconds watchdog)
    : m_socket(socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
{
    const QByteArray name = path.toLocal8Bit();
    sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
    if (static_cast<std::size_t>(name.size()) >= sizeof address.sun_path)
        qFatal("the path of the socket is too long: %s", name.constData());
    std::memcpy(address.sun_path, name.constData(), static_cast<std::size_t>(name.size()) + 1);
    if (bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qFatal("no socket: %s", std::strerror(errno));
    qputenv("NOTIFY_SOCKET", name);
    qputenv("WATCHDOG_USEC", QByteArray::number(std::chrono::microseconds(watchdog).count()));
    qputenv("WATCHDOG_PID", QByteArray::number(getpid()));
}

NotifySocket::~NotifySocket() { close(m_socket); }

void NotifySocket::read(std::chrono::milliseconds now)
{
    std::array<char, 256> text{};
    bool isPinged = false;
    for (ssize_t length = 0; (length = recv(m_socket, text.data(), text.size(), 0)) > 0;) {
        const std::string_view said(text.data(), static_cast<std::size_t>(length));
        m_isReady = m_isReady || said.contains("READY=1");
        if (said.contains("WATCHDOG=1")) {
            ++m_pings;
            isPinged = true;
        }
    }
    if (m_pings == 0)
        return;
    if (m_last.count() != 0)
        m_longest = std::max(m_longest, now - m_last);
    if (isPinged)
        m_last = now;
}

} // namespace anjungan::soak
