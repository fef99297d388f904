// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/rtree_load.h"

#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/statement.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

constexpr std::size_t mostEntries = 2'000'000;
constexpr qsizetype headBytes = 4;
constexpr qsizetype cellBytes = 24;
constexpr qint64 rootNode = 1;

/// A cell of a node: a row with its box, or a node of the level below.
struct Entry
{
    qint64 id = 0;
    std::array<float, 4> box{}; ///< least x, greatest x, least y, greatest y
    quint32 node = 0;           ///< that it was written into
};

/// Rounds to single precision, never to a smaller box.
float below(double value)
{
    const auto near = static_cast<float>(value);
    return static_cast<double>(near) > value ? std::nextafter(near, -std::numeric_limits<float>::infinity()) : near;
}

float above(double value) { return -below(-value); }

/// Sorts entries so that each `capacity` of them are close together: into vertical strips, by y within each
/// (Leutenegger, López and Edgington, "STR: a simple and efficient algorithm for R-tree packing", 1997).
void order(std::span<Entry> entries, std::size_t capacity)
{
    const auto x = [](const Entry &entry) { return entry.box[0] + entry.box[1]; };
    const auto y = [](const Entry &entry) { return entry.box[2] + entry.box[3]; };
    const std::size_t nodes = (entries.size() + capacity - 1) / capacity;
    const auto strips = static_cast<std::size_t>(std::ceil(std::sqrt(static_cast<double>(nodes))));
    const std::size_t strip = (nodes + strips - 1) / strips * capacity;
    std::ranges::sort(entries, {}, x);
    for (std::size_t first = 0; first < entries.size(); first += strip)
        std::ranges::sort(entries.subspan(first, std::min(strip, entries.size() - first)), {}, y);
}

class Loader
{
public:
    Loader(const CacheConnection &connection, QString table) : m_connection(connection), m_table(std::move(table)) {}

    /// Whether the tables can be written and SQLite stores a row exactly as nodeOf() does. Call it before load().
    CacheResult<bool> knowsTables()
    {
        if (!Statement::prepare(m_connection, insertNode()))
            return false;
        const QString tree = "main."_L1 + quoted(m_table);
        const Entry probe{.id = 0x0102030405060708, .box = {-97.5F, 98.25F, -1.125F, 4.0F}};
        const auto data =
            run(m_connection, "INSERT INTO "_L1 + tree + " VALUES (?, -97.5, 98.25, -1.125, 4.0)"_L1, {probe.id})
                .and_then([&] {
                    return scalar(m_connection,
                                  u"SELECT data FROM %1 WHERE nodeno = %2"_s.arg(shadow(u"node"_s)).arg(rootNode));
                });
        if (!data)
            return std::unexpected(data.error());
        const QByteArray node = data->toByteArray();
        m_nodeBytes = node.size();
        constexpr qsizetype fewestBytes =
            headBytes + 2 * cellBytes; // with one cell per node the levels would never end
        const bool isKnown = m_nodeBytes >= fewestBytes && node == nodeOf({&probe, 1}, 0);
        return run(m_connection, "DELETE FROM "_L1 + tree).transform([isKnown] { return isKnown; });
    }

    [[nodiscard]] CacheResult<void> load(std::vector<Entry> entries)
    {
        const auto capacity = static_cast<std::size_t>((m_nodeBytes - headBytes) / cellBytes);
        for (int height = 0;; ++height) {
            const bool isRoot = entries.size() <= capacity;
            std::vector<Entry> nodes;
            order(entries, isRoot ? std::max<std::size_t>(entries.size(), 1) : capacity);
            if (const auto written = writeLevel(entries, isRoot ? entries.size() : capacity, isRoot, height, nodes);
                !written)
                return written;
            if (const auto known = height == 0 ? writeRows(entries) : writeParents(entries); !known || isRoot)
                return known;
            entries = std::move(nodes);
        }
    }

private:
    QString shadow(const QString &name) const { return "main."_L1 + quoted(m_table + u'_' + name); }

    QString insertNode() const
    {
        return u"INSERT OR REPLACE INTO %1 (nodeno, data) VALUES (:node, :data)"_s.arg(shadow(u"node"_s));
    }

