// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/share/nearby_list.h"

#include "core/base/one_line.h"
#include "ui/field/share/share_code.h"

#include <QHostAddress>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::field {

namespace {

/// Of share::greeting: what another version says cannot be understood.
constexpr QByteArrayView protocolVersion{"1"};

const QString versionKey = u"v"_s, workspaceKey = u"workspace"_s;

/// An id as it may be in an offer; empty if it cannot be one.
QString workspaceIn(const Nearby::Text &text)
{
    const QByteArray said = text.value(workspaceKey);
    return said.size() <= share::longestName ? base::oneLine(QString::fromUtf8(said)) : QString();
}

/// Null if nobody should connect to it.
QString addressOf(const Nearby::Heard &heard)
{
    const QHostAddress address(heard.address);
    return heard.port > 0 && NearbyList::isLocal(address) ? address.toString() + u':' + QString::number(heard.port)
                                                          : QString();
}

} // namespace

bool NearbyList::hear(const Nearby::Heard &heard)
{
    const NearbyDevice device = judged(heard);
    if (device.address.isNull())
        return forget(heard.name);
    const auto known = std::ranges::find(m_devices, heard.name, &NearbyDevice::id);
    if (known != m_devices.end())
        return std::exchange(*known, device) != device;
    if (m_devices.size() >= mostDevices)
        return setCrowded();
    m_devices.append(device);
    return true;
}

bool NearbyList::forget(const QString &name)
{
    return m_devices.removeIf([&name](const NearbyDevice &device) { return device.id == name; }) > 0;
}

bool NearbyList::clear()
{
    const bool had = !m_devices.isEmpty();
    m_devices.clear();
    return std::exchange(m_isCrowded, false) || had;
}

bool NearbyList::setCrowded() { return !std::exchange(m_isCrowded, true); }

Nearby::Text NearbyList::textOf(const QString &workspace)
{
    return {{versionKey, protocolVersion.toByteArray()}, {workspaceKey, workspace.toUtf8().left(share::longestName)}};
}

bool NearbyList::isLocal(const QHostAddress &address)
{
    // IPv4 alone, as the addresses that a device shows to be typed.
    return address.protocol() == QAbstractSocket::IPv4Protocol && (address.isPrivateUse() || address.isLinkLocal());
}

NearbyDevice NearbyList::judged(const Nearby::Heard &heard) const
{
    NearbyDevice device{.id = heard.name,
                        .name = base::oneLine(heard.name, longestName),
                        .address = addressOf(heard),
                        .workspace = workspaceIn(heard.text)};
    if (device.name.isEmpty())
        device.name = device.address;
    if (heard.text.value(versionKey) != protocolVersion)
        device.fit = NearbyDevice::Fit::OtherVersion;
    else if (device.workspace != m_workspace)
        device.fit = NearbyDevice::Fit::OtherWorkspace;
    return device;
}

} // namespace anjungan::field
