// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/position/device_source.h"

#include "ui/map/locate/locator.h"

#include <QGeoPositionInfoSource>

#include <cmath>
#include <utility>

namespace anjungan::field {

namespace {

/// Below this speed, in m/s, a receiver's course is noise.
constexpr double standing = 0.5;

std::optional<double> attribute(const QGeoPositionInfo &info, QGeoPositionInfo::Attribute which)
{
    const double value = info.hasAttribute(which) ? info.attribute(which) : std::nan("");
    return std::isfinite(value) && value >= 0 ? std::optional(value) : std::nullopt;
}

Fix fixOf(const QGeoPositionInfo &info)
{
    const QGeoCoordinate at = info.coordinate();
    Fix fix{.degrees = {at.longitude(), at.latitude()},
            .accuracy = attribute(info, QGeoPositionInfo::HorizontalAccuracy),
            .heading = attribute(info, QGeoPositionInfo::Direction),
            .time = info.timestamp().isValid() ? info.timestamp().toUTC() : QDateTime::currentDateTimeUtc()};
    const auto speed = attribute(info, QGeoPositionInfo::GroundSpeed);
    if (fix.heading && speed && *speed < standing)
        fix.heading.reset();
    if (fix.heading)
        fix.heading = std::fmod(*fix.heading, 360);
    return fix;
}

} // namespace

Device thisDevice()
{
    const map::LocatorWorld world = map::systemWorld();
    return {.makeReceiver = world.makeSource, .askPermission = world.askPermission};
}

DeviceSource::DeviceSource(Device device, QObject *parent) : PositionSource(parent), m_device(std::move(device)) {}

DeviceSource::~DeviceSource() = default;

void DeviceSource::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    m_device.askPermission(this, [this, round = ++m_round](bool granted) {
        if (round == m_round)
            run(granted);
    });
}

void DeviceSource::stop()
{
    m_isStarted = false;
    ++m_round;
    drop();
}

void DeviceSource::run(bool granted)
{
    if (!granted) {
        m_isStarted = false;
        Q_EMIT failed(Failure::Denied);
        return;
    }
    m_receiver = m_device.makeReceiver();
    if (!m_receiver) {
        m_isStarted = false;
        Q_EMIT failed(Failure::Unavailable);
        return;
    }
    connect(m_receiver.get(), &QGeoPositionInfoSource::positionUpdated, this,
            [this](const QGeoPositionInfo &info) { Q_EMIT fixed(fixOf(info)); });
    connect(m_receiver.get(), &QGeoPositionInfoSource::errorOccurred, this,
            [this](QGeoPositionInfoSource::Error error) {
                if (error == QGeoPositionInfoSource::NoError || error == QGeoPositionInfoSource::UpdateTimeoutError)
                    return;
                stop();
                Q_EMIT failed(error == QGeoPositionInfoSource::AccessError ? Failure::Denied : Failure::Unavailable);
            });
    m_receiver->startUpdates();
}

/// Later, since it may be the sender of the current signal.
void DeviceSource::drop()
{
    if (!m_receiver)
        return;
    m_receiver->disconnect(this);
    m_receiver->stopUpdates();
    m_receiver.release()->deleteLater();
}

} // namespace anjungan::field
