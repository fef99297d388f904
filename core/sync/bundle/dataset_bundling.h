// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/bundle/bundle_apply.h"
#include "core/sync/failure.h"
#include "core/sync/verify.h"

#include <QElapsedTimer>

namespace anjungan::sync {

/// Applies one dataset of a bundle to the cache: compares clocks, stages, verifies, publishes, records. To be used
/// once.
class DatasetBundling
{
public:
    DatasetBundling(const workspace::Source &source, const workspace::Dataset &dataset, const DatasetState &bundled,
                    Bundle &bundle, Cache &cache, const Clock &clock, const BundleOptions &options);

    /// Unless the dataset was skipped, every result is in the ledger when this returns.
    Applied run();

private:
    [[nodiscard]] std::optional<Applied> leave(const DatasetState &before) const;
    [[nodiscard]] Attempt<void> update(DatasetState before);
    [[nodiscard]] Attempt<void> copyInto(Stage &stage);
    [[nodiscard]] Attempt<void> settle(Stage &stage, const DatasetState &before);
    Publication publication(const StageSummary &staged) const;
    void stampEnd(Outcome outcome, const message::Messages &error);

    const workspace::Source &m_source;
    const workspace::Dataset &m_dataset;
    const QString m_definition;
    const DatasetState &m_bundled;
    Bundle &m_bundle;
    Cache &m_cache;
    const Clock &m_clock;
    const BundleOptions m_options;

    QElapsedTimer m_timer;
    Observation m_seen; ///< filled step by step
    qint64 m_copied = 0;
};

} // namespace anjungan::sync
