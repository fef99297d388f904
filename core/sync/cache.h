// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"
#include "core/sync/values/attention_found.h"
#include "core/sync/values/bundled_page.h"
#include "core/sync/values/cache_error.h"
#include "core/sync/values/dataset_state.h"
#include "core/sync/values/exposure_update.h"
#include "core/sync/values/observation.h"
#include "core/sync/values/page_size.h"
#include "core/sync/values/pass.h"
#include "core/sync/values/past_rows.h"
#include "core/sync/values/publication.h"
#include "core/sync/values/stage_summary.h"
#include "core/sync/values/wait.h"
#include "core/workspace/workspace.h"

#include <QList>

#include <memory>

/// The interface of the cache that the engine uses; core/store implements it, since data flow from sync to store. All
/// functions are called on one thread, the sync's.
namespace anjungan::sync {

/// The received rows of one dataset. They stay in the cache's stage until they are published, dropped, or replaced by a
/// new pass, also when the program ends meanwhile.
class Stage
{
public:
    virtual ~Stage() = default;

    /// The pass of an earlier run whose pages are staged; none if there are no pages.
    [[nodiscard]] virtual std::optional<Pass> left() const = 0;

    /// Drops the staged rows and begins a new pass of this kind.
    [[nodiscard]] virtual CacheResult<void> begin(Pass::Kind kind) = 0;

    /// Stages a page, its values as the workspace promises them, and with it the progress of the pass.
    [[nodiscard]] virtual CacheResult<void> append(source::RowPage page, const Pass &pass) = 0;

    /// Stages rows of a bundle, with the identities that they have in it. Such a pass cannot be continued.
    [[nodiscard]] virtual CacheResult<void> append(const BundledPage &page) = 0;

    /// Stages a page of a listing of all keys, which shows the removed rows in addition to a delta. Such a listing
    /// cannot be continued; beginKeys() starts it.
    [[nodiscard]] virtual CacheResult<void> beginKeys() = 0;
    [[nodiscard]] virtual CacheResult<void> appendKeys(const source::RowPage &page) = 0;

    /// Whether a page has the fields of the staged pages: each that all of them have, and none that none of them has.
    [[nodiscard]] virtual bool fits(const source::RowPage &page) const = 0;

    /// Whether a page has the rows of the last staged page with rows, no more and no fewer.
    [[nodiscard]] virtual CacheResult<bool> endsWith(const source::RowPage &page) = 0;

    /// Whether each row of a page is staged as it is.
    [[nodiscard]] virtual CacheResult<bool> hasRows(const source::RowPage &page) = 0;

    [[nodiscard]] virtual CacheResult<StageSummary> summary() = 0;

    /// Starts the slow preparations of a publish on other threads; publish() waits for them. Calling it is optional.
    [[nodiscard]] virtual CacheResult<void> prepare() = 0;

    /// Replaces the dataset's published content by the staged rows in one transaction, together with its observation.
    /// If the columns are unchanged, it writes only rows that differ.
    [[nodiscard]] virtual CacheResult<void> publish(const Publication &publication, const Observation &observation) = 0;

    /// Records that the staged rows are held, with the rows of each area that publishing them would add, change and
    /// remove, until the next publish, confirmation or hold. In one transaction; the staged rows stay.
    [[nodiscard]] virtual CacheResult<void> hold(const HeldDelivery &held, const Observation &observation) = 0;

    /// Drops the staged rows. If that fails, they are not continued later.
    virtual void drop() = 0;
};

class Cache
{
public:
    virtual ~Cache() = default;

    [[nodiscard]] virtual CacheResult<DatasetState> state(const QString &dataset) = 0;

    /// The dataset's stage; only one at a time.
    [[nodiscard]] virtual CacheResult<std::unique_ptr<Stage>> stage(const workspace::Dataset &dataset) = 0;

    /// Drops the staged rows of all datasets except these.
    [[nodiscard]] virtual CacheResult<void> keepStages(const QStringList &wanted) = 0;

    /// Appends to the ledger and updates the dataset's record (confirmed, state, error), in one transaction.
    [[nodiscard]] virtual CacheResult<void> record(const Observation &observation) = 0;

    /// The numbers of rows of the dataset that were published later than `from`, until other rows replaced them; the
    /// oldest first. After a delivery that was published although it shrank (ShrunkByPerson, ShrunkByTime), of other
    /// areas (PartChanged), and after a first publish, only the numbers since then. Times after `now` are of a clock
    /// that was set back: they count unless a later entry of the ledger is from before `from`.
    [[nodiscard]] virtual CacheResult<QList<PastRows>> pastRows(const QString &dataset, const QDateTime &from,
                                                                const QDateTime &now) = 0;

    /// Records that a person rejected the held delivery, which time then does not release any more. No effect if
    /// nothing is held.
    [[nodiscard]] virtual CacheResult<void> reject(const QString &dataset, const QDateTime &at) = 0;

    /// Computes the exposure again if its definition or one of its two datasets has changed since it was computed.
    [[nodiscard]] virtual CacheResult<ExposureUpdate> update(const workspace::Exposure &exposure,
                                                             const QDateTime &at) = 0;

    /// Drops all exposures except these.
    [[nodiscard]] virtual CacheResult<void> keepExposures(const QStringList &wanted) = 0;

    /// Removes these datasets, with their history and the exposures that were computed from them. What is not published
    /// stays as it is, and so does the ledger.
    [[nodiscard]] virtual CacheResult<void> leaveOut(const QStringList &datasets) = 0;

    /// Brings up to date since when which rows need attention.
    [[nodiscard]] virtual CacheResult<void> keepAttention(const AttentionKeeping &keeping, const QDateTime &now) = 0;

    /// Drops the former values of rows that are beyond the limits. Returns the number of rows dropped.
    [[nodiscard]] virtual CacheResult<qint64> trimHistory(const workspace::HistoryLimits &limits,
                                                          const QDateTime &now) = 0;

    /// The stored waits of sources and datasets.
    [[nodiscard]] virtual CacheResult<QList<Wait>> waits() = 0;
    [[nodiscard]] virtual CacheResult<void> keepWaits(const QList<Wait> &waits) = 0;

    /// The page sizes that sources have accepted after they refused greater ones.
    [[nodiscard]] virtual CacheResult<QList<PageSize>> pageSizes() = 0;
    [[nodiscard]] virtual CacheResult<void> keepPageSize(const PageSize &size) = 0;

    /// The last attempt of every dataset that was ever requested.
    [[nodiscard]] virtual CacheResult<QList<LastAttempt>> lastAttempts() = 0;
};

} // namespace anjungan::sync
