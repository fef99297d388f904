// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/timing/clock.h"
#include "ui/field/position/doubt.h"
#include "ui/field/position/position_source.h"
#include "ui/field/position/recorded_source.h"

#include <QTimer>

#include <memory>

namespace anjungan::field {

/// Where the device is, for as long as someone looks: then, and only then, its source is on and its timer runs. Says so
/// when no position comes, and when none comes any more. Lives on the UI thread.
class Positioning : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Resting,    ///< nobody looks
        Searching,  ///< no position yet, for less than `patience`
        NoFix,      ///< none for longer than that
        Fixed,      ///< fix() is where the device is
        Lost,       ///< fix() is where it was, `patience` ago or longer
        Denied,     ///< the person, or the system, forbids it
        Unavailable ///< the device cannot tell
    };

    static constexpr std::chrono::seconds patience{20};

    /// `make` is called when someone first looks. `clock` must outlive it; `ticks` is a monotonic one.
    Positioning(MakePositions make, const sync::Clock &clock, Ticks ticks = systemTicks, QObject *parent = nullptr);

    /// Turns the source on, or off.
    void setLooked(bool isLooked);
    [[nodiscard]] bool isLooked() const { return m_isLooked; }
    /// Asks again after Denied and Unavailable.
    void tryAgain();

    State state() const { return m_state; }
    /// The last position that was believed, also while nobody looks.
    const std::optional<Fix> &fix() const { return m_track.last(); }
    /// How long ago that was; 0 without one.
    std::chrono::seconds age() const;
    /// Why the last position that came was not believed; none if it was.
    std::optional<Doubt> doubt() const { return m_doubt; }
    /// Whether its timer runs: at no time while nobody looks.
    [[nodiscard]] bool isAwake() const { return m_timer.isActive(); }

    /// Sees whether it waited too long; its timer calls it each second.
    void check();

Q_SIGNALS:
    /// State, fix or doubt have changed, or another second of a Lost one has passed.
    void changed();

private:
    void take(const Fix &fix);
    void fail(PositionSource::Failure failure);
    void setState(State state);

    MakePositions m_make;
    const sync::Clock &m_clock;
    Ticks m_ticks;
    std::unique_ptr<PositionSource> m_source; ///< null until someone looks
    QTimer m_timer;
    PlausibleTrack m_track;
    std::optional<Doubt> m_doubt;
    State m_state = State::Resting;
    bool m_isLooked = false;
    std::chrono::milliseconds m_waiting{0}; ///< of the ticks: since when no position came
    std::chrono::milliseconds m_fixedAt{0}; ///< of the ticks
};

} // namespace anjungan::field
