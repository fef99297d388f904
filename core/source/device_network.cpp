// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/device_network.h"

#include <QNetworkInformation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::source {

namespace {

bool isOwnAddress(const QUrl &url)
{
    const QString host = url.host();
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || QHostAddress(host).isLoopback();
}

} // namespace

std::vector<NetworkLink> networkLinks()
{
    std::vector<NetworkLink> links;
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &card : interfaces) {
        QList<QHostAddress> addresses;
        for (const QNetworkAddressEntry &entry : card.addressEntries())
            addresses << entry.ip();
        links.push_back(linkOf(card.flags(), addresses));
    }
    return links;
}

NetworkLink linkOf(QNetworkInterface::InterfaceFlags flags, const QList<QHostAddress> &addresses)
{
    return {.isRunning = flags.testFlags(QNetworkInterface::IsUp | QNetworkInterface::IsRunning),
            .isLoopback = flags.testFlag(QNetworkInterface::IsLoopBack),
            .hasAddress = !std::ranges::all_of(addresses, &QHostAddress::isLinkLocal)};
}

bool isCutOff(const std::vector<NetworkLink> &links)
{
    return std::ranges::none_of(
        links, [](const NetworkLink &link) { return link.isRunning && !link.isLoopback && link.hasAddress; });
}

bool isDeviceOffline(const QUrl &url)
{
    using Reachability = QNetworkInformation::Reachability;
    if (isOwnAddress(url))
        return false;
    const QNetworkInformation *system = QNetworkInformation::instance();
    const Reachability told = system ? system->reachability() : Reachability::Unknown;
    return told == Reachability::Unknown ? isCutOff(networkLinks()) : told == Reachability::Disconnected;
}

} // namespace anjungan::source
