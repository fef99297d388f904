// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/collection_fetcher.h"

#include "core/sync/listing.h"
#include "core/sync/notes.h"

namespace anjungan::sync {

CollectionFetcher::CollectionFetcher(source::Connector &connector, Collection collection, int maxPages,
                                     std::stop_token stop, OnBytes onBytes)
    : m_connector(connector), m_collection(std::move(collection)), m_maxPages(maxPages), m_stop(std::move(stop)),
      m_onBytes(std::move(onBytes))
{
}

QCoro::Task<Attempt<void>> CollectionFetcher::open()
{
    if (m_opened)
        co_return Attempt<void>{};
    const auto opened = co_await m_connector.open(m_collection.id, m_stop);
    m_traffic.requests += opened ? opened->requests : opened.error().requests;
    m_traffic.bytes += opened ? opened->bytes : opened.error().bytes;
    if (!opened)
        co_return std::unexpected(failureOf(opened.error()));
    m_opened = *opened;
    if (m_opened->abilities.sorts && !m_collection.key.isEmpty())
        m_opened->first = m_connector.sortedBy(m_opened->first, m_collection.key);
    m_whole = m_opened->first;
    if (m_opened->abilities.filters && !m_collection.part.isWhole())
        m_opened->first = m_connector.partOnly(m_whole, m_collection.part);
    m_isNarrowed = m_opened->first != m_whole;
    co_return Attempt<void>{};
}

void CollectionFetcher::widen()
{
    m_opened->first = m_whole;
    m_isNarrowed = false;
}

QCoro::Task<Probed> CollectionFetcher::probe(QList<PageValidator> pages)
{
    Probed probed = co_await sync::probe(m_connector, std::move(pages), m_stop);
    m_traffic.requests += probed.requests;
    m_traffic.bytes += probed.bytes;
    co_return probed;
}

QCoro::Task<Attempt<void>> CollectionFetcher::list(Stage &stage, Pass &pass, std::optional<source::Fetched> first)
{
    Listing listing(m_connector, m_collection.part, stage, pass, m_maxPages, m_stop, m_onBytes);
    Attempt<void> done = co_await listing.run(std::move(first));
    m_traffic.requests += listing.requests();
    m_traffic.bytes += listing.bytes();
    addNotes(m_notes, listing.notes());
    m_outsidePart = listing.outsidePart();
    const Promise &promise = pass.promise;
    if (done && promise.endsUnproven)
        done = co_await proveEnd(pass);
    else if (done && pass.kind == Pass::Kind::Full && promise.guessedAfter > 0 && !promise.matched)
        done = co_await proveOffset(stage, pass);
    co_return done;
}

QCoro::Task<Attempt<void>> CollectionFetcher::proveEnd(Pass &pass)
{
    if (const Attempt<void> opened = co_await open(); !opened)
        co_return opened;
    const Attempt<source::Fetched> counted = co_await count();
    if (!counted && isOfTheRequest(counted.error()))
        co_return Attempt<void>{};
    if (!counted)
        co_return std::unexpected(counted.error());
    const qint64 received = pass.promise.received;
    const bool ignoresLimit = std::ssize(counted->page.features) > 1 || received <= 1;
    pass.promise.endsUnproven = !ignoresLimit && counted->page.numberMatched != received;
    co_return Attempt<void>{};
}

/// An empty page or a refusal is the end only for a source that knows offsets, and counts rows by them: the last row of
/// the first page has to be where they say.
QCoro::Task<Attempt<void>> CollectionFetcher::proveOffset(Stage &stage, Pass &pass)
{
    if (const Attempt<void> opened = co_await open(); !opened)
        co_return opened;
    Attempt<source::Fetched> row = co_await fetch(m_connector.rowAt(m_opened->first, pass.promise.guessedAfter - 1));
    if (!row && !isOfTheRequest(row.error()))
        co_return std::unexpected(row.error());
    if (row)
        source::keepPart(row->page, m_collection.part);
    pass.promise.endsUnproven = !row || row->page.features.empty();
    if (pass.promise.endsUnproven)
        co_return Attempt<void>{};
    const auto isStaged = stage.hasRows(row->page);
    if (!isStaged)
        co_return std::unexpected(failureOf(isStaged.error()));
    pass.promise.endsUnproven = !*isStaged;
    co_return Attempt<void>{};
}

QCoro::Task<Attempt<source::Fetched>> CollectionFetcher::again(source::Cursor cursor)
{
    Attempt<source::Fetched> fetched = co_await fetch(std::move(cursor));
    if (fetched)
        source::keepPart(fetched->page, m_collection.part);
    co_return fetched;
}

QCoro::Task<Attempt<source::Fetched>> CollectionFetcher::count()
{
    return fetch(m_connector.countOnly(m_opened->first));
}

QUrl CollectionFetcher::outermostUrl(const QString &field, source::Outermost which) const
{
    return m_connector.outermost(m_opened->first, field, which, m_opened->abilities).url;
}

QCoro::Task<Attempt<void>> CollectionFetcher::listKeys(Stage &stage, QString keyField)
{
    if (const auto begun = stage.beginKeys(); !begun)
        co_return std::unexpected(failureOf(begun.error()));
    std::optional<source::Cursor> next = m_connector.keysOnly(m_opened->first, keyField, m_opened->abilities);
    for (int pages = 0; next; ++pages) {
        if (pages >= m_maxPages)
            co_return std::unexpected(Failure{.outcome = Outcome::Faulty,
                                              .why = {message::make<message::Code::KeyListingEndless>(pages)},
                                              .cause = source::ErrorKind::TooLarge,
                                              .retryAfter = {}});
        const Attempt<source::Fetched> fetched = co_await fetch(*next);
        if (!fetched)
            co_return std::unexpected(fetched.error());
        if (const auto staged = stage.appendKeys(fetched->page); !staged)
            co_return std::unexpected(failureOf(staged.error()));
        next = fetched->next;
    }
    co_return Attempt<void>{};
}

QCoro::Task<Attempt<source::Fetched>> CollectionFetcher::fetch(source::Cursor cursor)
{
    auto fetched = co_await m_connector.fetch(std::move(cursor), {}, {}, m_stop);
    m_traffic.requests += fetched ? fetched->requests : fetched.error().requests;
    m_traffic.bytes += fetched ? fetched->bytes : fetched.error().bytes;
    if (!fetched)
        co_return std::unexpected(failureOf(fetched.error()));
    addNotes(m_notes, fetched->notes);
    co_return *std::move(fetched);
}

} // namespace anjungan::sync