    [[nodiscard]] CacheResult<void> writeLevel(std::span<Entry> entries, std::size_t capacity, bool isRoot, int height,
                                               std::vector<Entry> &nodes)
    {
        auto insert = Statement::prepare(m_connection, insertNode());
        if (!insert)
            return std::unexpected(insert.error());
        for (std::size_t first = 0; first < entries.size(); first += capacity) {
            const auto cells = entries.subspan(first, std::min(capacity, entries.size() - first));
            const qint64 node = isRoot ? rootNode : ++m_lastNode;
            for (Entry &cell : cells)
                cell.node = static_cast<quint32>(node);
            insert->bind(u":node"_s, node);
            insert->bind(u":data"_s, nodeOf(cells, isRoot ? height : 0));
            if (const auto done = insert->execute(); !done)
                return done;
            nodes.push_back(around(cells, node));
        }
        return {};
    }

    QByteArray nodeOf(std::span<const Entry> cells, int height) const
    {
        QByteArray data(m_nodeBytes, '\0');
        qToBigEndian(static_cast<quint16>(height), data.data());
        qToBigEndian(static_cast<quint16>(cells.size()), data.data() + 2);
        char *at = data.data() + headBytes;
        for (const Entry &cell : cells) {
            qToBigEndian(cell.id, at);
            qToBigEndian<float>(cell.box.data(), std::ssize(cell.box), at + sizeof cell.id);
            at += cellBytes;
        }
        return data;
    }

    static Entry around(std::span<const Entry> cells, qint64 node)
    {
        Entry all = cells.front();
        for (const Entry &cell : cells) {
            for (const std::size_t least : {0U, 2U}) {
                all.box[least] = std::min(all.box[least], cell.box[least]);
                all.box[least + 1] = std::max(all.box[least + 1], cell.box[least + 1]);
            }
        }
        all.id = node;
        return all;
    }

    [[nodiscard]] CacheResult<void> writeRows(std::vector<Entry> &entries) const
    {
        std::ranges::sort(entries, {}, &Entry::id); // so that rows are appended to the table
        return writeLinks(entries, u"INSERT INTO %1 (rowid, nodeno) VALUES (:id, :node)"_s.arg(shadow(u"rowid"_s)));
    }

    [[nodiscard]] CacheResult<void> writeParents(std::span<const Entry> entries) const
    {
        return writeLinks(entries,
                          u"INSERT INTO %1 (nodeno, parentnode) VALUES (:id, :node)"_s.arg(shadow(u"parent"_s)));
    }

    [[nodiscard]] CacheResult<void> writeLinks(std::span<const Entry> entries, const QString &sql) const
    {
        auto insert = Statement::prepare(m_connection, sql);
        if (!insert)
            return std::unexpected(insert.error());
        for (const Entry &entry : entries) {
            insert->bind(u":id"_s, entry.id);
            insert->bind(u":node"_s, entry.node);
            if (const auto done = insert->execute(); !done)
                return done;
        }
        return {};
    }

    const CacheConnection &m_connection;
    QString m_table;
    qsizetype m_nodeBytes = 0;
    qint64 m_lastNode = rootNode;
};

[[nodiscard]] CacheResult<std::vector<Entry>> readBoxes(const CacheConnection &connection, const QString &boxes)
{
    std::vector<Entry> entries;
    return eachRow(connection, boxes, {},
                   [&entries](const Statement &row) {
                       entries.push_back({.id = row.value(0).toLongLong(),
                                          .box = {below(row.value(1).toDouble()), above(row.value(2).toDouble()),
                                                  below(row.value(3).toDouble()), above(row.value(4).toDouble())}});
                       return entries.size() <= mostEntries;
                   })
        .transform([&entries] { return std::move(entries); });
}

} // namespace

CacheResult<void> loadRtree(const CacheConnection &connection, const QString &table, const QString &boxes)
{
    auto entries = readBoxes(connection, boxes);
    if (!entries)
        return std::unexpected(entries.error());
    if (entries->empty())
        return {};
    Loader loader(connection, table);
    const auto canLoad = entries->size() <= mostEntries ? loader.knowsTables() : CacheResult<bool>(false);
    if (!canLoad)
        return std::unexpected(canLoad.error());
    if (!*canLoad) {
        *entries = {};
        return run(connection, u"INSERT INTO main.%1 (id, minx, maxx, miny, maxy) %2"_s.arg(quoted(table), boxes));
    }
    return loader.load(*std::move(entries));
}

} // namespace anjungan::store
