// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"
#include "core/sync/cache.h"
#include "core/sync/failure.h"
#include "core/sync/probe.h"

#include <functional>

namespace anjungan::sync {

/// What went over the network.
struct Traffic
{
    int requests = 0;
    qint64 bytes = 0;
};

/// One dataset's collection at its source, as one sync asks it, with what that took. Opened when that is first needed.
class CollectionFetcher
{
public:
    /// Bytes of the listing that is under way.
    using Tell = std::function<void(qint64 bytes)>;

    /// `connector` must outlive it. `tell` may be empty.
    CollectionFetcher(source::Connector &connector, QString id, int maxPages, std::stop_token stop, Tell tell);

    QCoro::Task<Attempt<void>> open();
    bool isOpen() const { return m_opened.has_value(); }
    const source::Opened &opened() const { return *m_opened; } ///< after open()
    const source::Connector &connector() const { return m_connector; }

    QCoro::Task<Probed> probe(QList<PageValidator> pages);

    /// Brings the pass from its next page, which is `first` where that came already, to its end.
    QCoro::Task<Attempt<void>> list(Stage &stage, Pass &pass, std::optional<source::Fetched> first);

    /// One row of the whole collection, with how many there are. After open().
    QCoro::Task<Attempt<source::Fetched>> count();

    /// All keys, into the stage. After open().
    QCoro::Task<Attempt<void>> listKeys(Stage &stage, QString keyField);

    bool isCanceled() const { return m_stop.stop_requested(); }
    const Traffic &traffic() const { return m_traffic; }

private:
    QCoro::Task<Attempt<source::Fetched>> fetch(source::Cursor cursor);

    source::Connector &m_connector;
    const QString m_id;
    const int m_maxPages;
    const std::stop_token m_stop;
    const Tell m_tell;
    std::optional<source::Opened> m_opened;
    Traffic m_traffic;
};

} // namespace anjungan::sync
