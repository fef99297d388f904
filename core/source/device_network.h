// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

#include <functional>
#include <vector>

/// Whether this device has no network. Used to describe a failed connection; it never prevents a request.
namespace anjungan::source {

using OfflineCheck = std::function<bool(const QUrl &url)>;

/// A network interface.
struct NetworkLink
{
    bool isRunning = false; ///< up, with a carrier
    bool isLoopback = false;
    bool hasAddress = false; ///< one that is not link-local
};

std::vector<NetworkLink> networkLinks();

/// Whether no link leads out of the device.
[[nodiscard]] bool isCutOff(const std::vector<NetworkLink> &links);

/// From the platform (QNetworkInformation) or, if it does not know, as on a Linux without NetworkManager, from the
/// links. Never true for the device's own addresses. For any thread.
[[nodiscard]] bool isDeviceOffline(const QUrl &url);

} // namespace anjungan::source
