// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/page.h"
#include "core/source/transport.h"
#include "core/sync/exposure_update.h"
#include "core/sync/observation.h"
#include "core/workspace/workspace.h"

#include <QList>

#include <expected>
#include <memory>

/// What the engine needs of the cache. core/store has the real one; data goes from sync to store, so that the engine
/// knows only this. All of it is called on one thread, the sync's.
namespace anjungan::sync {

enum class CacheErrorKind {
    NoSuchFile,
    NotSqlite,
    NotGeoPackage,
    NewerVersion,
    ReadOnly,
    NoSpace,
    Locked,
    Corrupt,
    Io
};

struct CacheError
{
    CacheErrorKind kind = CacheErrorKind::Io;
    QString file;
    QString what; ///< what was wrong and what to do, one line

    QString line() const; ///< "file: what"
};

template<typename T> using CacheResult = std::expected<T, CacheError>;

/// A page of the listing that was last published, with what to ask the source whether it is still so.
struct PageValidator
{
    QUrl url;
    source::Validator validator;

    bool operator==(const PageValidator &) const = default;
};

/// What the cache knows of a dataset before a sync.
struct DatasetState
{
    bool published = false;
    qint64 rows = 0;
    QList<PageValidator> pages; ///< of the last pass in order; empty where a page came without validator
    QString definition;         ///< fingerprint of the workspace's definition that it was published under
    bool held = false;          ///< the last publish was held back for its shrinking
    QByteArray heldHash;        ///< content hash of what was held
};

/// What is staged, and how it differs from what is published.
struct StageSummary
{
    qint64 rows = 0;
    qint64 repeats = 0;            ///< the very same row came again (pages overlap): kept once
    qint64 duplicateKeys = 0;      ///< keys that belong to two or more different rows; all rows are kept
    QStringList duplicateExamples; ///< at most five of them
    qint64 keyless = 0;            ///< rows with neither key nor id: identified by their content
    qint64 outsideWorld = 0;       ///< geometries with a position off the earth
    QStringList typeFaults;        ///< "siswa: text where integer was promised (row 10214833)", at most five
    qint64 added = 0;
    qint64 changed = 0;
    qint64 removed = 0;
    qint64 touched = 0;
    QByteArray contentHash;
    std::optional<QDateTime> newest; ///< greatest value of the dataset's `modified` field
};

/// What goes with a publish into the dataset's record.
struct Publication
{
    std::optional<QDateTime> sourceModified;
    QList<PageValidator> pages;
    QString definition;
};

/// The rows of one dataset while they arrive. What is not published when it goes out of scope is dropped.
class Stage
{
public:
    virtual ~Stage() = default;

    virtual CacheResult<void> append(const source::Page &page) = 0;
    virtual CacheResult<StageSummary> summary() = 0;

    /// Replaces the dataset's published content by the staged in one transaction, together with its observation. Writes
    /// only rows that differ where the columns stay the same.
    virtual CacheResult<void> publish(const Publication &publication, const Observation &observation) = 0;
};

class Cache
{
public:
    virtual ~Cache() = default;

    virtual CacheResult<DatasetState> state(const QString &dataset) = 0;
    virtual CacheResult<std::unique_ptr<Stage>> stage(const workspace::Dataset &dataset) = 0;

    /// Appends to the ledger and brings the dataset's record (confirmed, state, error) up to it, in one transaction.
    virtual CacheResult<void> record(const Observation &observation) = 0;

    /// Records that a stage of this content was held back; publish or another hold ends it.
    virtual CacheResult<void> hold(const Observation &observation) = 0;

    /// Computes the exposure anew where its definition or one of its two datasets has changed since it was computed.
    virtual CacheResult<ExposureUpdate> update(const workspace::Exposure &exposure, const QDateTime &at) = 0;

    /// Drops all exposures but these.
    virtual CacheResult<void> keepExposures(const QStringList &wanted) = 0;
};

} // namespace anjungan::sync
