// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/position/positioning.h"

#include <utility>

namespace anjungan::field {

using namespace std::chrono_literals;

Positioning::Positioning(MakePositions make, const sync::Clock &clock, Ticks ticks, QObject *parent)
    : QObject(parent), m_make(std::move(make)), m_clock(clock), m_ticks(std::move(ticks))
{
    m_timer.setInterval(1s);
    connect(&m_timer, &QTimer::timeout, this, &Positioning::check);
}

void Positioning::setLooked(bool isLooked)
{
    if (isLooked == std::exchange(m_isLooked, isLooked))
        return;
    if (!isLooked) {
        m_timer.stop();
        if (m_source)
            m_source->stop();
        m_doubt.reset();
        return setState(State::Resting);
    }
    if (!m_source) {
        m_source = m_make();
        if (!m_source)
            return setState(State::Unavailable);
        connect(m_source.get(), &PositionSource::fixed, this, &Positioning::take);
        connect(m_source.get(), &PositionSource::failed, this, &Positioning::fail);
    }
    m_waiting = m_ticks();
    m_timer.start();
    setState(State::Searching);
    m_source->start();
}

void Positioning::tryAgain()
{
    if (m_state != State::Denied && m_state != State::Unavailable)
        return;
    setLooked(false);
    setLooked(true);
}

std::chrono::seconds Positioning::age() const
{
    return fix() ? std::chrono::duration_cast<std::chrono::seconds>(m_ticks() - m_fixedAt) : 0s;
}

void Positioning::take(const Fix &fix)
{
    if (!m_isLooked)
        return;
    const auto doubt = m_track.take(fix, fix.isRecording ? fix.time : m_clock.now());
    if (doubt && doubt == m_doubt)
        return;
    m_doubt = doubt;
    if (!doubt) {
        m_fixedAt = m_waiting = m_ticks();
        m_state = State::Fixed;
    }
    Q_EMIT changed();
}

void Positioning::fail(PositionSource::Failure failure)
{
    m_timer.stop();
    setState(failure == PositionSource::Failure::Denied ? State::Denied : State::Unavailable);
}

void Positioning::check()
{
    const bool isLate = m_ticks() - m_waiting >= patience;
    if (m_state == State::Searching && isLate)
        setState(State::NoFix);
    else if (m_state == State::Fixed && isLate)
        setState(State::Lost);
    else if (m_state == State::Lost || m_state == State::NoFix)
        Q_EMIT changed();
}

void Positioning::setState(State state)
{
    if (state != std::exchange(m_state, state))
        Q_EMIT changed();
}

} // namespace anjungan::field
