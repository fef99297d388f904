// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/locate/locator.h"

#include <QGeoPositionInfoSource>

#include <cmath>
#include <utility>

namespace anjungan::map {

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
            .heading = attribute(info, QGeoPositionInfo::Direction)};
    const auto speed = attribute(info, QGeoPositionInfo::GroundSpeed);
    if (fix.heading && speed && *speed < standing)
        fix.heading.reset();
    if (fix.heading)
        fix.heading = std::fmod(*fix.heading, 360);
    return fix;
}

} // namespace

Locator::Locator(LocatorWorld world, QObject *parent) : QObject(parent), m_world(std::move(world))
{
    m_timer.setInterval(m_world.tick);
    connect(&m_timer, &QTimer::timeout, this, &Locator::check);
}

Locator::~Locator() = default;

void Locator::switchOn()
{
    if (m_state != State::Off && m_state != State::Denied && m_state != State::Unavailable)
        return;
    setState(State::Asking);
    m_world.askPermission(this, [this, round = ++m_round](bool granted) {
        if (round == m_round)
            permit(granted);
    });
}

void Locator::switchOff()
{
    ++m_round;
    rest();
    m_source.reset();
    m_permitted = false;
    m_fix.reset();
    setState(State::Off);
}

void Locator::setAwake(bool awake)
{
    if (awake == std::exchange(m_awake, awake) || !m_source)
        return;
    if (awake) {
        run();
        check();
    } else {
        rest();
    }
}

std::chrono::seconds Locator::age() const
{
    return m_fix ? std::chrono::duration_cast<std::chrono::seconds>(m_world.now() - m_fixedAt)
                 : std::chrono::seconds{0};
}

void Locator::permit(bool granted)
{
    if (!granted)
        return setState(State::Denied);
    m_source = m_world.makeSource();
    if (!m_source)
        return setState(State::Unavailable);
    connect(m_source.get(), &QGeoPositionInfoSource::positionUpdated, this, &Locator::onPosition);
    connect(m_source.get(), &QGeoPositionInfoSource::errorOccurred, this, [this](QGeoPositionInfoSource::Error error) {
        if (error == QGeoPositionInfoSource::AccessError)
            fail(State::Denied);
        else if (error == QGeoPositionInfoSource::ClosedError || error == QGeoPositionInfoSource::UnknownSourceError)
            fail(State::Unavailable);
    });
    setState(State::Searching);
    if (m_awake)
        run();
}

void Locator::run()
{
    m_timer.start();
    m_source->startUpdates();
}

void Locator::rest()
{
    m_timer.stop();
    if (m_source)
        m_source->stopUpdates();
}

void Locator::onPosition(const QGeoPositionInfo &info)
{
    const bool isListening = m_state == State::Searching || m_state == State::Fixed || m_state == State::Stale;
    if (!isListening || !m_awake || !info.coordinate().isValid())
        return;
    m_fix = fixOf(info);
    m_fixedAt = m_world.now();
    m_state = State::Fixed;
    Q_EMIT changed();
}

void Locator::fail(State state)
{
    // The source emitting this signal is still running: it is deleted after it has returned.
    if (m_source) {
        m_source->disconnect(this);
        m_source.release()->deleteLater();
    }
    m_timer.stop();
    m_fix.reset();
    setState(state);
}

void Locator::check()
{
    if (m_state == State::Fixed && age() >= staleAfter)
        setState(State::Stale);
    else if (m_state == State::Stale)
        Q_EMIT changed();
}

void Locator::setState(State state)
{
    if (state != std::exchange(m_state, state))
        Q_EMIT changed();
}

} // namespace anjungan::map
