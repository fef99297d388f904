// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/rotation.h"

#include <algorithm>
#include <numeric>

namespace anjungan::wall {

Rotation::Rotation(QList<workspace::WallEntry> entries, const Moment &now)
    : m_entries(std::move(entries)), m_last(now.steady)
{
    schedule(now.local);
    if (!m_scheduled.empty())
        m_current = m_scheduled.front();
}

void Rotation::schedule(const QDateTime &local)
{
    m_scheduled.clear();
    for (int at = 0; at < m_entries.size(); ++at)
        if (m_entries[at].hours.contains(local.date(), local.time()))
            m_scheduled.push_back(at);
    if (m_scheduled.empty()) {
        m_scheduled.resize(static_cast<std::size_t>(m_entries.size()));
        std::iota(m_scheduled.begin(), m_scheduled.end(), 0);
    }
}

void Rotation::update(const Moment &now, bool isWaiting)
{
    schedule(now.local);
    const Milliseconds between = std::clamp(now.steady - m_last, Milliseconds(0), Milliseconds(mostBetween));
    m_last = now.steady;
    if (m_isHeld) {
        m_untouched += between;
        if (m_untouched >= returnAfter)
            release();
        return;
    }
    if (!isWaiting && m_current >= 0)
        m_elapsed = std::min(m_elapsed + between, span());
}

int Rotation::placeOf(int entry) const
{
    const auto found = std::ranges::find(m_scheduled, entry);
    return found == m_scheduled.end() ? -1 : static_cast<int>(found - m_scheduled.begin());
}

int Rotation::next() const
{
    // The current one need not be among them: its hours may be over.
    const auto after = std::ranges::upper_bound(m_scheduled, m_current);
    return m_scheduled.empty() ? -1 : after == m_scheduled.end() ? m_scheduled.front() : *after;
}

Rotation::Milliseconds Rotation::span() const
{
    if (m_current < 0)
        return Milliseconds(workspace::WallEntry::usualDwell);
    return std::max(Milliseconds(m_entries[m_current].dwell), m_needed);
}

double Rotation::progress() const
{
    return std::clamp(static_cast<double>(m_elapsed.count()) / static_cast<double>(span().count()), 0.0, 1.0);
}

bool Rotation::isDue() const { return m_current >= 0 && !m_isHeld && (m_elapsed >= span() || placeOf(m_current) < 0); }

void Rotation::show(int entry)
{
    m_current = entry;
    m_elapsed = m_needed = Milliseconds(0);
}

void Rotation::moveOn()
{
    if (m_current >= 0)
        show(next());
}

void Rotation::pressed()
{
    m_isHeld = true;
    m_untouched = Milliseconds(0);
}

void Rotation::toggleHold()
{
    if (m_isHeld)
        release();
    else if (m_current >= 0)
        pressed();
}

void Rotation::release()
{
    m_isHeld = false;
    m_untouched = Milliseconds(0);
}

void Rotation::stepForward()
{
    if (m_current < 0)
        return;
    show(next());
    pressed();
}

void Rotation::stepBack()
{
    if (m_current < 0)
        return;
    const auto from = std::ranges::lower_bound(m_scheduled, m_current);
    show(from == m_scheduled.begin() ? m_scheduled.back() : *(from - 1));
    pressed();
}

void Rotation::goTo(int place)
{
    if (place < 0 || place >= static_cast<int>(m_scheduled.size()))
        return;
    show(m_scheduled[static_cast<std::size_t>(place)]);
    pressed();
}

void Rotation::standAt(int entry)
{
    if (entry < 0 || entry >= m_entries.size())
        return;
    show(entry);
    release();
}

} // namespace anjungan::wall
