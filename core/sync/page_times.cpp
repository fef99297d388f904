// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/page_times.h"

#include <algorithm>

namespace anjungan::sync {

bool PageTimes::add(const std::optional<QDateTime> &stamp, std::chrono::seconds age, const PageSpan &span)
{
    m_youngest = std::min(m_youngest.value_or(age), age);
    m_oldest = std::max(m_oldest.value_or(age), age);
    if (*m_oldest - *m_youngest > tolerance)
        return false;
    if (!stamp)
        return true;
    m_earliest = std::min(m_earliest.value_or(*stamp), *stamp);
    m_latest = std::max(m_latest.value_or(*stamp), *stamp);
    // The page was made between request and answer, so the difference of the clocks is between these.
    const qint64 least = stamp->toMSecsSinceEpoch() - span.received;
    const qint64 most = stamp->toMSecsSinceEpoch() - span.sent;
    m_least = std::max(m_least.value_or(least), least);
    m_most = std::min(m_most.value_or(most), most);
    const qint64 allowed = std::chrono::milliseconds(tolerance).count();
    return m_earliest->msecsTo(*m_latest) <= allowed || *m_least - *m_most <= allowed;
}

} // namespace anjungan::sync
