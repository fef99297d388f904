// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"
#include "core/sync/cache.h"
#include "core/sync/failure.h"

#include <functional>

namespace anjungan::sync {

/// Brings the pages of a listing into a stage, one after the other. Used once.
class Listing
{
public:
    /// Called as bytes and rows come: bytes of this listing so far. May be empty.
    using Tell = std::function<void(qint64 bytes)>;

    /// All must outlive it. `pass` is brought forward with each page.
    Listing(source::Connector &connector, Stage &stage, Pass &pass, int maxPages, std::stop_token stop, Tell tell);

    /// From pass.next to the end; `first` is the page there, where it has come already. Where pass.isResumed, the first
    /// page must agree with the staged ones, else the failure says that the source has moved.
    QCoro::Task<Attempt<void>> run(std::optional<source::Fetched> first);

    int requests() const { return m_requests; }
    qint64 bytes() const { return m_bytes; }

private:
    QCoro::Task<std::expected<source::Fetched, source::SourceError>> fetch(source::Cursor cursor, std::stop_token stop);
    Attempt<void> check(const std::expected<source::Fetched, source::SourceError> &fetched, bool isFirst) const;

    source::Connector &m_connector;
    Stage &m_stage;
    Pass &m_pass;
    const int m_maxPages;
    const std::stop_token m_stop;
    const Tell m_tell;
    int m_requests = 0;
    qint64 m_bytes = 0;
};

} // namespace anjungan::sync
