// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace anjungan::wall {

/// Whether a wall lives: its frames are painted and its questions answered. Nothing beats by itself: whoever paints and
/// whoever is answered says so. Times are of a steady clock.
class Pulse
{
public:
    using Milliseconds = std::chrono::milliseconds;

    /// Without a frame, or an answer, for longer than this the heart stands still.
    static constexpr std::chrono::seconds mostBetweenFrames{5}, mostBetweenAnswers{90};

    explicit Pulse(Milliseconds now) : m_frame(now), m_answer(now) {}

    void painted(Milliseconds now) { m_frame = now; }
    void answered(Milliseconds now) { m_answer = now; }

    [[nodiscard]] bool isDrawing(Milliseconds now) const { return now - m_frame <= mostBetweenFrames; }
    [[nodiscard]] bool isAnswered(Milliseconds now) const { return now - m_answer <= mostBetweenAnswers; }
    [[nodiscard]] bool isAlive(Milliseconds now) const { return isDrawing(now) && isAnswered(now); }

private:
    Milliseconds m_frame;
    Milliseconds m_answer;
};

} // namespace anjungan::wall
