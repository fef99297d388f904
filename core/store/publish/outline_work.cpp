// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publish/outline_work.h"

#include "core/geo/outline_builder.h"
#include "core/store/format/geopackage.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <new>
#include <utility>
#include <vector>

namespace anjungan::store {

namespace {

/// The work needs about 40 bytes for each vertex.
constexpr std::size_t mostVertices = 20'000'000;
constexpr qsizetype batchBytes = 512LL * 1024;
/// Geometries that are read and not decoded yet have at most 4 MB plus one geometry.
constexpr std::size_t mostBatches = 8;

struct Row
{
    qint64 fid = 0;
    QByteArray geometry;
};
using Batch = std::vector<Row>;

} // namespace

/// A queue of geometries for the decoding thread: one thread puts them in, another takes them out.
class OutlineWork::Feed
{
public:
    /// Waits while the queue is full; false if no more are needed.
    bool push(Row row)
    {
        m_bytes += std::ssize(row.geometry) + qsizetype(sizeof(Row));
        m_batch.push_back(std::move(row));
        return m_bytes < batchBytes || pass();
    }

    /// Waits for the next batch; none at the end, and if no more are needed.
    std::optional<Batch> take()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isAbandoned || m_isClosed || !m_batches.empty(); });
        if (m_isAbandoned || m_batches.empty())
            return std::nullopt;
        Batch batch = std::move(m_batches.front());
        m_batches.pop_front();
        m_changed.notify_all();
        return batch;
    }

    void close()
    {
        pass();
        set(m_isClosed);
    }
    void abandon() { set(m_isAbandoned); }

    bool isAbandoned() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_isAbandoned;
    }

private:
    bool pass()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isAbandoned || m_batches.size() < mostBatches; });
        if (m_isAbandoned)
            return false;
        m_batches.push_back(std::exchange(m_batch, {}));
        m_bytes = 0;
        m_changed.notify_all();
        return true;
    }

    void set(bool &flag)
    {
        const std::scoped_lock lock(m_mutex);
        flag = true;
        m_changed.notify_all();
    }

    Batch m_batch; ///< not in the queue yet
    qsizetype m_bytes = 0;
    mutable std::mutex m_mutex; ///< guards the members below
    std::condition_variable m_changed;
    std::deque<Batch> m_batches;
    bool m_isClosed = false;
    bool m_isAbandoned = false;
};

namespace {

[[nodiscard]] std::expected<geo::Geometry, geo::GeometryError> decoded(const QByteArray &geometry,
                                                                       OutlineWork::Form form)
{
    if (geometry.isEmpty())
        return geo::Geometry{};
    return form == OutlineWork::Form::Wkb ? geo::readWkb(geometry)
                                          : geo::wkbOfGpkgBlob(geometry).and_then(geo::readWkb);
}

std::optional<geo::Outlines> made(auto &feed, OutlineWork::Form form)
try {
    geo::OutlineBuilder builder;
    while (const auto batch = feed.take()) {
        for (const Row &row : *batch)
            if (const auto geometry = decoded(row.geometry, form))
                builder.add(row.fid, *geometry);
            else
                builder.addUnreadable(row.fid);
        if (builder.vertices() > mostVertices)
            feed.abandon();
    }
    if (feed.isAbandoned() || !builder.hasLines())
        return std::nullopt;
    return builder.build();
} catch (const std::bad_alloc &) {
    feed.abandon(); // else add() would wait for ever
    return std::nullopt;
}

} // namespace

OutlineWork::OutlineWork(Form form)
    : m_feed(std::make_unique<Feed>()),
      m_made(std::async(std::launch::async, [feed = m_feed.get(), form] { return made(*feed, form); }))
{
}

OutlineWork::~OutlineWork() { m_feed->abandon(); }

bool OutlineWork::add(qint64 fid, QByteArray geometry) { return m_feed->push({fid, std::move(geometry)}); }

void OutlineWork::close() { m_feed->close(); }

std::optional<geo::Outlines> OutlineWork::outlines() { return m_made.get(); }

CacheResult<std::unique_ptr<OutlineWork>> OutlineWork::of(const CacheConnection &connection, const QString &sql)
{
    auto work = std::make_unique<OutlineWork>(Form::GeoPackage);
    return eachRow(connection, sql, {},
                   [&work](const Statement &row) {
                       return work->add(row.value(0).toLongLong(), row.value(1).toByteArray());
                   })
        .transform([&work] {
            work->close();
            return std::move(work);
        });
}

} // namespace anjungan::store
