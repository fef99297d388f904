// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/bundle/bundle_apply.h"
#include "core/sync/failure.h"

#include <QElapsedTimer>

namespace anjungan::sync {

/// One dataset out of a bundle into the cache: compare clocks, stage, verify, publish, record. Used once.
class DatasetBundling
{
public:
    DatasetBundling(const workspace::Source &source, const workspace::Dataset &dataset, const DatasetState &bundled,
                    Bundle &bundle, Cache &cache, const Clock &clock, const BundleOptions &options);

    /// Where it is not left, what happened is in the ledger when it returns, whatever it was.
    Applied run();

private:
    std::optional<Applied> leave(const DatasetState &before) const;
    Attempt<void> bring(DatasetState before);
    Attempt<void> copyInto(Stage &stage);
    Attempt<void> settle(Stage &stage, const DatasetState &before);
    Publication publication(const StageSummary &staged) const;
    void stampEnd(Outcome outcome, const QString &line);

    const workspace::Source &m_source;
    const workspace::Dataset &m_dataset;
    const QString m_definition;
    const DatasetState &m_bundled;
    Bundle &m_bundle;
    Cache &m_cache;
    const Clock &m_clock;
    const BundleOptions m_options;

    QElapsedTimer m_timer;
    Observation m_seen; ///< filled as it goes
    qint64 m_copied = 0;
};

} // namespace anjungan::sync
