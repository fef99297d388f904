// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/ogc_paging.h"

#include "core/source/error_text.h"
#include "core/source/media_type.h"
#include "core/source/ogc_narrowing.h"
#include "core/source/query_items.h"

#include <QUrlQuery>

#include <bit>

namespace anjungan::source {

using namespace Qt::StringLiterals;
using message::Code;
using message::make;

namespace {

constexpr auto offsetName = "offset"_L1;

std::int64_t rowsAskedFor(const QUrl &url, const Limits &limits)
{
    bool isNumber = false;
    const qlonglong asked = QUrlQuery(url).queryItemValue(u"limit"_s).toLongLong(&isNumber);
    return isNumber ? asked : limits.pageSize;
}

QUrl withOffset(const QUrl &url, std::int64_t offset)
{
    return withParameters(url, {{offsetName, QString::number(offset)}});
}

/// Whether the source uses offsets at this URL: the first page, or one that has an offset already.
bool takesOffset(const Cursor &at) { return at.page == 0 || QUrlQuery(at.url).hasQueryItem(offsetName); }

/// The target of the page's next link; empty if it has none, or one to itself.
[[nodiscard]] std::expected<QUrl, Flaw> linkedFrom(const Cursor &at, const QUrl &answeredFrom, const Links &links,
                                                   const SourceAddress &address)
{
    const std::optional<Link> link = linkOfAnyType(links, u"next");
    if (!link)
        return QUrl();
    const std::optional<QUrl> followed = address.follow(link->href, answeredFrom);
    if (!followed) {
        const QUrl target = answeredFrom.resolved(QUrl(link->href));
        return std::unexpected(Flaw{ErrorKind::Malformed,
                                    make<Code::NextPageElsewhere>(oneLine(address.shown(target).toDisplayString()))});
    }
    const QUrl target = asNarrowAs(at.url, *followed);
    return target == at.url || target == answeredFrom ? QUrl() : target;
}

/// The cursor after a page without rows, which is not counted, so that a loop with such a page is noticed like any
/// other.
std::optional<Cursor> afterEmptyPage(const Cursor &at, const QUrl &link, const RowPage &page)
{
    const bool isAll = page.numberMatched && at.offset >= *page.numberMatched;
    if (isAll || link.isEmpty() || at.by == Cursor::By::Guess)
        return std::nullopt;
    return Cursor{.url = link, .offset = at.offset, .page = at.page, .by = Cursor::By::Guess, .mark = at.mark};
}

} // namespace

std::expected<std::optional<Cursor>, Flaw> nextCursor(const Cursor &at, const QUrl &answeredFrom, ParsedPage &parsed,
                                                      const Limits &limits, const SourceAddress &address)
{
    const std::int64_t rows = std::ssize(parsed.page.features);
    const bool isFull = rows == rowsAskedFor(at.url, limits);
    const std::optional<std::int64_t> matched = parsed.page.numberMatched;
    if (rows > 0 && at.page > 0 && parsed.digest == at.mark) {
        // The page before was the first with which all promised rows had come; otherwise the links go in a circle.
        const bool isLastAgain = at.by == Cursor::By::Surplus && matched && at.offset - rows < *matched;
        if (!isLastAgain && (at.by != Cursor::By::Guess || isFull))
            return std::unexpected(Flaw{ErrorKind::Malformed, make<Code::SamePageAgain>()});
        dropRows(parsed.page);
        parsed.isRepeat = at.by == Cursor::By::Guess;
        return std::nullopt;
    }
    const std::expected<QUrl, Flaw> link = linkedFrom(at, answeredFrom, parsed.links, address);
    if (!link)
        return std::unexpected(link.error());
    if (rows == 0)
        return afterEmptyPage(at, *link, parsed.page);

    Cursor next{.url = *link, .offset = at.offset + rows, .page = at.page + 1};
    const bool hasAllPromised = matched && next.offset >= *matched;
    if (hasAllPromised)
        next.by = Cursor::By::Surplus;
    // Brent: the mark moves on at every power of two, and to the last page, which servers send again beyond the end.
    const bool movesMark =
        (hasAllPromised && at.by != Cursor::By::Surplus) || std::has_single_bit(static_cast<unsigned>(next.page));
    next.mark = movesMark ? parsed.digest : at.mark;
    if (link->isEmpty()) {
        const bool endIsTold = hasAllPromised || (!matched && at.page > 0 && at.by == Cursor::By::Link && !isFull);
        if (endIsTold || !takesOffset(at))
            return std::nullopt;
        next.url = withOffset(at.url, next.offset);
        next.by = matched ? Cursor::By::Offset : Cursor::By::Guess;
    }
    if (next.page >= limits.maxPages)
        return std::unexpected(Flaw{ErrorKind::TooLarge, make<Code::TooManyPages>(limits.maxPages)});
    return next;
}

bool isBeyondEnd(const Cursor &at, const SourceError &error)
{
    if (at.by == Cursor::By::Surplus)
        return error.kind == ErrorKind::NotFound || error.kind == ErrorKind::BadRequest ||
               error.kind == ErrorKind::ServerFault;
    return at.by == Cursor::By::Guess && (error.status == 400 || error.status == 404 || error.status == 416);
}

} // namespace anjungan::source
