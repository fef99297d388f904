// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/service_manager.h"

#include <QByteArray>
#include <QtEnvironmentVariables>

#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace anjungan::app {

bool tellServiceManager(QByteArrayView state)
{
    const QByteArray path = qgetenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    // A path, or a name in the abstract name space, which '@' stands for.
    if (path.size() < 2 || path.size() >= static_cast<qsizetype>(sizeof address.sun_path) ||
        (path[0] != '/' && path[0] != '@'))
        return false;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), static_cast<std::size_t>(path.size()));
    if (path[0] == '@')
        address.sun_path[0] = '\0';
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return false;
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<std::size_t>(path.size()));
    // Whoever does not read must not stop us: a full queue is one word less.
    const ssize_t sent = ::sendto(socket, state.data(), static_cast<std::size_t>(state.size()),
                                  MSG_NOSIGNAL | MSG_DONTWAIT, reinterpret_cast<const sockaddr *>(&address), length);
    ::close(socket);
    return sent == state.size();
}

std::optional<std::chrono::microseconds> watchdogTime()
{
    bool isNumber = false;
    const qint64 time = qgetenv("WATCHDOG_USEC").toLongLong(&isNumber);
    const QByteArray process = qgetenv("WATCHDOG_PID");
    const bool isOurs = process.isEmpty() || process.toLongLong() == ::getpid();
    return isNumber && time > 0 && isOurs ? std::optional(std::chrono::microseconds(time)) : std::nullopt;
}

} // namespace anjungan::app
