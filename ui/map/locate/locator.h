// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/canvas/fix.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QGeoPositionInfo;
class QGeoPositionInfoSource;

namespace anjungan::map {

/// What a Locator needs of the world, so that tests can give it another one.
struct LocatorWorld
{
    /// Null: the device has no way to know where it is. Called once for each time of being switched on.
    std::function<std::unique_ptr<QGeoPositionInfoSource>()> makeSource;
    /// Asks the person where the platform wants that, and tells the answer sooner or later, unless `context` is gone.
    std::function<void(QObject *context, std::function<void(bool granted)> then)> askPermission;
    /// A clock that only goes forward.
    std::function<std::chrono::milliseconds()> now;
    /// How often the age of the last fix is looked at.
    std::chrono::milliseconds tick{1000};
};

/// The satellites, the network or whatever Qt Positioning finds on this device.
LocatorWorld systemWorld();

/// Tells where the device is, from when it is switched on until it is switched off; while nobody sees it (asleep) the
/// receiver rests. Lives on the UI thread.
class Locator : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Off,
        Asking,    ///< for the person's permission
        Searching, ///< no fix yet
        Fixed,
        Stale,      ///< a fix, but an old one
        Denied,     ///< the person or the system forbids it
        Unavailable ///< the device cannot tell
    };

    /// A fix counts as stale from this age on.
    static constexpr std::chrono::seconds staleAfter{15};

    explicit Locator(LocatorWorld world = systemWorld(), QObject *parent = nullptr);
    ~Locator() override;

    void switchOn();
    void switchOff();
    /// While false the source rests. At first true.
    void setAwake(bool awake);

    State state() const { return m_state; }
    /// The last one since it was switched on.
    const std::optional<Fix> &fix() const { return m_fix; }
    /// How long ago the last fix was; 0 without one.
    std::chrono::seconds age() const;

Q_SIGNALS:
    /// State, fix or, once stale, its age.
    void changed();

private:
    void permit(bool granted);
    void run();
    void rest();
    void take(const QGeoPositionInfo &info);
    void fail(State state);
    void check();
    void setState(State state);

    LocatorWorld m_world;
    std::unique_ptr<QGeoPositionInfoSource> m_source;
    QTimer m_timer;
    State m_state = State::Off;
    bool m_awake = true;
    bool m_permitted = false;
    std::optional<Fix> m_fix;
    std::chrono::milliseconds m_fixedAt{0};
    int m_round = 0; ///< counts the times it was switched on or off, so that a late answer is known as such
};

} // namespace anjungan::map
