// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

namespace anjungan::sync {

/// What the device says of its network; nothing where it cannot tell.
struct NetworkState
{
    std::optional<bool> isReachable; ///< some network is there; whether a source is behind it, only asking tells
    std::optional<bool> isMetered;   ///< each byte costs

    bool operator==(const NetworkState &) const = default;
};

/// The device's network, injected so that tests can change it. Lives on one thread.
class Network : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual NetworkState state() const = 0;

Q_SIGNALS:
    void changed(); ///< the state, or from one network to another
};

} // namespace anjungan::sync
