// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/position/recorded_source.h"

#include <algorithm>

namespace anjungan::field {

using namespace std::chrono_literals;

std::chrono::milliseconds systemTicks()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

RecordedSource::RecordedSource(Recording recording, Ticks ticks, From from, QObject *parent)
    : PositionSource(parent), m_recording(std::move(recording)), m_ticks(std::move(ticks))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RecordedSource::play);
    if (from == From::End && !m_recording.empty()) {
        m_next = m_recording.size() - 1;
        m_before = timeOf(m_recording.back());
    }
}

void RecordedSource::start()
{
    if (m_timer.isActive() || m_recording.empty())
        return;
    m_started = m_ticks();
    m_timer.start(0ms);
}

void RecordedSource::stop()
{
    if (m_timer.isActive())
        m_before = played();
    m_timer.stop();
}

std::chrono::milliseconds RecordedSource::played() const { return m_before + (m_ticks() - m_started); }

std::chrono::milliseconds RecordedSource::timeOf(const Fix &fix) const
{
    return std::chrono::milliseconds(m_recording.front().time.msecsTo(fix.time));
}

void RecordedSource::play()
{
    const std::chrono::milliseconds now = played();
    std::optional<Fix> due;
    while (m_next < m_recording.size() && timeOf(m_recording[m_next]) <= now)
        due = m_recording[m_next++];
    if (!due && m_next == m_recording.size()) {
        due = m_recording.back();
        due->heading.reset();
        due->time = m_recording.front().time.addDuration(now);
    }
    waitForNext();
    if (due)
        Q_EMIT fixed(*due);
}

void RecordedSource::waitForNext()
{
    const std::chrono::milliseconds wait =
        m_next < m_recording.size() ? timeOf(m_recording[m_next]) - played() : std::chrono::milliseconds(1s);
    // A pause of hours in the recording is waited for in parts, since a timer counts no more than 24 days.
    m_timer.start(std::clamp<std::chrono::milliseconds>(wait, 1ms, 1h));
}

} // namespace anjungan::field
