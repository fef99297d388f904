// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/locate/locator.h"

#include <QGeoPositionInfoSource>
#include <QPointer>

namespace anjungan::test {

/// A receiver that a test moves by hand.
class ScriptedReceiver : public QGeoPositionInfoSource
{
    Q_OBJECT

public:
    using QGeoPositionInfoSource::QGeoPositionInfoSource;

    QGeoPositionInfo lastKnownPosition(bool) const override { return {}; }
    PositioningMethods supportedPositioningMethods() const override { return SatellitePositioningMethods; }
    int minimumUpdateInterval() const override { return 0; }
    Error error() const override { return m_error; }
    void startUpdates() override { running = true; }
    void stopUpdates() override { running = false; }
    void requestUpdate(int) override {}

    void fail(Error error)
    {
        m_error = error;
        Q_EMIT errorOccurred(error);
    }

    bool running = false;

private:
    Error m_error = NoError;
};

/// The world of a Locator whose clock, permission and receiver are controlled by the test. Must outlive the locator.
class ScriptedPositions
{
public:
    map::LocatorWorld world();

    bool isRunning() const;
    void move(double longitude, double latitude, std::optional<double> accuracy = {},
              std::optional<double> heading = {}, std::optional<double> speed = {});
    void fail(QGeoPositionInfoSource::Error error);
    /// The person's answer to the last request for permission.
    void answer(bool granted) { m_then(granted); }

    bool hasReceiver = true;
    bool answersAtOnce = true; ///< and yes
    int made = 0;
    int asked = 0;
    std::chrono::milliseconds now{1000};

private:
    QPointer<ScriptedReceiver> m_receiver;
    std::function<void(bool)> m_then;
};

} // namespace anjungan::test
