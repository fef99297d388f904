// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/outlines.h"
#include "core/sync/cache.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QStringList>

#include <memory>
#include <optional>

namespace anjungan::store {

class Connection;

struct Column
{
    QString name;   ///< as the source calls it
    QString column; ///< in the table
    QString type;   ///< text integer real boolean date datetime json

    bool operator==(const Column &) const = default;
};

/// A dataset as the cache holds it.
struct Table
{
    QString dataset; ///< also the table's name
    QList<Column> columns;
    bool hasGeometry = false;

    const Column *column(const QString &name) const; ///< by the source's name; null where there is none
};

/// What the cache knows of a dataset, with its three clocks.
struct DatasetRecord
{
    QString id;
    qint64 rows = 0;
    QString state; ///< current, failed, held, never
    QString period;
    std::optional<QDateTime> sourceModified;
    std::optional<QDateTime> publishedAt;
    std::optional<QDateTime> confirmedAt;
    std::optional<QDateTime> attemptedAt;
    std::optional<sync::Outcome> outcome; ///< of the last sync
    QString error;
    QString fault;
    std::optional<sync::Outcome> trouble;   ///< since the last sync that went well: how those after it failed
    std::optional<QDateTime> troubledSince; ///< the first of that outcome
};

/// An entry of the ledger.
struct LedgerEntry
{
    qint64 seq = 0; ///< from 1, without gaps
    sync::Observation seen;
};

/// What changed in the rows of an area; rows that moved are removed from one and added to another.
struct AreaChange
{
    QString area; ///< its code as the dataset writes it; empty: rows without one
    qint64 added = 0;
    qint64 changed = 0;
    qint64 removed = 0;

    bool operator==(const AreaChange &) const = default;
};

/// What a walk along the ledger's chain found.
struct LedgerCheck
{
    enum class Why {
        Altered, ///< its hash is not that of its content and of the entry before
        Gap,     ///< entries before it are missing
    };

    struct Misfit
    {
        qint64 seq = 0;
        QString dataset;
        QString at;
        Why why = Why::Altered;
    };

    qint64 entries = 0;
    qint64 last = 0;    ///< the greatest number
    qint64 misfits = 0; ///< entries that do not fit
    qint64 missing = 0; ///< between others, or before the first
    qint64 cut = 0;     ///< after the last
    qint64 strays = 0;  ///< counts per area of entries that are not there
    QByteArray head;    ///< the last entry's hash, which stands for the whole ledger; empty where there is none
    std::optional<Misfit> firstBad;

    bool isValid() const { return misfits == 0 && cut == 0 && strays == 0; }
};

/// What the cache knows of an exposure.
struct ExposureRecord
{
    QString id;
    qint64 rows = 0;
    QString definition;         ///< workspace::definitionOf() the exposure that was computed
    QString points;             ///< the datasets it was computed from; empty where it never was
    bool pointsChanged = false; ///< what is published of the dataset is no longer what it was computed from
    QString zones;
    bool zonesChanged = false;
    std::optional<QDateTime> computedAt; ///< nothing: never
    QString error;                       ///< why it could not be computed the last time
    QString fault;                       ///< rows and zones that could not take part
};

struct KeptWorkspace
{
    QByteArray document;
    QString location;
    QDateTime readAt;
};

/// A read-only view of a cache file on one thread; as many as one likes beside the writer. Each call sees the newest
/// published state; between beginSnapshot() and endSnapshot() all calls and queries see the same.
class Reader
{
public:
    static sync::CacheResult<std::unique_ptr<Reader>> open(const QString &file);
    ~Reader();

    /// Of a dataset that was published or an exposure that was computed.
    sync::CacheResult<std::optional<Table>> table(const QString &dataset) const;
    sync::CacheResult<QList<DatasetRecord>> datasets() const; ///< all that the cache has heard of
    sync::CacheResult<std::optional<DatasetRecord>> dataset(const QString &id) const;

    /// The ledger's latest entries, the newest first; of one dataset, or of all where it is empty.
    sync::CacheResult<QList<LedgerEntry>> observations(const QString &dataset, int most) const;

    /// What the publishes at `since` and later changed in each area, by the areas' codes.
    sync::CacheResult<QList<AreaChange>> changes(const QString &dataset, const QDateTime &since) const;

    /// Reads the whole ledger; not between beginSnapshot() and endSnapshot().
    sync::CacheResult<LedgerCheck> checkLedger() const;

    sync::CacheResult<QList<ExposureRecord>> exposures() const;
    sync::CacheResult<std::optional<ExposureRecord>> exposure(const QString &id) const;
    sync::CacheResult<std::optional<KeptWorkspace>> workspace() const;

    /// The dataset's outlines for every zoom, where they are kept.
    sync::CacheResult<std::optional<geo::Outlines>> outlines(const QString &dataset) const;

    sync::CacheResult<void> beginSnapshot();
    void endSnapshot();

    /// For core/query's own statements; only on this reader's thread.
    QSqlDatabase &database() const;

    /// The SQLite error of a failed statement as a cache error of this file.
    sync::CacheError error(const QSqlError &error) const;

private:
    explicit Reader(std::shared_ptr<Connection> connection);
    std::shared_ptr<Connection> m_connection;
};

} // namespace anjungan::store
