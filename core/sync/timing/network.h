// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

namespace anjungan::sync {

/// The device's network; values that the platform does not know are none.
struct NetworkState
{
    std::optional<bool> isReachable; ///< there is a network; only a request shows whether it reaches a source
    std::optional<bool> isMetered;   ///< data are charged by volume

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
    void changed(); ///< the state has changed, or the device uses another network
};

} // namespace anjungan::sync
