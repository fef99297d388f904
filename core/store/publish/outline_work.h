// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/outlines.h"
#include "core/store/sqlite/statement.h"

#include <future>
#include <memory>
#include <optional>

namespace anjungan::store {

/// Makes the outlines of one dataset on a separate thread. The destructor waits for the current step: at most a second
/// for a province's villages.
class OutlineWork
{
public:
    enum class Form { Wkb, GeoPackage };

    explicit OutlineWork(Form form);
    ~OutlineWork();
    Q_DISABLE_COPY_MOVE(OutlineWork)

    /// Adds a row's geometry, which is decoded on the other thread; empty: it has none. By ascending fid, before
    /// close(). Waits while the queue is full. False if no more are needed.
    [[nodiscard]] bool add(qint64 fid, QByteArray geometry);
    void close();

    /// Waits for the result, after close(); to be called once. None if there are no lines or polygons, or too many
    /// vertices for a tablet's memory or for the memory that is free: maps then use the geometry itself.
    [[nodiscard]] std::optional<geo::Outlines> outlines();

    /// Adds the rows of `sql`, fid and GeoPackage geometry by ascending fid, and closes.
    [[nodiscard]] static CacheResult<std::unique_ptr<OutlineWork>> of(const CacheConnection &connection,
                                                                      const QString &sql);

private:
    class Feed;

    std::unique_ptr<Feed> m_feed;
    std::future<std::optional<geo::Outlines>> m_made; ///< last: its destructor waits for the user of the feed
};

} // namespace anjungan::store
