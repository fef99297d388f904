// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/position/position_source.h"
#include "ui/field/position/recording.h"

#include <QTimer>

#include <chrono>

namespace anjungan::field {

/// A monotonic clock.
using Ticks = std::function<std::chrono::milliseconds()>;
std::chrono::milliseconds systemTicks();

/// Plays a recording in its own times: from its beginning when it is first started, and on from there. At its end it
/// stands still: the last position once a second, with times that go on. While it is stopped, its time stands still
/// too.
class RecordedSource final : public PositionSource
{
    Q_OBJECT

public:
    enum class From {
        Beginning,
        End, ///< only the last position, as for a picture
    };

    explicit RecordedSource(Recording recording, Ticks ticks = systemTicks, From from = From::Beginning,
                            QObject *parent = nullptr);

    void start() override;
    void stop() override;

    /// Sends what is due; its timer calls it.
    void play();

private:
    std::chrono::milliseconds played() const;
    std::chrono::milliseconds timeOf(const Fix &fix) const;
    void waitForNext();

    Recording m_recording;
    Ticks m_ticks;
    QTimer m_timer;
    std::size_t m_next = 0;
    std::chrono::milliseconds m_before{0};  ///< played until it was last stopped
    std::chrono::milliseconds m_started{0}; ///< of the ticks
};

} // namespace anjungan::field
