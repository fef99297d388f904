// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"
#include "core/sync/cache.h"
#include "core/sync/options.h"
#include "core/sync/page_sizes.h"
#include "core/sync/report.h"
#include "core/sync/timing/backoff.h"
#include "core/sync/timing/clock.h"
#include "core/sync/version_list.h"
#include "core/workspace/workspace.h"

#include <QObject>
#include <qcorotask.h>

#include <map>
#include <memory>
#include <stop_token>

namespace anjungan::sync {

/// How a run was started.
struct Call
{
    QStringList accepted = {};       ///< datasets of which any held delivery may be published in this run
    QStringList acceptedAsSeen = {}; ///< those of which the one may be published that a person has seen as held
    bool isBySchedule = false;       ///< otherwise a person started it: earlier failures of these datasets are ignored
};

/// Updates the cache from its sources. Lives on one thread with its transport and cache; one run at a time.
class SyncEngine : public QObject
{
    Q_OBJECT
public:
    /// All references must outlive the engine.
    SyncEngine(workspace::Workspace workspace, source::Transport &transport, Cache &cache, const Clock &clock,
               Options options);
    ~SyncEngine() override;

    /// Syncs the named datasets, or if the list is empty all that this device keeps (workspace::Dataset::isLeftOut);
    /// datasets are synced concurrently, and a failure does not stop the others. If a failure concerns a whole source
    /// (backoff.h), and no dataset that is under way shows that the source answers, its datasets that have not begun
    /// are not requested: they get the same outcome, with a line that says so.
    [[nodiscard]] QCoro::Task<Report> run(QStringList datasets = {}, Call call = {});

    /// Ends a run at once, with the outcome Canceled. Published datasets stay published, and staged pages stay for the
    /// next run.
    void cancel();

    /// The waits of sources and datasets.
    const Backoff &backoff() const { return m_backoff; }

    /// Backoff::settle() and Backoff::wake() with the current time.
    void settle() { m_backoff.settle(m_clock.now()); }
    void wake() { m_backoff.wake(m_clock.now()); }

Q_SIGNALS:
    void progressed(const anjungan::sync::Progress &progress);

    /// An exposure was checked, because the run began or one of its datasets was synced: its content or the clocks of
    /// its datasets may have changed.
    void exposed(const anjungan::sync::ExposureUpdate &update);

private:
    struct Line; ///< the connection to one source
    struct Run;

    void askVersions(Run &run);
    [[nodiscard]] QCoro::Task<void> askVersions(Run &run, QString source);
    void fill(Run &run);
    [[nodiscard]] std::optional<qsizetype> takeNext(Run &run) const;
    bool mayBeUp(const Run &run, const QString &source) const;
    [[nodiscard]] QCoro::Task<void> syncOne(Run &run, qsizetype place);
    [[nodiscard]] QCoro::Task<Observation> ask(const workspace::Dataset &dataset, Run &run);
    void noteAnswer(const Backoff::Attempt &attempt);
    Observation unasked(const workspace::Dataset &dataset, const Run &run);
    void record(Observation &seen);
    void dropStrayStages();
    void beginExposures(Report &report);
    void updateExposures(Report &report, const QString &dataset);
    void attend(const QString &dataset);
    void keepWaits();
    [[nodiscard]] std::expected<source::Connector *, source::SourceError> connector(const workspace::Source &source);
    void keepPageSizes();

    workspace::Workspace m_workspace;
    source::Transport &m_transport;
    Cache &m_cache;
    const Clock &m_clock;
    Options m_options;
    QList<Wait> m_keptWaits; ///< as stored in the cache
    Backoff m_backoff;
    PageSizes m_pageSizes;
    std::map<QString, Line> m_lines;           ///< by source id
    std::map<QString, VersionList> m_versions; ///< by source id, of those that have one
    Run *m_run = nullptr;                      ///< the current one
    std::stop_source m_stop;
};

} // namespace anjungan::sync
