// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"
#include "core/sync/cache.h"
#include "core/sync/failure.h"
#include "core/sync/page_times.h"

#include <QElapsedTimer>

#include <functional>

namespace anjungan::sync {

/// Stages the pages of a listing, one after the other. To be used once.
class Listing
{
public:
    /// Called with the bytes of this listing so far, whenever bytes or rows arrive. May be empty.
    using OnBytes = std::function<void(qint64 bytes)>;

    /// All references must outlive it. `pass` is updated with each page. Rows that are not of the part count as
    /// received and are not staged.
    Listing(source::Connector &connector, const source::Part &part, Stage &stage, Pass &pass, int maxPages,
            std::stop_token stop, OnBytes onBytes);

    /// Lists from pass.next to the end; `first` is that page, if it was received already. If pass.isResumed, the first
    /// page must match the staged ones, otherwise the failure has hasMoved set.
    [[nodiscard]] QCoro::Task<Attempt<void>> run(std::optional<source::Fetched> first);

    int requests() const { return m_requests; }
    qint64 bytes() const { return m_bytes; }
    const message::Messages &notes() const { return m_notes; } ///< of its pages
    qint64 outsidePart() const { return m_outsidePart; }       ///< rows that are not of the part

private:
    /// A page, or why there is none, and when it was requested; no times for one that was received before.
    struct Answer
    {
        std::expected<source::Fetched, source::SourceError> fetched;
        std::optional<PageSpan> span;
    };

    [[nodiscard]] QCoro::Task<Answer> fetch(source::Cursor cursor, std::stop_token stop);
    [[nodiscard]] Attempt<void> check(const Answer &answer, bool isFirst);
    void noteAndKeepPart(const source::Cursor &cursor, source::Fetched &fetched);

    source::Connector &m_connector;
    const source::Part &m_part;
    Stage &m_stage;
    Pass &m_pass;
    const int m_maxPages;
    const std::stop_token m_stop;
    const OnBytes m_onBytes;
    PageTimes m_times;
    QElapsedTimer m_timer; ///< of the spans
    int m_requests = 0;
    qint64 m_bytes = 0;
    qint64 m_outsidePart = 0;
    message::Messages m_notes;
};

} // namespace anjungan::sync
