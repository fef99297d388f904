// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/wall.h"

#include <QDateTime>

#include <chrono>
#include <vector>

namespace anjungan::wall {

/// A moment by two clocks. The time of day decides which entries are within their hours, and may be set forward and
/// back; how long a page has been shown is counted by the steady clock alone.
struct Moment
{
    QDateTime local;                  ///< in the workspace's zone
    std::chrono::milliseconds steady; ///< since any fixed moment
};

/// Which page a wall shows, for how long, and which is next. A value without widgets; whoever shows the pages calls
/// update() often and moveOn() when the next page is ready.
class Rotation
{
public:
    using Milliseconds = std::chrono::milliseconds;

    /// After so long without a key the rotation goes on by itself.
    static constexpr std::chrono::minutes returnAfter{2};
    /// A longer time between two updates is not counted: the process was stopped meanwhile, and nothing was shown.
    static constexpr std::chrono::seconds mostBetween{10};

    Rotation(QList<workspace::WallEntry> entries, const Moment &now);

    const QList<workspace::WallEntry> &entries() const { return m_entries; }

    /// Counts the time that the current page was shown, and looks which entries are within their hours. While
    /// `isWaiting`, the page that is due is not ready: nothing is counted but the time without a key.
    void update(const Moment &now, bool isWaiting = false);

    /// Indexes of the entries that are within their hours; all of them where none is.
    const std::vector<int> &scheduled() const { return m_scheduled; }
    /// −1 if there are no entries.
    int current() const { return m_current; }
    /// What follows the current one; the same if there is no other, −1 if there are none.
    int next() const;

    /// How long the current one has been shown, and how long it is to be: its dwell, or longer (setNeeded()).
    Milliseconds elapsed() const { return m_elapsed; }
    Milliseconds span() const;
    /// 0 to 1.
    double progress() const;

    /// Whether it is time for the next one: the current one was shown long enough, or is no longer within its hours.
    [[nodiscard]] bool isDue() const;
    void moveOn();

    /// How long the current one needs until all of it was seen. A new one needs no more than its dwell.
    void setNeeded(Milliseconds needed) { m_needed = needed; }

    /// A hand keeps the current page until it lets go, or has pressed nothing for returnAfter.
    [[nodiscard]] bool isHeld() const { return m_isHeld; }
    void toggleHold();
    /// The rotation goes on from the current page.
    void release();
    /// To another of the scheduled entries, which is then held. Nothing if there is none of that place, from 0.
    void stepForward();
    void stepBack();
    void goTo(int place);

    /// Stands at that entry, as if it had just begun, without a hand.
    void standAt(int entry);

private:
    [[nodiscard]] int placeOf(int entry) const; ///< −1 if it is not scheduled
    void pressed();
    void show(int entry);
    void schedule(const QDateTime &local);

    QList<workspace::WallEntry> m_entries;
    std::vector<int> m_scheduled;
    int m_current = -1;
    Milliseconds m_elapsed{0};
    Milliseconds m_needed{0};
    Milliseconds m_last;         ///< of the steady clock, at the last update
    Milliseconds m_untouched{0}; ///< without a key
    bool m_isHeld = false;
};

} // namespace anjungan::wall
