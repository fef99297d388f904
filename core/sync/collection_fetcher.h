// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"
#include "core/sync/cache.h"
#include "core/sync/failure.h"
#include "core/sync/probe.h"

#include <functional>

namespace anjungan::sync {

/// The use of the network.
struct Traffic
{
    int requests = 0;
    qint64 bytes = 0;
};

/// What of a source's collection is listed.
struct Collection
{
    QString id;
    QString key; ///< listings are in its order where the source can do that; empty: in the source's own
    source::Part part = {};
};

/// Requests of one sync to one dataset's collection, with their traffic. The collection is opened on first use. Where
/// the source can filter, it is asked for the collection's part only; rows that are not of it are left out in any case.
class CollectionFetcher
{
public:
    /// Called with the bytes received by the current listing.
    using OnBytes = std::function<void(qint64 bytes)>;

    /// `connector` must outlive it. `onBytes` may be empty.
    CollectionFetcher(source::Connector &connector, Collection collection, int maxPages, std::stop_token stop,
                      OnBytes onBytes);

    [[nodiscard]] QCoro::Task<Attempt<void>> open();
    [[nodiscard]] bool isOpen() const { return m_opened.has_value(); }
    const source::Opened &opened() const { return *m_opened; } ///< after open()
    const source::Connector &connector() const { return m_connector; }

    /// Whether the source is asked for a part only. After open().
    [[nodiscard]] bool isNarrowed() const { return m_isNarrowed; }
    void widen(); ///< asks for all rows from now on. After open()

    [[nodiscard]] QCoro::Task<Probed> probe(QList<PageValidator> pages);

    /// Lists the pass from its next page to its end; `first` is that page, if it was received already. Where the source
    /// repeats a page instead of sending the next, one row is requested: if it sends more, it cannot page and has sent
    /// all; otherwise Promise::endsUnproven stays set. Where only guessed offsets led beyond the first page, its last
    /// row is requested by offset, which proves that the source knows them; otherwise Promise::endsUnproven is set.
    [[nodiscard]] QCoro::Task<Attempt<void>> list(Stage &stage, Pass &pass, std::optional<source::Fetched> first);

    /// The page at a cursor, e.g. of an interrupted listing. After open().
    [[nodiscard]] QCoro::Task<Attempt<source::Fetched>> again(source::Cursor cursor);

    /// One row of the whole collection, with the number of rows. After open().
    [[nodiscard]] QCoro::Task<Attempt<source::Fetched>> count();

    /// Of the row with the greatest or least value of a field, see source::Connector::outermost(). After open().
    QUrl outermostUrl(const QString &field, source::Outermost which) const;

    /// Stages all keys. After open().
    [[nodiscard]] QCoro::Task<Attempt<void>> listKeys(Stage &stage, QString keyField);

    [[nodiscard]] bool isCanceled() const { return m_stop.stop_requested(); }
    const Traffic &traffic() const { return m_traffic; }

    /// The rows of the last listing that were left out, since they are not of the part.
    qint64 outsidePart() const { return m_outsidePart; }

    /// In which way the source does not follow its standard, where that was tolerated.
    const message::Messages &notes() const { return m_notes; }

private:
    [[nodiscard]] QCoro::Task<Attempt<void>> proveEnd(Pass &pass);
    [[nodiscard]] QCoro::Task<Attempt<void>> proveOffset(Stage &stage, Pass &pass);
    [[nodiscard]] QCoro::Task<Attempt<source::Fetched>> fetch(source::Cursor cursor);

    source::Connector &m_connector;
    const Collection m_collection;
    const int m_maxPages;
    const std::stop_token m_stop;
    const OnBytes m_onBytes;
    std::optional<source::Opened> m_opened;
    source::Cursor m_whole; ///< the first page of all rows
    bool m_isNarrowed = false;
    qint64 m_outsidePart = 0;
    Traffic m_traffic;
    message::Messages m_notes;
};

} // namespace anjungan::sync
