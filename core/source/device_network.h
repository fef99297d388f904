// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include <functional>
#include <vector>

/// Whether it is this device that has no network: a better word for a connection that failed, and no reason not to try.
namespace anjungan::source {

using OfflineCheck = std::function<bool(const QUrl &url)>;

/// A network interface.
struct NetworkLink
{
    bool isRunning = false; ///< up, with a carrier
    bool isLoopback = false;
    bool hasAddress = false; ///< one that reaches beyond its own cable
};

std::vector<NetworkLink> networkLinks();

/// No link leads out of the device.
bool isCutOff(const std::vector<NetworkLink> &links);

/// As the platform tells it (QNetworkInformation); where it does not, as on a Linux without NetworkManager, by the
/// links. Never of the device's own addresses. May be called on any thread.
bool isDeviceOffline(const QUrl &url);

} // namespace anjungan::source
