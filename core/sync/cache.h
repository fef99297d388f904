// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/page.h"
#include "core/sync/bundled_page.h"
#include "core/sync/exposure_update.h"
#include "core/sync/observation.h"
#include "core/sync/pass.h"
#include "core/sync/wait.h"
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

/// How far the published rows' `modified` field is known to be complete.
struct Watermark
{
    QDateTime time;       ///< UTC
    bool isExact = false; ///< the field's times have a zone; else they may be up to a day off
    bool isDate = false;  ///< they are dates

    bool operator==(const Watermark &) const = default;
};

/// What the cache knows of a dataset before a sync.
struct DatasetState
{
    bool published = false;
    qint64 rows = 0;
    QList<PageValidator> pages; ///< of the last pass in order; empty where a page came without validator
    QString definition;         ///< fingerprint of the workspace's definition that it was published under
    QString lastPass;           ///< id of the pass that was last published
    QByteArray contentHash;     ///< of the published rows; empty: not known
    std::optional<Watermark> watermark;
    std::optional<QDateTime> completeAt;     ///< when a pass began that saw every row, or every key
    std::optional<QDateTime> sourceModified; ///< the source's own time
    std::optional<QDateTime> confirmedAt;    ///< when the content was what the source had
    bool held = false;                       ///< the last publish was held back for its shrinking
    QByteArray heldHash;                     ///< content hash of what was held
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
    QByteArray contentHash;          ///< of the rows as they would be published: same rows in any order, same hash
    QStringList missing;             ///< fields that the workspace promises and no row has, though there are rows
    QStringList lost;                ///< those of them that what is published has
    qint64 older = 0;                ///< changed or touched rows whose `modified` is before the published one
    std::optional<Watermark> newest; ///< greatest value of the dataset's `modified` field

    /// Of a delta: why it cannot be told from it what the dataset is now, so that a full pass has to; empty: it can.
    QString obstacle;
    qint64 unknownKeys = 0; ///< of listed keys: neither published nor staged
};

/// Tells in `seen` how many rows a publish of `staged` adds, changes, removes, and leaves.
void tellRows(const StageSummary &staged, Observation &seen);

/// What goes with a publish into the dataset's record.
struct Publication
{
    std::optional<QDateTime> sourceModified;
    QList<PageValidator> pages;
    QString definition;
    QString pass; ///< its id
    std::optional<Watermark> watermark;
    std::optional<QDateTime> completeAt;
    bool keepsFault = false; ///< not all rows were seen: what was told of the others stays told
};

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
    virtual CacheResult<void> append(const source::Page &page, const Pass &pass) = 0;

    /// Stages rows out of a bundle, by the identities that they have in it. They are not gone on with.
    virtual CacheResult<void> append(const BundledPage &page) = 0;

    /// Stages a page of a listing of all keys, which tells what is gone besides a delta. Such a listing is not gone on
    /// with: it is begun anew by beginKeys().
    virtual CacheResult<void> beginKeys() = 0;
    virtual CacheResult<void> appendKeys(const source::Page &page) = 0;

    /// Whether a page has the fields that the staged pages had: each that all of them had, and none that none had.
    virtual bool fits(const source::Page &page) const = 0;

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
