// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/cursor.h"
#include "core/source/validator.h"
#include "core/sync/values/newest_row.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <optional>

namespace anjungan::source {
struct Fetched;
}

namespace anjungan::sync {

/// A page of a listing, with its validator.
struct PageValidator
{
    QUrl url;
    source::Validator validator;
    bool isWhole = false; ///< the page is a single row, requested because its validator is the whole collection's
    std::optional<NewestRow> newest = {}; ///< in place of a validator: the page is the newest row, and this is it

    bool isEmpty() const { return validator.isEmpty() && !newest; }

    bool operator==(const PageValidator &) const = default;
};

/// The numbers that the source promised during a listing.
struct Promise
{
    std::optional<qint64> matched; ///< rows of the whole listing, according to the pages
    bool moved = false;            ///< two pages contradict each other: the source changed during the listing
    qint64 received = 0;           ///< rows received
    qint64 guessedAfter = 0;       ///< rows of the first page, up to the last that was staged, if only a guessed offset
                                   ///< led beyond it; otherwise 0
    bool endsUnproven = false;     ///< nothing shows that the last page was the last: there may be more rows

    bool operator==(const Promise &) const = default;
};

/// The progress of a dataset's listing. It is stored with the staged pages, in each page's transaction, so that a later
/// run continues after the last of them.
struct Pass
{
    enum class Kind {
        Full,  ///< all rows: rows that are not received were removed
        Delta, ///< changed rows: rows that are not received stay
    };

    QString id; ///< unique among all passes of all devices
    Kind kind = Kind::Full;
    QString definition;                 ///< the workspace's definition of the dataset when it began
    QByteArray base;                    ///< of a delta: content hash of the published rows that it is relative to
    QDateTime startedAt;                ///< UTC
    std::optional<source::Cursor> next; ///< none: the listing is complete
    source::Cursor last;                ///< of the last page so far
    Promise promise;                    ///< so far
    QList<PageValidator> pages; ///< received so far, as far as needed: only two with the same ETag, and none after one
                                ///< without a validator
    std::optional<QDateTime> lastModified; ///< greatest Last-Modified of the pages
    std::chrono::seconds age{0};           ///< greatest age of the pages
    std::optional<QDateTime> madeAt;       ///< least time that the source itself gives for a page
    bool isResumed = false;                ///< it contains pages of an earlier run

    bool operator==(const Pass &) const = default;
};

/// True if every page has a validator, or the newest row stands for all, so that the whole listing can be revalidated.
[[nodiscard]] bool hasAllValidators(const QList<PageValidator> &pages);

/// True if one page covers all: it is the only one, or all had the same ETag, which then belongs to the whole
/// collection. (The same Last-Modified proves nothing: rows of two pages may have been written together.)
[[nodiscard]] bool isAskedByOne(const QList<PageValidator> &pages);

/// When the source made the oldest page of the pass, by the answers' ages and times; none if these do not show it, or
/// say that it was at `now` or later.
[[nodiscard]] std::optional<QDateTime> madeAt(const Pass &pass, const QDateTime &now);

/// The latest time at which all rows of the pass are known to have been the source's: madeAt(), but not after the
/// beginning of a pass that was interrupted. None if that is `now`.
[[nodiscard]] std::optional<QDateTime> knownAt(const Pass &pass, const QDateTime &now);

/// Updates the pass with the page received at a cursor.
void note(Pass &pass, const source::Cursor &cursor, const source::Fetched &fetched);

} // namespace anjungan::sync
