// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/around/around_inquiry.h"

#include "core/geo/geodesic.h"
#include "core/query/around.h"

#include <algorithm>
#include <utility>

namespace anjungan::field {

AroundInquiry::AroundInquiry(query::QueryService &queries, const QString &language, QObject *parent)
    : QObject(parent), m_queries(queries), m_language(language)
{
}

AroundInquiry::~AroundInquiry()
{
    if (m_watcher)
        m_watcher->cancel();
}

void AroundInquiry::setFix(const Fix &fix)
{
    const double moves = std::max(leastMove, fix.accuracy.value_or(0) / 2);
    if (m_at && geo::courseOf(*m_at, fix.degrees).metres < moves)
        return;
    m_at = fix.degrees;
    ask();
}

void AroundInquiry::chooseList(int list)
{
    if (list == std::exchange(m_list, list))
        return;
    m_chip = -1;
    ask();
}

void AroundInquiry::chooseChip(int chip)
{
    if (chip != std::exchange(m_chip, chip))
        ask();
}

void AroundInquiry::chooseInZone(bool onlyInZone)
{
    if (onlyInZone != std::exchange(m_onlyInZone, onlyInZone))
        ask();
}

void AroundInquiry::chooseZones(std::optional<int> zones)
{
    if (zones != std::exchange(m_zones, zones))
        ask();
}

void AroundInquiry::askAgain() { ask(); }

void AroundInquiry::ask()
{
    if (!m_at)
        return;
    if (m_watcher) {
        m_isAgain = true;
        return;
    }
    m_watcher = std::make_unique<QFutureWatcher<query::QueryResult<Answer>>>();
    connect(m_watcher.get(), &QFutureWatcherBase::finished, this, &AroundInquiry::take);
    m_watcher->setFuture(m_queries.around({.at = *m_at,
                                           .list = m_list,
                                           .chip = m_chip,
                                           .onlyInZone = m_onlyInZone,
                                           .zones = m_zones,
                                           .language = m_language}));
}

void AroundInquiry::take()
{
    // Deleted later, since it is the sender of the current signal.
    auto *watcher = m_watcher.release();
    watcher->deleteLater();
    if (watcher->future().resultCount() > 0) {
        const query::QueryResult<Answer> result = watcher->result();
        m_error = result ? std::nullopt : std::optional(result.error());
        if (result)
            m_answer = *result;
    }
    if (std::exchange(m_isAgain, false))
        return ask();
    Q_EMIT answered();
}

} // namespace anjungan::field
