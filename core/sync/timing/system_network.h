// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/timing/network.h"

namespace anjungan::sync {

/// The network according to the platform (QNetworkInformation): NetworkManager or ConnMan, Windows, macOS, Android. If
/// the platform knows nothing, the state is unknown and nothing is delayed.
class SystemNetwork final : public Network
{
    Q_OBJECT
public:
    explicit SystemNetwork(QObject *parent = nullptr);

    NetworkState state() const override { return m_state; }

private:
    void look();

    NetworkState m_state;
};

} // namespace anjungan::sync
