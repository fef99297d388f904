// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/clock_watch.h"
#include "core/sync/cache.h"
#include "core/sync/pass_runner.h"
#include "core/sync/report.h"
#include "core/sync/verify.h"
#include "core/sync/version_list.h"

#include <QElapsedTimer>

#include <functional>

namespace anjungan::sync {

/// One sync of one dataset, in the cheapest sufficient way: checks whether anything has changed, otherwise requests the
/// changed rows, otherwise all rows; stages, verifies, publishes, records. To be used once.
class DatasetSync
{
public:
    using OnProgress = std::function<void(const Progress &)>;

    /// `dataset` is one of the workspace's. `versions` is what the source's list of versions said before this sync;
    /// null: it has none, or was not asked. All references but the first, and `versions`, must outlive it.
    DatasetSync(const workspace::Workspace &workspace, const workspace::Dataset &dataset, source::Connector &connector,
                Cache &cache, const Clock &clock, const Options &options, std::stop_token stop, OnProgress onProgress,
                const source::ClockWatch &clocks, const Versions *versions = nullptr);

    /// To be called before run(): what was done for several datasets is told with this one.
    void charge(const Traffic &traffic, const message::Messages &note);

    /// Runs to the end; every result is in the ledger when this returns.
    [[nodiscard]] QCoro::Task<Observation> run();

private:
    [[nodiscard]] QCoro::Task<Attempt<void>> update();
    [[nodiscard]] QCoro::Task<Attempt<void>> stageAndPublish(std::optional<source::Fetched> first, QUrl firstUrl);
    [[nodiscard]] QCoro::Task<Attempt<void>> settle(Stage &stage, const PassRunner &passes);
    [[nodiscard]] Attempt<Terms> terms(const Pass &pass, const StageSummary &staged) const;
    message::Messages oddities() const;
    bool isKnownByVersion() const;
    std::optional<KnownVersion> versionOf(const Pass &pass, const StageSummary &staged) const;
    std::optional<KnownVersion> versionNow() const;
    [[nodiscard]] Attempt<void> recordUnchanged(Way way, std::chrono::seconds age);
    QDateTime confirmedAt(const QDateTime &then) const;
    void stampEnd(Outcome outcome, const message::Messages &error);
    void report(Progress::Phase phase);

    const workspace::Dataset m_dataset;
    const QString m_definition;
    const QList<workspace::AreaLevel> m_levels; ///< those that the dataset lists the areas of
    Cache &m_cache;
    const Clock &m_clock;
    const Options m_options;
    const OnProgress m_onProgress;
    const source::ClockWatch &m_clocks; ///< of the source
    const Versions *const m_versions;
    Traffic m_charged;
    const QString m_version; ///< of the collection, as the source's list says; empty: unknown

    QElapsedTimer m_timer;
    DatasetState m_before;
    Observation m_seen; ///< filled step by step
    CollectionFetcher m_collection;
    const Pass *m_pass = nullptr; ///< the current pass, otherwise null
    qint64 m_inFlight = 0;        ///< bytes received by the current listing
};

} // namespace anjungan::sync
