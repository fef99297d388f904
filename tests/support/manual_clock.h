// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/timing/clock.h"

#include <QTimeZone>

#include <atomic>

namespace anjungan::test {

/// A clock that only moves by pass(), or, after run(), also with each look at it. For any thread.
class ManualClock final : public sync::Clock
{
public:
    explicit ManualClock(const QDateTime &now = QDateTime({2026, 11, 21}, {7, 5}, QTimeZone::UTC))
        : m_now(now.toMSecsSinceEpoch())
    {
    }

    QDateTime now() const override { return QDateTime::fromMSecsSinceEpoch(m_now.fetch_add(m_step), QTimeZone::UTC); }
    void run(std::chrono::milliseconds eachLook) { m_step = eachLook.count(); }
    void pass(std::chrono::milliseconds time) { m_now += time.count(); }

private:
    mutable std::atomic<qint64> m_now;
    std::atomic<qint64> m_step = 0;
};

} // namespace anjungan::test
