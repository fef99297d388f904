// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/listing.h"

#include "core/sync/notes.h"

#include <utility>

namespace anjungan::sync {

using message::Code;
using message::make;

using source::ErrorKind;

Listing::Listing(source::Connector &connector, const source::Part &part, Stage &stage, Pass &pass, int maxPages,
                 std::stop_token stop, OnBytes onBytes)
    : m_connector(connector), m_part(part), m_stage(stage), m_pass(pass), m_maxPages(maxPages), m_stop(std::move(stop)),
      m_onBytes(std::move(onBytes))
{
}

/// The next page is requested before this one is staged, so that server and disk work at the same time.
QCoro::Task<Attempt<void>> Listing::run(std::optional<source::Fetched> first)
{
    std::stop_source abandon;
    const std::stop_callback follow(m_stop, [&abandon] { abandon.request_stop(); });
    m_timer.start();
    std::optional<QCoro::Task<Answer>> fetching;
    if (!first && m_pass.next) // a complete pass has nothing to continue
        fetching = fetch(*m_pass.next, abandon.get_token());
    for (bool isFirst = true; m_pass.next; isFirst = false) {
        const source::Cursor cursor = *m_pass.next;
        std::optional<source::Fetched> given = std::exchange(first, std::nullopt);
        Answer answer = given ? Answer{.fetched = *std::move(given), .span = {}} : co_await *fetching;
        if (const auto checked = check(answer, isFirst); !checked)
            co_return checked;
        source::Fetched &fetched = *answer.fetched;
        source::Cursor answered = cursor;
        if (!fetched.url.isEmpty())
            answered.url = fetched.url;
        noteAndKeepPart(answered, fetched);
        addNotes(m_notes, fetched.notes);
        if (m_pass.promise.moved)
            co_return std::unexpected(moved(make<Code::SourceChanged>()));
        if (m_pass.next && m_pass.next->page >= m_maxPages)
            co_return std::unexpected(Failure{.outcome = Outcome::Faulty,
                                              .why = {make<Code::ListingEndless>(m_pass.next->page)},
                                              .cause = ErrorKind::TooLarge,
                                              .retryAfter = {}});
        if (m_pass.next)
            fetching = fetch(*m_pass.next, abandon.get_token());
        const auto staged = m_stage.append(std::move(fetched.page), m_pass);
        if (m_onBytes)
            m_onBytes(m_bytes);
        if (!staged) {
            abandon.request_stop();
            if (m_pass.next)
                co_await *fetching;
            co_return std::unexpected(failureOf(staged.error()));
        }
    }
    co_return Attempt<void>{};
}

/// The source promised all the rows of the page; what is compared with a page later are the staged ones.
void Listing::noteAndKeepPart(const source::Cursor &cursor, source::Fetched &fetched)
{
    const source::Cursor last = m_pass.last;
    const qint64 guessedAfter = m_pass.promise.guessedAfter;
    note(m_pass, cursor, fetched);
    const auto came = std::ssize(fetched.page.features);
    const std::vector<std::size_t> kept = source::keepPart(fetched.page, m_part);
    m_outsidePart += came - std::ssize(kept);
    if (came > 0 && kept.empty())
        m_pass.last = last;
    if (m_pass.promise.guessedAfter != guessedAfter && !kept.empty() && kept.back() > 0)
        m_pass.promise.guessedAfter = static_cast<qint64>(kept.back()) + 1;
}

QCoro::Task<Listing::Answer> Listing::fetch(source::Cursor cursor, std::stop_token stop)
{
    const qint64 before = m_bytes;
    const auto onBytes = [this, before](qint64 bytes) {
        if (m_onBytes)
            m_onBytes(before + bytes);
    };
    const qint64 sent = m_timer.elapsed();
    auto fetched = co_await m_connector.fetch(cursor, {}, onBytes, std::move(stop));
    m_requests += fetched ? fetched->requests : fetched.error().requests;
    m_bytes += fetched ? fetched->bytes : fetched.error().bytes;
    co_return Answer{.fetched = std::move(fetched), .span = PageSpan{.sent = sent, .received = m_timer.elapsed()}};
}

Attempt<void> Listing::check(const Answer &answer, bool isFirst)
{
    const bool goesOn = m_pass.isResumed && isFirst;
    const auto &fetched = answer.fetched;
    if (!fetched) {
        const ErrorKind kind = fetched.error().kind;
        // The URLs of a listing may become invalid with the server's session.
        if (goesOn && (kind == ErrorKind::NotFound || kind == ErrorKind::BadRequest))
            return std::unexpected(moved(make<Code::NextPageUnknown>()));
        return std::unexpected(failureOf(fetched.error()));
    }
    if (answer.span && !m_times.add(fetched->page.timeStamp, fetched->age, *answer.span))
        return std::unexpected(moved(make<Code::PagesOfOtherTimes>()));
    if (goesOn && !m_stage.fits(fetched->page))
        return std::unexpected(moved(make<Code::FieldsChanged>()));
    return {};
}

} // namespace anjungan::sync
