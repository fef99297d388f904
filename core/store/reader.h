// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/outlines.h"
#include "core/store/ledger/ledger_entry.h"
#include "core/store/ledger/ledger_findings.h"
#include "core/store/ledger/ledger_line.h"
#include "core/store/records/area_change.h"
#include "core/store/records/dataset_record.h"
#include "core/store/records/exposure_record.h"
#include "core/store/records/kept_workspace.h"
#include "core/store/records/table.h"
#include "core/sync/values/cache_error.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace anjungan::store {

class CacheConnection;

/// A read-only view of a cache file on one thread; there may be any number of them beside the writer. Each call sees
/// the newest published state; between beginSnapshot() and endSnapshot() all calls and queries see the same state.
class Reader
{
public:
    [[nodiscard]] static sync::CacheResult<std::unique_ptr<Reader>> open(const QString &file);
    ~Reader();

    /// The table of a published dataset or a computed exposure.
    [[nodiscard]] sync::CacheResult<std::optional<Table>> table(const QString &dataset) const;

    /// Identifies the published rows of a dataset, or those of a computed exposure: other rows have another id. Empty
    /// if it is not known.
    [[nodiscard]] sync::CacheResult<QString> contentId(const QString &dataset) const;

    [[nodiscard]] sync::CacheResult<QList<DatasetRecord>> datasets() const; ///< all that the cache has records of
    [[nodiscard]] sync::CacheResult<std::optional<DatasetRecord>> dataset(const QString &id) const;

    /// The ledger's latest entries, the newest first; of one dataset, or of all if `dataset` is empty.
    [[nodiscard]] sync::CacheResult<QList<LedgerEntry>> observations(const QString &dataset, int most) const;

    /// The last entry not later than `until` that found the published content to be the source's.
    [[nodiscard]] sync::CacheResult<std::optional<LedgerEntry>> lastConfirmation(const QString &dataset,
                                                                                 const QDateTime &until) const;

    /// For verdicts on the time since: the entries of a dataset from the first that is not before `since`, at most the
    /// `most` newest of them; before these, all that had new content (again at most `most`), and the last answer before
    /// each of them, so that it is known since when the content can have been there. In the order of the ledger.
    [[nodiscard]] sync::CacheResult<QList<LedgerLine>> ledgerSince(const QString &dataset, const QDateTime &since,
                                                                   int most) const;

    /// The changes of publishes at `since` and later in each area, by the areas' codes.
    [[nodiscard]] sync::CacheResult<QList<AreaChange>> changes(const QString &dataset, const QDateTime &since) const;

    /// Reads the whole ledger; not between beginSnapshot() and endSnapshot().
    [[nodiscard]] sync::CacheResult<LedgerCheck> checkLedger() const;

    /// The number of the first of the ledger's `newest` entries that does not fit the one before it; 0 if all do.
    /// Within a snapshot; 100,000 take 0.6 s.
    [[nodiscard]] sync::CacheResult<qint64> firstMisfit(qint64 newest) const;

    [[nodiscard]] sync::CacheResult<QList<ExposureRecord>> exposures() const;
    [[nodiscard]] sync::CacheResult<std::optional<ExposureRecord>> exposure(const QString &id) const;
    [[nodiscard]] sync::CacheResult<std::optional<KeptWorkspace>> workspace() const;

    /// The dataset's outlines for every zoom, if there are any.
    [[nodiscard]] sync::CacheResult<std::optional<geo::Outlines>> outlines(const QString &dataset) const;

    [[nodiscard]] sync::CacheResult<void> beginSnapshot();
    void endSnapshot();

    /// For core/query's own statements; only on this reader's thread.
    const CacheConnection &connection() const;

private:
    explicit Reader(std::shared_ptr<CacheConnection> connection);
    std::shared_ptr<CacheConnection> m_connection;
};

} // namespace anjungan::store
