// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/engine.h"

#include "core/sync/dataset_sync.h"

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace anjungan::sync {

Engine::Engine(workspace::Workspace workspace, source::Transport &transport, Cache &cache, const Clock &clock,
               Options options)
    : m_workspace(std::move(workspace)), m_transport(transport), m_cache(cache), m_clock(clock), m_options(options)
{
}

Engine::~Engine() = default;

void Engine::cancel() { m_stop.request_stop(); }

QCoro::Task<Report> Engine::run(QStringList datasets)
{
    m_stop = {};
    m_connectors.clear(); // what a source said of itself is asked once a run, so that a source that changed is seen

    QList<qsizetype> wanted;
    Report report;
    for (qsizetype i = 0; i < m_workspace.datasets.size(); ++i) {
        if (datasets.isEmpty() || datasets.contains(m_workspace.datasets[i].id))
            wanted << i;
    }
    report.datasets.resize(wanted.size());
    report.exposures.resize(m_workspace.exposures.size());
    beginExposures(report);

    qsizetype next = 0;
    std::vector<QCoro::Task<void>> drains;
    for (int i = 0; i < std::max(1, m_options.parallel); ++i)
        drains.push_back(drain(wanted, next, report));
    for (auto &one : drains)
        co_await one;
    co_return report;
}

/// Takes datasets off the list one after the other; several of these run side by side.
QCoro::Task<void> Engine::drain(const QList<qsizetype> &wanted, qsizetype &next, Report &report)
{
    while (next < wanted.size()) {
        const qsizetype place = next++;
        const workspace::Dataset &dataset = m_workspace.datasets[wanted[place]];
        report.datasets[place] = co_await syncOne(dataset);
        if (!m_stop.stop_requested())
            updateExposures(report, dataset.id);
    }
}

/// A run that ended between a publish and what follows from it, or a workspace that has changed, is made good here.
void Engine::beginExposures(Report &report)
{
    QStringList wanted;
    for (const workspace::Exposure &exposure : m_workspace.exposures)
        wanted << exposure.id;
    // Where these cannot be dropped, nothing can be written, which every dataset will tell; the next run tries again.
    static_cast<void>(m_cache.keepExposures(wanted));
    updateExposures(report, {});
}

/// Those that take from `dataset`; all where it is empty.
void Engine::updateExposures(Report &report, const QString &dataset)
{
    for (qsizetype i = 0; i < m_workspace.exposures.size(); ++i) {
        const workspace::Exposure &exposure = m_workspace.exposures[i];
        if (!dataset.isEmpty() && exposure.points != dataset && exposure.zones != dataset)
            continue;
        const auto done = m_cache.update(exposure, m_clock.now());
        const ExposureUpdate update =
            done ? *done : ExposureUpdate{.exposure = exposure.id, .error = done.error().line()};
        ExposureUpdate &told = report.exposures[i];
        if (update.outcome != ExposureUpdate::Outcome::Unchanged || told.outcome != ExposureUpdate::Outcome::Computed)
            told = update;
        Q_EMIT exposed(update);
    }
}

QCoro::Task<Observation> Engine::syncOne(const workspace::Dataset &dataset)
{
    const workspace::Source &source = *m_workspace.source(dataset.source); // the workspace has been validated
    const auto found = connector(source);
    if (!found) {
        Observation seen{
            .dataset = dataset.id, .at = m_clock.now(), .outcome = Outcome::Faulty, .error = found.error().line()};
        if (const auto recorded = m_cache.record(seen); !recorded)
            seen.error = recorded.error().line();
        Q_EMIT progressed({.dataset = dataset.id, .phase = Progress::Phase::Done, .expectedRows = {}, .done = seen});
        co_return seen;
    }
    DatasetSync sync(source, dataset, **found, m_cache, m_clock, m_options, m_stop.get_token(),
                     [this](const Progress &progress) { Q_EMIT progressed(progress); });
    co_return co_await sync.run();
}

std::expected<source::Connector *, source::SourceError> Engine::connector(const workspace::Source &source)
{
    auto &kept = m_connectors[source.id];
    if (!kept) {
        auto made = source::makeConnector(source, m_transport, m_options.limits);
        if (!made)
            return std::unexpected(made.error());
        kept = std::move(*made);
    }
    return kept.get();
}

} // namespace anjungan::sync
