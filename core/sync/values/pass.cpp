// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/values/pass.h"

#include "core/source/fetched.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::sync {

namespace {

/// The date of a Last-Modified header (RFC 9110, 8.8.2); none if it is not a date.
std::optional<QDateTime> httpDate(const QByteArray &header)
{
    const QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(header), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    return QDateTime(date.date(), date.time(), QTimeZone::UTC);
}

} // namespace

bool hasAllValidators(const QList<PageValidator> &pages)
{
    return !pages.isEmpty() && std::ranges::none_of(pages, [](const PageValidator &page) { return page.isEmpty(); });
}

bool isAskedByOne(const QList<PageValidator> &pages)
{
    if (pages.size() == 1)
        return hasAllValidators(pages);
    const QByteArray etag = pages.isEmpty() ? QByteArray() : pages.first().validator.etag;
    return !etag.isEmpty() &&
           std::ranges::all_of(pages, [&etag](const PageValidator &page) { return page.validator.etag == etag; });
}

std::optional<QDateTime> madeAt(const Pass &pass, const QDateTime &now)
{
    QDateTime made = now.addSecs(-pass.age.count());
    if (pass.madeAt)
        made = std::min(made, *pass.madeAt);
    return made < now ? std::optional(made) : std::nullopt;
}

std::optional<QDateTime> knownAt(const Pass &pass, const QDateTime &now)
{
    // Without validators, rows staged before an interruption are only known to be valid when the pass began; the clock
    // may have been set back since.
    const bool isOfThen = pass.isResumed && !hasAllValidators(pass.pages);
    const QDateTime latest = isOfThen ? std::min(pass.startedAt, now) : now;
    const auto made = madeAt(pass, latest);
    return made || latest == now ? made : std::optional(latest);
}

void note(Pass &pass, const source::Cursor &cursor, const source::Fetched &fetched)
{
    Promise &promise = pass.promise;
    promise.received += static_cast<qint64>(fetched.page.features.size());
    if (const auto matched = fetched.page.numberMatched) {
        promise.moved = promise.moved || (promise.matched && *promise.matched != *matched);
        promise.matched = *matched;
    }
    const QByteArray &etag = fetched.validator.etag;
    const bool hasOneTag = pass.pages.size() > 1 && isAskedByOne(pass.pages);
    const bool isSameTag = hasOneTag && etag == pass.pages.first().validator.etag;
    promise.moved = promise.moved || (hasOneTag && !etag.isEmpty() && !isSameTag);
    if (const auto date = httpDate(fetched.validator.lastModified))
        pass.lastModified = std::max(pass.lastModified.value_or(*date), *date);
    pass.age = std::max(pass.age, fetched.age);
    if (pass.pages.isEmpty() || (hasAllValidators(pass.pages) && !isSameTag))
        pass.pages.append({cursor.url, fetched.validator});
    if (const auto &stamp = fetched.page.timeStamp)
        pass.madeAt = std::min(pass.madeAt.value_or(*stamp), *stamp);
    if (cursor.page == 0 && fetched.next && fetched.next->by == source::Cursor::By::Guess)
        promise.guessedAfter = std::ssize(fetched.page.features);
    promise.endsUnproven = fetched.isRepeat;
    // An empty page has nothing that could be compared with it later.
    if (!fetched.page.features.empty())
        pass.last = cursor;
    pass.next = fetched.next;
}

} // namespace anjungan::sync
