// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/sync_engine.h"

#include "core/sync/dataset_sync.h"
#include "core/sync/exposures.h"
#include "core/sync/history.h"
#include "core/sync/log.h"
#include "core/sync/timing/patient_transport.h"
#include "core/sync/timing/schedule.h"
#include "core/workspace/ids.h"

#include <algorithm>
#include <deque>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::sync {

namespace {

/// If they cannot be read, sources are requested sooner than they should be, and the first sync reports the error.
QList<Wait> waitsIn(Cache &cache) { return cache.waits().value_or(QList<Wait>()); }

QList<Wait> known(const QList<Wait> &waits, const workspace::Workspace &workspace)
{
    QList<Wait> known;
    for (const Wait &wait : waits)
        if (workspace.source(wait.source) && (wait.dataset.isEmpty() || workspace.dataset(wait.dataset)))
            known << wait;
    return known;
}

std::chrono::seconds refreshOf(const workspace::Dataset &dataset, const QDateTime &now)
{
    return std::chrono::seconds(now.secsTo(dataset.refresh.value_or(workspace::usualRefresh).after(now)));
}

} // namespace

struct SyncEngine::Line
{
    std::unique_ptr<source::ClockWatch> clocks;
    std::unique_ptr<PatientTransport> transport;  ///< after the watch that it uses
    std::unique_ptr<source::Connector> connector; ///< after the transport that it uses
};

struct SyncEngine::Run
{
    Call call;
    QList<qsizetype> datasets; ///< indexes in the workspace
    QList<qsizetype> waiting;  ///< indexes in `datasets` of those that have not begun
    std::deque<QCoro::Task<void>> begun;
    int underWay = 0;
    QHash<QString, int> underWayAt;       ///< by source
    std::map<QString, Versions> versions; ///< by source, of this run; the traffic is told once
    QSet<QString> asking;                 ///< sources whose list of versions is under way
    QHash<QString, Observation> downs;    ///< by source: the failure that concerns the whole source
    bool isFilling = false;
    Report report;
};

SyncEngine::SyncEngine(workspace::Workspace workspace, source::Transport &transport, Cache &cache, const Clock &clock,
                       Options options)
    : m_workspace(std::move(workspace)), m_transport(transport), m_cache(cache), m_clock(clock),
      m_options(std::move(options)), m_keptWaits(waitsIn(cache)),
      m_backoff(m_options.random, known(m_keptWaits, m_workspace)),
      m_pageSizes(cache.pageSizes().value_or(QList<PageSize>()), clock.now())
{
}

SyncEngine::~SyncEngine() = default;

void SyncEngine::cancel() { m_stop.request_stop(); }

QCoro::Task<Report> SyncEngine::run(QStringList datasets, Call call)
{
    m_stop = {};
    m_lines.clear(); // the source's documents are requested once per run, so that changes are noticed

    Run run{.call = std::move(call)};
    for (qsizetype i = 0; i < m_workspace.datasets.size(); ++i) {
        const workspace::Dataset &dataset = m_workspace.datasets[i];
        if (datasets.isEmpty() ? dataset.isLeftOut : !datasets.contains(dataset.id))
            continue;
        run.waiting << run.datasets.size();
        run.datasets << i;
        if (!run.call.isBySchedule)
            m_backoff.forget(dataset.source, dataset.id);
    }
    run.report.datasets.resize(run.datasets.size());
    run.report.exposures.resize(m_workspace.exposures.size());
    qCDebug(syncLog).nospace() << "run of " << run.datasets.size() << " datasets, "
                               << (run.call.isBySchedule ? "by schedule" : "on request");
    dropStrayStages();
    beginExposures(run.report);

    m_run = &run;
    if (run.call.isBySchedule && m_options.askEvery.count() > 0)
        askVersions(run);
    fill(run);
    for (std::size_t i = 0; i < run.begun.size(); ++i) // the list grows meanwhile
        co_await run.begun[i];
    m_run = nullptr;
    if (!m_stop.stop_requested())
        attend({});
    keepWaits();
    keepPageSizes();
    trimHistory(m_cache, m_workspace.history, m_clock.now());
    co_return run.report;
}

/// Begins to ask for the lists of versions, where one spares requests: of sources with several datasets in the run that
/// did not fail at the last attempt.
void SyncEngine::askVersions(Run &run)
{
    QHash<QString, int> datasets;
    for (const qsizetype place : std::as_const(run.datasets))
        ++datasets[m_workspace.datasets[place].source];
    for (const workspace::Source &source : m_workspace.sources)
        if (source.versions && datasets.value(source.id) > 1 && !m_backoff.isDoubted(source.id)) {
            run.asking.insert(source.id);
            run.begun.push_back(askVersions(run, source.id));
        }
}

QCoro::Task<void> SyncEngine::askVersions(Run &run, QString source)
{
    const workspace::Source &asked = *m_workspace.source(source); // exists, since the workspace was validated
    if (const auto found = connector(asked)) {
        auto &list = m_versions.try_emplace(source, *asked.versions).first->second;
        run.versions.emplace(source, co_await list.ask(**found, m_stop.get_token()));
    }
    run.asking.remove(source);
    fill(run);
}

