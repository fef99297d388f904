// SPDX-License-Identifier: GPL-3.0-or-later
// The part of OgcFeatures that fetches items.
#include "core/source/crs.h"
#include "core/source/link_header.h"
#include "core/source/media_type.h"
#include "core/source/ogc_features.h"
#include "core/source/ogc_paging.h"
#include "core/source/origin.h"

#include <QCoroFuture>
#include <QtConcurrentRun>

namespace anjungan::source {

using message::Code;
using message::make;

namespace {

constexpr int mostConcessions = 12;

/// A flaw if the source sent fewer rows than it counted.
std::optional<Flaw> missingRows(const RowPage &page)
{
    const std::int64_t came = std::ssize(page.features);
    if (!page.numberReturned || *page.numberReturned == came)
        return std::nullopt;
    return Flaw{ErrorKind::Short, make<Code::MissingRows>(*page.numberReturned, came)};
}

/// "features": null where rows came before, or none are counted; otherwise it may hide all rows.
bool hidesRows(const ParsedPage &parsed, const Cursor &at)
{
    return parsed.hasNullFeatures && at.offset == 0 && parsed.page.numberMatched != 0;
}

/// Parses, and makes the coordinates longitude and latitude. `mayBeCut`: nothing else tells that the body is whole.
std::expected<ParsedPage, SourceError> parseAnswer(QByteArray body, bool mayBeCut, const NamedCrs &contentCrs,
                                                   const Limits &limits)
{
    bool isIncomplete = false;
    auto parsed = parsePage(std::move(body), limits, &isIncomplete);
    if (!parsed && isIncomplete && mayBeCut)
        parsed.error().kind = ErrorKind::Cut;
    if (!parsed)
        return parsed;
    const auto made = toLonLat(parsed->page, contentCrs.name.isEmpty() ? NamedCrs{.name = parsed->crs} : contentCrs);
    if (!made)
        return std::unexpected(
            SourceError{.kind = made.error().kind, .what = made.error().what, .url = {}, .retryAfter = {}});
    if (*made)
        parsed->notes << **made;
    return parsed;
}

} // namespace

QCoro::Task<std::expected<Fetched, SourceError>>
OgcFeatures::fetch(Cursor cursor, Validator validator, std::function<void(qint64)> onBytes, std::stop_token stop)
{
    SourceTraffic traffic;
    const auto failed = [&traffic](SourceError error) {
        error.requests = traffic.requests;
        error.bytes = traffic.bytes;
        return std::unexpected(std::move(error));
    };
    auto answer = co_await request(std::move(cursor), std::move(validator), std::move(onBytes), traffic, stop);
    if (!answer)
        co_return failed(std::move(answer.error()));
    const Response &response = answer->response;
    Fetched fetched{.notModified = response.notModified,
                    .validator = response.validator,
                    .age = response.age,
                    .bytes = traffic.bytes,
                    .requests = traffic.requests,
                    .url = answer->cursor.url,
                    .notes = std::move(answer->notes)};
    if (fetched.notModified || answer->isBeyondEnd)
        co_return fetched;
    const QUrl url = response.url;
    const QByteArray headerLinks = response.links;
    auto parsed = co_await parse(std::move(answer->response));
    if (!parsed)
        co_return failed(std::move(parsed.error()));
    if (const auto missing = missingRows(parsed->page))
        co_return failed(m_requests.errorAt(url, *missing));
    if (hidesRows(*parsed, answer->cursor))
        co_return failed(m_requests.errorAt(url, {ErrorKind::Malformed, make<Code::FeaturesNotArray>()}));
    if (!linkOfAnyType(parsed->links, u"next"))
        for (Link &link : linksOfHeader(headerLinks, m_limits))
            parsed->links.push_back(std::move(link));
    if (needsCheck(parsed->links, url)) {
        const auto checked = co_await checkOnce(stop);
        if (!checked)
            co_return failed(checked.error());
        fetched.requests += checked->requests;
        fetched.bytes += checked->bytes;
    }
    auto next = nextCursor(answer->cursor, url, *parsed, m_limits, m_address);
    if (!next)
        co_return failed(m_requests.errorAt(url, next.error()));
    if (*next && (*next)->by == Cursor::By::Link)
        m_concessions.setAlternatives({(*next)->url, answer->cursor.url});
    fetched.isRepeat = parsed->isRepeat;
    fetched.page = std::move(parsed->page);
    fetched.next = *std::move(next);
    fetched.notes += parsed->notes;
    co_return fetched;
}

/// Requests a page; in another way where the source refuses this one.
QCoro::Task<std::expected<OgcFeatures::Answer, SourceError>> OgcFeatures::request(Cursor cursor, Validator validator,
                                                                                  std::function<void(qint64)> onBytes,
                                                                                  SourceTraffic &traffic,
                                                                                  std::stop_token stop)
{
    const QUrl asked = cursor.url;
    const bool isFirst = cursor.page == 0 && cursor.by == Cursor::By::Link;
    cursor.url = isFirst ? m_concessions.adapted(asked) : m_concessions.moved(asked);
    std::optional<SourceError> refusal;
    for (;;) {
        auto response = co_await m_requests.get({.url = cursor.url,
                                                 .accept = "application/geo+json, application/json;q=0.9",
                                                 .validator = validator,
                                                 .onBytes = onBytes},
                                                stop);
        ++traffic.requests;
        traffic.bytes += response ? response->wireBytes : response.error().bytes;
        if (response) {
            Answer answer{.response = *std::move(response), .cursor = cursor};
            if (isFirst)
                m_concessions.answered(asked, cursor.url);
            else
                m_concessions.answeredElsewhere(asked, cursor.url);
            if (refusal && limitOf(cursor.url) < limitOf(asked))
                answer.notes << make<Code::PageSizeRefused>(limitOf(asked), limitOf(cursor.url), refusal->what);
            co_return answer;
        }
        if (isBeyondEnd(cursor, response.error()))
            co_return Answer{.cursor = cursor, .isBeyondEnd = true};
        if (refusal && response.error().status == 0 && response.error().kind != ErrorKind::WrongType)
            co_return std::unexpected(std::move(response.error())); // not an answer to the other request
        const auto instead = traffic.requests > mostConcessions ? std::nullopt
                             : isFirst                          ? m_concessions.instead(cursor.url, response.error())
                                                                : m_concessions.elsewhere(cursor.url, response.error());
        if (!refusal)
            refusal = response.error();
        if (!instead)
            co_return std::unexpected(*std::move(refusal));
        cursor.url = *instead;
    }
}

/// On another thread, so that other listings and the cache continue. The body is moved, since a page may be large.
QCoro::Task<std::expected<ParsedPage, SourceError>> OgcFeatures::parse(Response response)
{
    const QByteArray crs = response.contentCrs.trimmed();
    NamedCrs named{.name = QString::fromUtf8(crs), .isAuthoritative = true};
    named.name.remove(u'<').remove(u'>');
    const bool mayBeCut = !response.isEndKnown;
    auto parsed = co_await qCoro(QtConcurrent::run(&m_parsers, [this, mayBeCut, named,
                                                                body = std::move(response.body)]() mutable {
                      return parseAnswer(std::move(body), mayBeCut, named, m_limits);
                  })).takeResult();
    if (!parsed) {
        Flaw flaw{parsed.error().kind, parsed.error().what};
        if (flaw.kind == ErrorKind::Cut)
            flaw.what = make<Code::ConnectionBroke>(response.wireBytes);
        co_return std::unexpected(m_requests.errorAt(response.url, flaw));
    }
    co_return parsed;
}

/// A page that was fetched without opening the collection has a link that only the landing page explains.
bool OgcFeatures::needsCheck(const Links &links, const QUrl &document) const
{
    const auto next = m_check.isValid() ? std::nullopt : linkOfAnyType(links, u"next");
    return next && (!isSameOrigin(document.resolved(QUrl(next->href)), m_address.landing()) ||
                    !m_address.follow(next->href, document));
}

} // namespace anjungan::source
