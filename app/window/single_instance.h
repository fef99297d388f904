// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/selection.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

#include <expected>
#include <memory>

namespace anjungan::app {

/// What a second start wants of the window that is open already.
struct Handover
{
    QString page;                   ///< id; empty: stay
    workspace::Selection selection; ///< empty: stay
    QString file;                   ///< absolute path of a file to open; empty: none
    QString activation;             ///< the token by which the desktop lets the window come to the front; may be empty

    bool operator==(const Handover &) const = default;
};

QByteArray toBytes(const Handover &handover);
/// Nothing where it is not one: anything of this user can write to the socket.
std::optional<Handover> handoverFrom(const QByteArray &bytes);

/// The one window of a cache: holds a lock by the cache's path, and listens on a local socket that only this user can
/// open. Lives on the UI thread.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    enum class Refusal {
        Taken,   ///< another process has the lock
        NoPlace, ///< the lock or the socket cannot be made
    };

    /// Takes the cache for this process. The lock of a process that is gone is taken over.
    [[nodiscard]] static std::expected<std::unique_ptr<SingleInstance>, Refusal> claim(const QString &cache);

    /// Tells the process that has the cache; false if it does not answer within two seconds, for which it blocks.
    [[nodiscard]] static bool handOver(const QString &cache, const Handover &handover);

Q_SIGNALS:
    void called(const anjungan::app::Handover &handover);

private:
    explicit SingleInstance(std::unique_ptr<QLockFile> lock) : m_lock(std::move(lock)) {}
    [[nodiscard]] bool listen(const QString &socket);
    void answer();

    std::unique_ptr<QLockFile> m_lock;
    QLocalServer m_server;
};

} // namespace anjungan::app
