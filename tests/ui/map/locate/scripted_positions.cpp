// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/map/locate/scripted_positions.h"

namespace anjungan::test {

map::LocatorWorld ScriptedPositions::world()
{
    return {.makeSource =
                [this] {
                    ++made;
                    std::unique_ptr<QGeoPositionInfoSource> source;
                    if (hasReceiver) {
                        source = std::make_unique<ScriptedReceiver>(nullptr);
                        m_receiver = static_cast<ScriptedReceiver *>(source.get());
                    }
                    return source;
                },
            .askPermission =
                [this](QObject *, const std::function<void(bool)> &then) {
                    ++asked;
                    m_then = then;
                    if (answersAtOnce)
                        then(true);
                },
            .now = [this] { return now; },
            .tick = std::chrono::milliseconds(5)};
}

bool ScriptedPositions::isRunning() const
{
    const ScriptedReceiver *receiver = m_receiver.data();
    return receiver && receiver->running;
}

void ScriptedPositions::fail(QGeoPositionInfoSource::Error error)
{
    if (ScriptedReceiver *receiver = m_receiver.data())
        receiver->fail(error);
}

void ScriptedPositions::move(double longitude, double latitude, std::optional<double> accuracy,
                             std::optional<double> heading, std::optional<double> speed)
{
    QGeoPositionInfo info(QGeoCoordinate(latitude, longitude), QDateTime::currentDateTimeUtc());
    const auto set = [&info](QGeoPositionInfo::Attribute which, std::optional<double> value) {
        if (value)
            info.setAttribute(which, *value);
    };
    set(QGeoPositionInfo::HorizontalAccuracy, accuracy);
    set(QGeoPositionInfo::Direction, heading);
    set(QGeoPositionInfo::GroundSpeed, speed);
    if (ScriptedReceiver *receiver = m_receiver.data())
        Q_EMIT receiver->positionUpdated(info);
}

} // namespace anjungan::test
