// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QNetworkInterface>
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

/// What an interface with these flags and addresses is. An address that a device gives itself (169.254.0.0/16,
/// fe80::/10), as with a cable at which no DHCP server answers, does not count.
NetworkLink linkOf(QNetworkInterface::InterfaceFlags flags, const QList<QHostAddress> &addresses);

/// The device's own.
std::vector<NetworkLink> networkLinks();

/// Whether no link leads out of the device.
[[nodiscard]] bool isCutOff(const std::vector<NetworkLink> &links);

/// From the platform (QNetworkInformation) or, if it does not know, as on a Linux without NetworkManager, from the
/// links. Never true for the device's own addresses. For any thread.
[[nodiscard]] bool isDeviceOffline(const QUrl &url);

} // namespace anjungan::source
