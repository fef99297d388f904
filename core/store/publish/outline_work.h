// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geo/outlines.h"
#include "core/store/sqlite/statement.h"

#include <future>
#include <memory>
#include <optional>

namespace anjungan::store {

/// The outlines of one dataset while they are made, on a thread of their own. Whoever drops it waits for the step that
/// is under way: at most a second for a province's villages.
class OutlineWork
{
public:
    enum class Form { Wkb, GeoPackage };

    explicit OutlineWork(Form form);
    ~OutlineWork();
    Q_DISABLE_COPY_MOVE(OutlineWork)

    /// A row's geometry, which is decoded on the other thread; empty: it has none. By rising fid, before close(). Waits
    /// while much lies there undecoded. False where no more is wanted.
    [[nodiscard]] bool add(qint64 fid, QByteArray geometry);
    void close();

    /// Waits for them, after close(); to be called once. Nothing where there are no lines or polygons, and where there
    /// are more vertices than a tablet could hold, or than there is memory for: maps are then made from the geometry
    /// itself.
    [[nodiscard]] std::optional<geo::Outlines> outlines();

    /// Reads what `sql` selects, fid and GeoPackage geometry by rising fid, and closes.
    [[nodiscard]] static CacheResult<std::unique_ptr<OutlineWork>> of(const CacheConnection &connection,
                                                                      const QString &sql);

private:
    class Feed;

    std::unique_ptr<Feed> m_feed;
    std::future<std::optional<geo::Outlines>> m_made; ///< last: it waits for what uses the feed
};

} // namespace anjungan::store
