// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>
#include <optional>

namespace anjungan::sync {

/// When a page was requested and received, in milliseconds of one steady clock of the device.
struct PageSpan
{
    qint64 sent = 0;
    qint64 received = 0;
};

/// Whether the pages of a listing were made at one time, or at the times at which they were requested; otherwise a
/// cache on the way has kept some of them. Neither clock needs to be right, and answers may take any time: the
/// difference between the server's clock and the device's, which is unknown, must only be one for all pages. Plain
/// state.
class PageTimes
{
public:
    /// What differs more is not of one listing. A cache fills with the pages of another client's listing within such a
    /// time, and those are as good as a slow listing of one's own.
    static constexpr std::chrono::seconds tolerance{60};

    /// False if the page does not fit the ones before. `stamp` is the time that the source gives the page, `age` that
    /// of a cache's answer.
    [[nodiscard]] bool add(const std::optional<QDateTime> &stamp, std::chrono::seconds age, const PageSpan &span);

private:
    std::optional<QDateTime> m_earliest; ///< of the stamps
    std::optional<QDateTime> m_latest;
    std::optional<qint64> m_least; ///< of the clocks' difference, ms, by the pages so far
    std::optional<qint64> m_most;
    std::optional<std::chrono::seconds> m_youngest;
    std::optional<std::chrono::seconds> m_oldest;
};

} // namespace anjungan::sync
