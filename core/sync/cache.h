// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"
#include "core/sync/values/bundled_page.h"
#include "core/sync/values/cache_error.h"
#include "core/sync/values/dataset_state.h"
#include "core/sync/values/exposure_update.h"
#include "core/sync/values/observation.h"
#include "core/sync/values/pass.h"
#include "core/sync/values/publication.h"
#include "core/sync/values/stage_summary.h"
#include "core/sync/values/wait.h"
#include "core/workspace/workspace.h"

#include <QList>

#include <memory>

/// What the engine needs of the cache. core/store has the real one; data goes from sync to store, so that the engine
/// knows only this. All of it is called on one thread, the sync's.
namespace anjungan::sync {

/// The rows of one dataset while they arrive. They stay in the cache's stage until they are published, dropped, or
/// begun anew, also when the program ends meanwhile.
class Stage
{
public:
    virtual ~Stage() = default;

    /// Where the staged pages of an earlier run stopped; nothing where there are none.
    virtual std::optional<Pass> left() const = 0;

    /// Drops what is staged; the next page is the first of a pass of this kind.
    virtual CacheResult<void> begin(Pass::Kind kind) = 0;

    /// Stages a page, together with how far the pass has come with it.
    virtual CacheResult<void> append(const source::RowPage &page, const Pass &pass) = 0;

    /// Stages rows out of a bundle, by the identities that they have in it. They are not gone on with.
    virtual CacheResult<void> append(const BundledPage &page) = 0;

    /// Stages a page of a listing of all keys, which tells what is gone besides a delta. Such a listing is not gone on
    /// with: it is begun anew by beginKeys().
    virtual CacheResult<void> beginKeys() = 0;
    virtual CacheResult<void> appendKeys(const source::RowPage &page) = 0;

    /// Whether a page has the fields that the staged pages had: each that all of them had, and none that none had.
    virtual bool fits(const source::RowPage &page) const = 0;

    virtual CacheResult<StageSummary> summary() = 0;

    /// Begins, on threads of its own, what a publish of what is staged needs and takes long; publish() waits for it.
    /// May be left out.
    virtual CacheResult<void> prepare() = 0;

    /// Replaces the dataset's published content by the staged in one transaction, together with its observation. Writes
    /// only rows that differ where the columns stay the same.
    virtual CacheResult<void> publish(const Publication &publication, const Observation &observation) = 0;

    /// Drops what is staged. What cannot be dropped now is not gone on with later.
    virtual void drop() = 0;
};

class Cache
{
public:
    virtual ~Cache() = default;

    virtual CacheResult<DatasetState> state(const QString &dataset) = 0;

    /// The dataset's stage; one at a time.
    virtual CacheResult<std::unique_ptr<Stage>> stage(const workspace::Dataset &dataset) = 0;

    /// Drops what is staged of all datasets but these.
    virtual CacheResult<void> keepStages(const QStringList &wanted) = 0;

    /// Appends to the ledger and brings the dataset's record (confirmed, state, error) up to it, in one transaction.
    virtual CacheResult<void> record(const Observation &observation) = 0;

    /// Records that a stage of this content was held back; publish or another hold ends it.
    virtual CacheResult<void> hold(const Observation &observation) = 0;

    /// Computes the exposure anew where its definition or one of its two datasets has changed since it was computed.
    virtual CacheResult<ExposureUpdate> update(const workspace::Exposure &exposure, const QDateTime &at) = 0;

    /// Drops all exposures but these.
    virtual CacheResult<void> keepExposures(const QStringList &wanted) = 0;

    /// Whom not to ask before when, as it was last kept.
    virtual CacheResult<QList<Wait>> waits() = 0;
    virtual CacheResult<void> keepWaits(const QList<Wait> &waits) = 0;

    /// Of every dataset that was ever asked for.
    virtual CacheResult<QList<LastAttempt>> lastAttempts() = 0;
};

} // namespace anjungan::sync
