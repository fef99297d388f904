// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/loopback_source.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <memory>
#include <mutex>
#include <string>

using namespace anjungan;

// usage: sync_source ROWS A source on loopback with the collection "baris" of that many made points, each a minute
// younger than the one before. Prints its URL, then executes commands from standard input, one per line, and prints a
// line after each:
//   change N   N rows, spread over all of them, get another value and a new time
//   tag TEXT   its pages have that ETag from now on; none without TEXT
//   can WORDS  it can what they name: filter, properties, sortby, skipGeometry, gzip; "geometry": it sends geometries
//              even where properties are selected. At the start: filter and properties
namespace {

constexpr qint64 begin = 1704067200; // 2024-01-01T00:00:00Z

/// The rows: number, value and time are computed from their index; changes are stored.
class Rows
{
public:
    explicit Rows(qint64 count) : m_count(count) {}

    qint64 count() const { return m_count; }

    QByteArray feature(qint64 row) const
    {
        const std::scoped_lock lock(m_mutex);
        const auto changed = m_changed.find(row);
        const bool isChanged = changed != m_changed.end();
        const QByteArray number = QByteArray::number(10'000'000 + row);
        const double longitude = 97.1 + 3.3 * static_cast<double>(row * 7919 % m_count) / static_cast<double>(m_count);
        const double latitude = -0.6 + 4.8 * static_cast<double>(row * 104729 % m_count) / static_cast<double>(m_count);
        return R"({"type":"Feature","id":")" + number + R"(","geometry":{"type":"Point","coordinates":[)" +
               QByteArray::number(longitude, 'f', 7) + ',' + QByteArray::number(latitude, 'f', 7) +
               R"(]},"properties":{"kode":")" + number + R"(","nama":"Titik pantau nomor )" + number +
               R"(","kode_kab":"12.)" + QByteArray::number(row % 33 + 1).rightJustified(2, '0') + R"(","nilai":)" +
               QByteArray::number(row % 1000 + (isChanged ? 1000 : 0)) + R"(,"updated_at":")" +
               text(isChanged ? changed->second : timeOf(row)) + R"("}})";
    }

    std::vector<qint64> since(const QDateTime &time) const
    {
        const std::scoped_lock lock(m_mutex);
        const qint64 seconds = time.toSecsSinceEpoch();
        std::vector<qint64> rows;
        for (const auto &[row, at] : m_changed)
            if (at >= seconds)
                rows.push_back(row);
        for (qint64 row = std::clamp((seconds - begin + 59) / 60, qint64{0}, m_count); row < m_count; ++row)
            if (!m_changed.contains(row))
                rows.push_back(row);
        std::ranges::sort(rows);
        return rows;
    }

    void change(qint64 rows)
    {
        const std::scoped_lock lock(m_mutex);
        m_newest += 3600;
        for (qint64 i = 0; i < rows; ++i)
            m_changed[(i * m_count / rows + m_newest / 3600) % m_count] = m_newest;
    }

private:
    static qint64 timeOf(qint64 row) { return begin + 60 * row; }
    static QByteArray text(qint64 seconds)
    {
        return QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC).toString(Qt::ISODate).toUtf8();
    }

    const qint64 m_count;
    mutable std::mutex m_mutex;
    std::map<qint64, qint64> m_changed; ///< by row: the time
    qint64 m_newest = timeOf(m_count);
};

/// What the source's orders have set.
struct Habits
{
    QByteArray tag;
    QByteArrayList can{"filter", "properties"};
};

test::LoopbackCollection collectionOf(const std::shared_ptr<Rows> &rows, const Habits &habits)
{
    return {.id = QStringLiteral("baris"),
            .features = {},
            .made = test::MadeRows{
                .count = rows->count(),
                .feature = [rows](qint64 row) { return rows->feature(row); },
                .matching = [rows](const test::NotBefore &condition) { return rows->since(condition.time); }},
            .sendsGeometry = habits.can.contains("geometry"),
            .etag = habits.tag};
}

void serve(test::LoopbackSource &source, const std::shared_ptr<Rows> &rows, const Habits &habits)
{
    source.declare({.filters = habits.can.contains("filter"),
                    .projects = habits.can.contains("properties"),
                    .sorts = habits.can.contains("sortby"),
                    .skipsGeometry = habits.can.contains("skipGeometry")});
    source.put(collectionOf(rows, habits));
    source.mend();
    if (habits.can.contains("gzip"))
        source.fail(QString(), test::fault::packed(), -1);
}

} // namespace

int main(int count, char **words)
{
    const QCoreApplication application(count, words);
    const qint64 number = count == 2 ? QByteArray(words[1]).toLongLong() : 0;
    if (number <= 0) {
        std::fputs("usage: sync_source ROWS\n", stderr);
        return 2;
    }
    const auto rows = std::make_shared<Rows>(number);
    test::LoopbackSource source;
    Habits habits;
    serve(source, rows, habits);
    std::puts(source.url().toString().toUtf8().constData());
    std::fflush(stdout);
    for (std::string line; std::getline(std::cin, line);) {
        const QByteArray order = QByteArray::fromStdString(line);
        if (order.startsWith("change "))
            rows->change(order.sliced(7).toLongLong());
        else if (order.startsWith("tag"))
            habits.tag = order.sliced(3).trimmed();
        else if (order.startsWith("can "))
            habits.can = order.sliced(4).split(' ');
        serve(source, rows, habits);
        std::puts("done");
        std::fflush(stdout);
    }
    return 0;
}
