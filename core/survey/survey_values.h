// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/abilities.h"
#include "core/sync/values/observation.h"

#include <QList>

#include <chrono>
#include <optional>

/// What was found out about sources: plain values, for a table or JSON.
namespace anjungan::survey {

/// Where a survey of one dataset ends, since a source may send rows without end. Checked between two answers.
struct Bounds
{
    qint64 mostBytes = 2LL * 1024 * 1024 * 1024;
    std::chrono::milliseconds longest{60LL * 60 * 1000};
    qint64 mostRows = 0; ///< further pages are not asked for; 0: all rows are read
};

enum class Verdict {
    Right,
    Wrong,
    Lacking, ///< it works, but a sync costs more
    Unknown, ///< it could not be found out
    None,    ///< nothing is promised that could be compared
};

/// Of an ability.
enum class Trial {
    Undeclared,
    Untried, ///< declared; there was nothing to try it with
    Works,
    Refused,
};

/// Requests and bytes of bodies, unpacked and without heads.
struct Cost
{
    qint64 requests = 0;
    qint64 bytes = 0;

    Cost operator+(const Cost &other) const
    {
        return {.requests = requests + other.requests, .bytes = bytes + other.bytes};
    }
    bool operator==(const Cost &) const = default;
};

/// Of the pages of a listing.
struct Validators
{
    bool hasETag = false;
    bool hasLastModified = false;
    bool isOfAll = false;           ///< one request asks for all pages; otherwise each page is asked
    std::optional<bool> isHonoured; ///< an unchanged page was answered with 304; nothing: not tried

    bool operator==(const Validators &) const = default;
};

/// One dataset of the workspace.
struct CollectionSurvey
{
    QString dataset;
    QString source;
    QString collection;
    sync::Observation first;                ///< of a sync into an empty cache
    std::optional<sync::Observation> again; ///< of a sync right after it; nothing: it would only list all again
    std::optional<qint64> matched;          ///< rows by the source's own count
    qint64 pages = 0;
    int pageSize = 0;                    ///< rows that are asked for in one page
    std::optional<qint64> changedInADay; ///< rows with a change in the day up to the newest one

    Verdict collectionThere = Verdict::Unknown;
    Verdict keyUnique = Verdict::Unknown;
    Verdict fields = Verdict::Unknown;
    Verdict codes = Verdict::Unknown;
    Verdict count = Verdict::Unknown;
    Validators validators;
    Trial filter = Trial::Undeclared;
    Trial keysAlone = Trial::Undeclared;
    Trial order = Trial::Undeclared; ///< Untried where it is declared

    Cost firstSync;
    Cost quietSync; ///< a sync that finds nothing changed
    Cost quietDay;
    Cost usualDay;

    message::Messages wrong;
    message::Messages lacking;
    message::Messages notes;
};

/// The list of versions of a source.
struct ListSurvey
{
    QString source;
    Cost cost;     ///< of asking for it once
    Cost costADay; ///< as often as the dataset that is asked for most
    message::Messages wrong;
};

/// Of all datasets, and the lists of versions.
struct Totals
{
    Cost firstSync;
    Cost quietDay;
    Cost usualDay;
};

struct Survey
{
    QList<CollectionSurvey> datasets;
    QList<ListSurvey> lists;
    bool isCanceled = false;

    [[nodiscard]] bool isRight() const; ///< whole, and nothing is wrong
    [[nodiscard]] Totals totals() const;
};

} // namespace anjungan::survey
