// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"
#include "core/sync/engine.h"
#include "core/sync/verify.h"

#include <QElapsedTimer>

#include <functional>

namespace anjungan::sync {

/// One sync of one dataset: ask, fetch, stage, verify, publish, record. Used once.
class DatasetSync
{
public:
    using Tell = std::function<void(const Progress &)>;

    DatasetSync(const workspace::Source &source, const workspace::Dataset &dataset, source::Connector &connector,
                Cache &cache, const Clock &clock, const Options &options, std::stop_token stop, Tell tell);

    /// Runs to the end; what happened is in the ledger when it returns, whatever it was.
    QCoro::Task<Observation> run();

private:
    /// Why a pass ended early, as it goes into the ledger.
    struct Failure
    {
        Outcome outcome;
        QString line;
    };
    using Step = std::expected<void, Failure>;

    QCoro::Task<Step> pass();
    QCoro::Task<bool> isConfirmed(const QList<PageValidator> &pages);
    QCoro::Task<Step> listInto(Stage &stage);
    Step settle(Stage &stage, const DatasetState &before);
    Step recordUnchanged();
    void note(const std::expected<source::Fetched, source::SourceError> &fetched, const QUrl &url);
    void stampEnd(Outcome outcome, const QString &line);
    void tell(Progress::Phase phase);

    static Failure failure(const source::SourceError &error);
    static Failure failure(const CacheError &error);

    const workspace::Source m_source;
    const workspace::Dataset m_dataset;
    source::Connector &m_connector;
    Cache &m_cache;
    const Clock &m_clock;
    const Options m_options;
    const std::stop_token m_stop;
    const Tell m_tell;

    QElapsedTimer m_timer;
    Observation m_seen; ///< filled as the pass goes
    Promise m_promise;
    Publication m_publication;
    bool m_everyPageHasValidator = true;
    qint64 m_inFlight = 0; ///< bytes of the page that is arriving
};

/// A fingerprint of what a dataset's published content depends on in the workspace: with another source, key or type
/// all of it is asked for again.
QString definitionOf(const workspace::Source &source, const workspace::Dataset &dataset);

} // namespace anjungan::sync
