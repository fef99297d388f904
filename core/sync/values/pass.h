// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/cursor.h"
#include "core/source/validator.h"

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

/// A page of a listing, with what to ask the source whether it is still so.
struct PageValidator
{
    QUrl url;
    source::Validator validator;
    bool isWhole = false; ///< the page is a single row asked for on purpose: the validator is the whole collection's

    bool operator==(const PageValidator &) const = default;
};

/// What the source promised while it was listed.
struct Promise
{
    std::optional<qint64> matched; ///< rows of the whole listing, as the pages said
    bool moved = false;            ///< two pages contradict each other: the source changed under the listing
    qint64 received = 0;           ///< rows that came

    bool operator==(const Promise &) const = default;
};

/// How far the listing of a dataset has come. It is kept with the staged pages, in each page's own transaction, so that
/// a later run goes on after the last of them.
struct Pass
{
    enum class Kind {
        Full,  ///< all rows: what does not come is gone
        Delta, ///< rows that changed: what does not come stays
    };

    QString id; ///< its own, among all passes of all devices
    Kind kind = Kind::Full;
    QString definition;                 ///< the workspace's definition of the dataset it began under
    QByteArray base;                    ///< of a delta: content hash of what it is a difference to
    QDateTime startedAt;                ///< UTC
    std::optional<source::Cursor> next; ///< none: the listing is complete
    Promise promise;                    ///< so far
    QList<PageValidator> pages;         ///< that came, as many as matter: once two have the same ETag no more of that,
                                        ///< and none after one without a validator
    std::optional<QDateTime> lastModified; ///< greatest Last-Modified of the pages
    std::chrono::seconds age{0};           ///< greatest age of the pages
    bool isResumed = false;                ///< pages of an earlier run are part of it

    bool operator==(const Pass &) const = default;
};

/// True where every page has a validator, so that the whole listing can be asked about again.
bool hasAllValidators(const QList<PageValidator> &pages);

/// True where one page stands for all: there is one, or all came with the same ETag, which then is not the page's but
/// the whole collection's. (The same Last-Modified proves nothing: rows of two pages may have been written together.)
bool isAskedByOne(const QList<PageValidator> &pages);

/// Takes note of a page that came from `url` and of what it says of the listing.
void note(Pass &pass, const QUrl &url, const source::Fetched &fetched);

} // namespace anjungan::sync
