// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/timing/network.h"

namespace anjungan::sync {

/// As the platform tells it (QNetworkInformation): NetworkManager or ConnMan, Windows, macOS, Android. Where it tells
/// nothing, all is unknown, nothing is held back, and the retries find out.
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
