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

/// The functions that a Locator uses, so that tests can replace them.
struct LocatorWorld
{
    /// Null: whoever has the map shows positions by itself. Returns null if the device has no positioning. Called each
    /// time that the locator is switched on.
    std::function<std::unique_ptr<QGeoPositionInfoSource>()> makeSource;
    /// Asks for permission if the platform requires it, and later calls `then`, unless `context` has been destroyed.
    std::function<void(QObject *context, std::function<void(bool granted)> then)> askPermission;
    /// A monotonic clock.
    std::function<std::chrono::milliseconds()> now;
    /// How often the age of the last fix is checked.
    std::chrono::milliseconds tick{1000};
};

/// The real ones: satellites, the network, or what else Qt Positioning finds on this device.
LocatorWorld systemWorld();

/// Follows the device's position while it is switched on; while nobody sees it (not awake) the receiver is stopped.
/// Lives on the UI thread.
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
        Unavailable ///< the device cannot determine it
    };

    /// A fix counts as stale from this age on.
    static constexpr std::chrono::seconds staleAfter{15};

    explicit Locator(LocatorWorld world = systemWorld(), QObject *parent = nullptr);
    ~Locator() override;

    void switchOn();
    void switchOff();
    /// While false the source is stopped. Initially true.
    void setAwake(bool awake);

    State state() const { return m_state; }
    /// The last fix since it was switched on.
    const std::optional<Fix> &fix() const { return m_fix; }
    /// How long ago the last fix was; 0 without one.
    std::chrono::seconds age() const;

Q_SIGNALS:
    /// The state, the fix or, once stale, its age has changed.
    void changed();

private:
    void permit(bool granted);
    void run();
    void rest();
    void onPosition(const QGeoPositionInfo &info);
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
    int m_round = 0; ///< counts how often it was switched on or off, to recognise late answers
};

} // namespace anjungan::map