/// Starts datasets up to the limit.
void SyncEngine::fill(Run &run)
{
    if (run.isFilling)
        return; // called by a sync that ended without suspending
    run.isFilling = true;
    while (const auto place = takeNext(run)) {
        const workspace::Dataset &dataset = m_workspace.datasets[run.datasets[*place]];
        if (m_stop.stop_requested() || run.downs.contains(dataset.source))
            run.report.datasets[*place] = unasked(dataset, run);
        else
            run.begun.push_back(syncOne(run, *place));
    }
    run.isFilling = false;
}

/// The sources take turns, so that a slow one does not block the others. For a source that failed before, only one
/// dataset is started, to find out whether it is available again.
std::optional<qsizetype> SyncEngine::takeNext(Run &run) const
{
    qsizetype best = -1;
    int fewest = 0;
    for (qsizetype i = 0; i < run.waiting.size(); ++i) {
        const QString &source = m_workspace.datasets[run.datasets[run.waiting[i]]].source;
        const int underWay = run.underWayAt.value(source);
        if (m_stop.stop_requested() || (run.downs.contains(source) && !mayBeUp(run, source)))
            return run.waiting.takeAt(i);
        if (run.downs.contains(source) || run.asking.contains(source))
            continue;
        if (run.underWay >= m_options.parallel && run.underWay > 0)
            continue;
        if (underWay > 0 && m_backoff.isDoubted(source))
            continue;
        if (best < 0 || underWay < fewest) {
            best = i;
            fewest = underWay;
        }
    }
    return best < 0 ? std::nullopt : std::optional(run.waiting.takeAt(best));
}

/// Of a source that failed: whether a dataset that is under way may still show that it answers.
bool SyncEngine::mayBeUp(const Run &run, const QString &source) const
{
    return run.underWayAt.value(source) > 0 && run.downs.value(source).cause != source::ErrorKind::Busy;
}

QCoro::Task<void> SyncEngine::syncOne(Run &run, qsizetype place)
{
    const workspace::Dataset &dataset = m_workspace.datasets[run.datasets[place]];
    ++run.underWay;
    ++run.underWayAt[dataset.source];
    run.report.datasets[place] = co_await ask(dataset, run);
    --run.underWay;
    --run.underWayAt[dataset.source];
    if (!m_stop.stop_requested()) {
        updateExposures(run.report, dataset.id);
        attend(dataset.id);
    }
    fill(run);
}

QCoro::Task<Observation> SyncEngine::ask(const workspace::Dataset &dataset, Run &run)
{
    const workspace::Source &source = *m_workspace.source(dataset.source); // exists, since the workspace was validated
    const Backoff::Attempt attempt = m_backoff.begin(source.id, dataset.id, refreshOf(dataset, m_clock.now()));
    Observation seen;
    if (const auto found = connector(source)) {
        Options options = m_options;
        options.acceptHeld = options.acceptHeld || run.call.accepted.contains(dataset.id);
        options.acceptSeen = options.acceptSeen || run.call.acceptedAsSeen.contains(dataset.id);
        const auto onProgress = [this, &attempt, rows = qint64{0}](const Progress &progress) mutable {
            if (progress.rows > std::exchange(rows, progress.rows))
                noteAnswer(attempt);
            Q_EMIT progressed(progress);
        };
        const auto versions = run.versions.find(source.id);
        DatasetSync sync(m_workspace, dataset, **found, m_cache, m_clock, options, m_stop.get_token(), onProgress,
                         *m_lines[source.id].clocks, versions == run.versions.end() ? nullptr : &versions->second);
        if (versions != run.versions.end())
            sync.charge(std::exchange(versions->second.traffic, {}), std::exchange(versions->second.note, {}));
        seen = co_await sync.run();
    } else {
        seen = {.dataset = dataset.id,
                .at = m_clock.now(),
                .outcome = Outcome::Faulty,
                .error = {found.error().toMessage()}};
        record(seen);
    }
    if (m_backoff.ended(attempt, seen, m_clock.now()))
        run.downs.insert(source.id, seen);
    else if (run.downs.value(source.id).cause != source::ErrorKind::Busy && !m_backoff.isDoubted(source.id))
        run.downs.remove(source.id); // it answered others since it failed
    keepWaits();
    co_return seen;
}

/// Starts the datasets that waited for the source's first answer.
void SyncEngine::noteAnswer(const Backoff::Attempt &attempt)
{
    const bool wasDoubted = m_backoff.isDoubted(attempt.source);
    m_backoff.answered(attempt);
    if (!wasDoubted)
        return;
    // Queued, since the caller is still running.
    const auto goOn = [this] {
        if (m_run)
            fill(*m_run);
    };
    QMetaObject::invokeMethod(this, goOn, Qt::QueuedConnection);
}

