// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/cache.h"
#include "core/sync/pass_runner.h"
#include "core/sync/report.h"

#include <QElapsedTimer>

#include <functional>

namespace anjungan::sync {

/// One sync of one dataset, the cheapest way that is enough: ask whether anything changed, else for what changed, else
/// for all; stage, verify, publish, record. Used once.
class DatasetSync
{
public:
    using Tell = std::function<void(const Progress &)>;

    DatasetSync(const workspace::Source &source, const workspace::Dataset &dataset, source::Connector &connector,
                Cache &cache, const Clock &clock, const Options &options, std::stop_token stop, Tell tell);

    /// Runs to the end; what happened is in the ledger when it returns, whatever it was.
    QCoro::Task<Observation> run();

private:
    QCoro::Task<Attempt<void>> bring();
    QCoro::Task<Attempt<void>> stageAndPublish(std::optional<source::Fetched> first, QUrl firstUrl);
    QCoro::Task<Attempt<void>> settle(Stage &stage, const PassRunner &passes);
    Attempt<void> recordUnchanged(std::chrono::seconds age);
    QDateTime confirmedAt(std::chrono::seconds age) const;
    void stampEnd(Outcome outcome, const QString &line);
    void tell(Progress::Phase phase);

    const workspace::Dataset m_dataset;
    const QString m_definition;
    Cache &m_cache;
    const Clock &m_clock;
    const Options m_options;
    const Tell m_tell;

    QElapsedTimer m_timer;
    DatasetState m_before;
    Observation m_seen; ///< filled as the sync goes
    CollectionFetcher m_collection;
    const Pass *m_pass = nullptr; ///< while one is under way
    qint64 m_inFlight = 0;        ///< bytes of the listing that is under way
};

} // namespace anjungan::sync
