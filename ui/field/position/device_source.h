// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/position/position_source.h"

class QGeoPositionInfoSource;

namespace anjungan::field {

/// What it uses of the device, so that tests can replace it.
struct Device
{
    /// Null: the device has no positioning.
    std::function<std::unique_ptr<QGeoPositionInfoSource>()> makeReceiver;
    /// Asks for permission where the platform wants it, and later calls `then`, unless `context` has been destroyed.
    std::function<void(QObject *context, std::function<void(bool granted)> then)> askPermission;
};

/// Satellites, the network, or what else Qt Positioning finds here; one position a second.
Device thisDevice();

/// The device's receiver: made when it is first started, and destroyed when it is stopped, so that nothing of it stays
/// on.
class DeviceSource final : public PositionSource
{
    Q_OBJECT

public:
    explicit DeviceSource(Device device = thisDevice(), QObject *parent = nullptr);
    ~DeviceSource() override;

    void start() override;
    void stop() override;

private:
    void run(bool granted);
    void drop();

    Device m_device;
    std::unique_ptr<QGeoPositionInfoSource> m_receiver;
    bool m_isStarted = false;
    int m_round = 0; ///< counts starts and stops, to recognise late answers
};

} // namespace anjungan::field
