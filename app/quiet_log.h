// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <chrono>
#include <mutex>
#include <optional>

namespace anjungan::app {

/// Bounds a log that nobody reads for months: the same line is written once in `repeatEvery`, with how often it came
/// meanwhile, and all lines together are `mostBytes` in a day at most. Digits do not tell lines apart: the same fault
/// with other times or counts is the same. For any thread.
class QuietLog
{
public:
    static constexpr std::chrono::minutes repeatEvery{60};
    /// Of a day, in UTF-8; a line that would exceed it is not written.
    static constexpr qint64 mostBytes = 900'000;
    static constexpr qsizetype longestLine = 1000;
    /// So many different lines are remembered; a log with more begins anew to count them.
    static constexpr qsizetype mostLines = 500;

    /// What is to be written in place of `line`; none: nothing. `now` is of a steady clock.
    [[nodiscard]] std::optional<QString> written(const QString &line, std::chrono::milliseconds now);

private:
    struct Known
    {
        std::chrono::milliseconds at{0};
        int swallowed = 0;
    };

    std::mutex m_mutex;
    QHash<QString, Known> m_known;
    std::chrono::milliseconds m_day{0};
    qint64 m_bytes = 0;
    bool m_isFull = false;
};

} // namespace anjungan::app