/// The observation of a dataset that was not started: the run was canceled, or its source is down.
Observation SyncEngine::unasked(const workspace::Dataset &dataset, const Run &run)
{
    Observation seen{.dataset = dataset.id, .at = m_clock.now(), .outcome = Outcome::Canceled};
    if (const auto state = m_cache.state(dataset.id))
        seen.rows = state->rows;
    if (!m_stop.stop_requested()) {
        const Observation down = run.downs.value(dataset.source);
        seen.outcome = down.outcome;
        seen.cause = down.cause;
        seen.error = {message::make<message::Code::NotAsked>(down.dataset, down.error)};
        record(seen);
        return seen;
    }
    Q_EMIT progressed({.dataset = dataset.id, .phase = Progress::Phase::Done, .expectedRows = {}, .done = seen});
    return seen;
}

/// Records the observation of a dataset for which no DatasetSync ran.
void SyncEngine::record(Observation &seen)
{
    if (const auto recorded = m_cache.record(seen); !recorded) {
        seen.outcome = Outcome::CacheFault;
        seen.error = {recorded.error().toMessage()};
    }
    Q_EMIT progressed({.dataset = seen.dataset, .phase = Progress::Phase::Done, .expectedRows = {}, .done = seen});
}

/// If they cannot be stored, the device requests too early only after a restart.
void SyncEngine::keepWaits()
{
    const QList<Wait> waits = m_backoff.waits();
    if (waits == m_keptWaits)
        return;
    for (const Wait &wait : waits)
        if (!m_keptWaits.contains(wait))
            qCDebug(syncLog).noquote().nospace()
                << "source " << wait.source << (wait.dataset.isEmpty() ? QString() : u", dataset "_s + wait.dataset)
                << " waits until " << wait.until.toString(Qt::ISODate) << " after " << wait.failures << " failures ("
                << (wait.kind ? source::kindName(*wait.kind) : u"its content"_s) << ')';
    if (m_cache.keepWaits(waits))
        m_keptWaits = waits;
}

/// If they cannot be stored, the next run finds out again.
void SyncEngine::keepPageSizes()
{
    for (const auto &[id, line] : m_lines) {
        const workspace::Source *const source = m_workspace.source(id);
        const int rows = line.connector ? line.connector->pageSize() : m_options.limits.pageSize;
        if (!source || rows >= m_pageSizes.of(*source).value_or(m_options.limits.pageSize))
            continue;
        static_cast<void>(m_cache.keepPageSize(m_pageSizes.note(*source, rows, m_clock.now())));
    }
}

/// Drops the stages of datasets that the workspace no longer has. If that fails, the next run tries again.
void SyncEngine::dropStrayStages() { static_cast<void>(m_cache.keepStages(workspace::idsOf(m_workspace.datasets))); }

/// Updates exposures if an earlier run ended between a publish and the update, or if the workspace has changed.
void SyncEngine::beginExposures(Report &report)
{
    keepExposures(m_cache, m_workspace);
    updateExposures(report, {});
}

/// Updates the exposures that use `dataset`; all if it is empty.
void SyncEngine::updateExposures(Report &report, const QString &dataset)
{
    for (qsizetype i = 0; i < m_workspace.exposures.size(); ++i) {
        const workspace::Exposure &exposure = m_workspace.exposures[i];
        if (!dataset.isEmpty() && exposure.points != dataset && exposure.zones != dataset)
            continue;
        ExposureUpdate &told = report.exposures[i];
        if (exposure.result.isLeftOut) {
            told = {.exposure = exposure.id, .outcome = ExposureUpdate::Outcome::Unchanged};
            continue;
        }
        const ExposureUpdate update = updateExposure(m_cache, exposure, m_clock.now());
        if (update.outcome != ExposureUpdate::Outcome::Unchanged || told.outcome != ExposureUpdate::Outcome::Computed)
            told = update;
        Q_EMIT exposed(update);
    }
}

/// See Attending. If that fails, the next sync tries again.
void SyncEngine::attend(const QString &dataset)
{
    if (!m_options.attending || m_workspace.attention.isEmpty())
        return;
    const QDateTime now = m_clock.now();
    static_cast<void>(m_cache.keepAttention(m_options.attending(dataset, now), now));
}

std::expected<source::Connector *, source::SourceError> SyncEngine::connector(const workspace::Source &source)
{
    Line &line = m_lines[source.id];
    if (!line.connector) {
        line.clocks = std::make_unique<source::ClockWatch>(m_transport, [this] { return m_clock.now(); });
        line.transport = std::make_unique<PatientTransport>(*line.clocks, m_options.requestsPerSource, m_options.pause,
                                                            m_options.random);
        source::Limits limits = m_options.limits;
        limits.pageSize = std::min(limits.pageSize, m_pageSizes.of(source).value_or(limits.pageSize));
        auto made = source::makeConnector(source, *line.transport, limits);
        if (!made)
            return std::unexpected(made.error());
        line.connector = std::move(*made);
    }
    return line.connector.get();
}

} // namespace anjungan::sync
