// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"
#include "core/sync/cache.h"
#include "core/sync/clock.h"
#include "core/sync/report.h"
#include "core/workspace/workspace.h"

#include <QObject>
#include <qcorotask.h>

#include <map>
#include <memory>
#include <stop_token>

namespace anjungan::sync {

struct Options
{
    source::Limits limits;
    int parallel = 4;         ///< datasets at a time
    double shrinkShare = 0.2; ///< a publish that drops more than this share of the rows is held
    bool acceptHeld = false;  ///< a person allowed it
};

/// Brings the cache up to its sources. Lives on one thread with its transport and cache; one run at a time.
class Engine : public QObject
{
    Q_OBJECT
public:
    /// All that is passed by reference must outlive the engine.
    Engine(workspace::Workspace workspace, source::Transport &transport, Cache &cache, const Clock &clock,
           Options options);
    ~Engine() override;

    /// Syncs the named datasets, or all where none is named; datasets go side by side, one that fails does not stop the
    /// others.
    QCoro::Task<Report> run(QStringList datasets = {});

    /// Ends a run at once: what is not published is dropped, its outcome is Canceled.
    void cancel();

Q_SIGNALS:
    void progressed(const anjungan::sync::Progress &progress);

    /// An exposure was looked at, since the run began or one of its datasets was synced: its content or the clocks of
    /// its datasets may be others now.
    void exposed(const anjungan::sync::ExposureUpdate &update);

private:
    QCoro::Task<void> drain(const QList<qsizetype> &wanted, qsizetype &next, Report &report);
    void beginExposures(Report &report);
    void updateExposures(Report &report, const QString &dataset);
    QCoro::Task<Observation> syncOne(const workspace::Dataset &dataset);
    std::expected<source::Connector *, source::SourceError> connector(const workspace::Source &source);

    workspace::Workspace m_workspace;
    source::Transport &m_transport;
    Cache &m_cache;
    const Clock &m_clock;
    Options m_options;
    std::map<QString, std::unique_ptr<source::Connector>> m_connectors; ///< by source id
    std::stop_source m_stop;
};

} // namespace anjungan::sync
