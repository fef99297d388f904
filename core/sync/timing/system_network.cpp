// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/timing/system_network.h"

#include <QNetworkInformation>

namespace anjungan::sync {

using Feature = QNetworkInformation::Feature;
using Reachability = QNetworkInformation::Reachability;

SystemNetwork::SystemNetwork(QObject *parent) : Network(parent)
{
    if (!QNetworkInformation::loadBackendByFeatures(Feature::Reachability))
        return;
    look();
    // Its signals and its state come from another thread, so the whole state is read each time.
    const auto *system = QNetworkInformation::instance();
    const auto lookAgain = [this] {
        look();
        Q_EMIT changed();
    };
    connect(system, &QNetworkInformation::reachabilityChanged, this, lookAgain);
    connect(system, &QNetworkInformation::transportMediumChanged, this, lookAgain);
    connect(system, &QNetworkInformation::isMeteredChanged, this, lookAgain);
}

void SystemNetwork::look()
{
    const auto *system = QNetworkInformation::instance();
    m_state = {};
    if (const Reachability reachability = system->reachability(); reachability != Reachability::Unknown)
        m_state.isReachable = reachability != Reachability::Disconnected;
    if (system->supports(Feature::Metered))
        m_state.isMetered = system->isMetered();
}

} // namespace anjungan::sync
