// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/watchdog.h"

#include <algorithm>
#include <atomic>

namespace anjungan::app {

/// Shared with the other thread, which may answer after the watchdog is gone.
struct Watchdog::Answers
{
    std::atomic<int> count = 0;
    int asked = 0;      ///< so far
    Milliseconds at{0}; ///< the last answer that was seen
    int seen = 0;
};

Watchdog::Watchdog(Parts parts, QObject *parent)
    : QObject(parent), m_parts(std::move(parts)), m_answers(std::make_shared<Answers>()), m_moved(m_parts.steady())
{
    m_answers->at = m_parts.steady();
    connect(&m_timer, &QTimer::timeout, this, &Watchdog::look);
    // Often enough that one look that comes late is not a hang.
    m_timer.start(std::max(m_parts.within / 4, Milliseconds(100)));
    look();
}

Watchdog::~Watchdog() = default;

bool Watchdog::isOtherAlive()
{
    if (!m_parts.ask)
        return true;
    const Milliseconds now = m_parts.steady();
    if (const int count = m_answers->count; count != m_answers->seen) {
        m_answers->seen = count;
        m_answers->at = now;
    }
    if (m_answers->asked == m_answers->seen) {
        ++m_answers->asked;
        m_parts.ask([answers = m_answers] { ++answers->count; });
    }
    if (m_parts.worked) {
        const Milliseconds worked = m_parts.worked();
        if (std::exchange(m_worked, worked) != worked)
            m_moved = now;
    }
    // Half of the time: the other half is what the service manager still waits.
    const Milliseconds patience = m_parts.within / 2, silent = now - m_answers->at;
    return silent <= patience || (m_parts.worked && now - m_moved <= patience && silent <= longestWork);
}

void Watchdog::look()
{
    if (isOtherAlive())
        m_parts.feed();
}

} // namespace anjungan::app
