// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/cache_kit.h"

#include "core/store/sqlite/cache_connection.h"

#include <QSqlQuery>
#include <QSqlRecord>
#include <QTimeZone>
#include <QtEndian>

#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

template<typename T> void put(QByteArray &bytes, T value)
{
    const T little = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
}

void putHeader(QByteArray &bytes, geo::Type type)
{
    bytes.append('\1');
    put(bytes, std::to_underlying(type));
}

void putPoint(QByteArray &bytes, geo::Point at)
{
    for (const double value : {at.x, at.y}) {
        quint64 bits = 0;
        std::memcpy(&bits, &value, sizeof bits);
        put(bytes, bits);
    }
}

} // namespace

QByteArray pointWkb(geo::Point at)
{
    QByteArray bytes;
    putHeader(bytes, geo::Type::Point);
    putPoint(bytes, at);
    return bytes;
}

QByteArray squareWkb(geo::Point at, double size)
{
    QByteArray bytes;
    putHeader(bytes, geo::Type::Polygon);
    put(bytes, quint32(1));
    put(bytes, quint32(5));
    for (const geo::Point corner : {geo::Point{0, 0}, {size, 0}, {size, size}, {0, size}, {0, 0}})
        putPoint(bytes, {at.x + corner.x, at.y + corner.y});
    return bytes;
}

source::RowPage page(std::vector<QString> fields, const std::vector<TestRow> &rows)
{
    source::RowPage made{.fields = std::move(fields), .features = {}, .numberMatched = {}, .numberReturned = {}};
    for (const TestRow &row : rows) {
        source::SourceRow feature{.id = row.id, .values = row.values, .wkb = {}, .box = {}};
        if (row.at) {
            feature.wkb = pointWkb(*row.at);
            feature.box.add(row.at->x, row.at->y);
            feature.type = std::to_underlying(geo::Type::Point);
        }
        made.features.push_back(std::move(feature));
    }
    return made;
}

workspace::Dataset dataset(const QString &id, const QString &key,
                           std::initializer_list<std::pair<QString, workspace::FieldType>> promises)
{
    workspace::Dataset made;
    made.id = id;
    made.source = u"pusat"_s;
    made.collection = id;
    made.key = key;
    made.title.byLanguage.insert(u"id"_s, "Judul "_L1 + id);
    for (const auto &[name, type] : promises) {
        workspace::Field field;
        field.name = name;
        field.type = type;
        made.fields.append(field);
    }
    return made;
}

QDateTime day(int dayOfNovember) { return QDateTime(QDate(2026, 11, dayOfNovember), QTime(12, 0), QTimeZone::UTC); }

sync::Observation observation(const QString &dataset, sync::Outcome outcome, const QDateTime &at)
{
    sync::Observation made;
    made.dataset = dataset;
    made.outcome = outcome;
    made.at = at;
    return made;
}

sync::CacheResult<sync::StageSummary> publishPages(sync::Cache &cache, const workspace::Dataset &dataset,
                                                   const std::vector<source::RowPage> &pages, const QDateTime &at)
{
    auto stage = cache.stage(dataset);
    if (!stage)
        return std::unexpected(stage.error());
    for (const source::RowPage &page : pages)
        if (const auto appended = (*stage)->append(page, {}); !appended)
            return std::unexpected(appended.error());
    auto summary = (*stage)->summary();
    if (!summary)
        return summary;
    sync::Observation seen = observation(dataset.id, sync::Outcome::Published, at);
    seen.rows = summary->rows;
    seen.added = summary->added;
    seen.changed = summary->changed;
    seen.removed = summary->removed;
    seen.touched = summary->touched;
    seen.contentHash = summary->contentHash;
    sync::Publication publication;
    if (summary->newest)
        publication.sourceModified = summary->newest->time;
    publication.definition = u"one"_s;
    if (const auto published = (*stage)->publish(publication, seen); !published)
        return std::unexpected(published.error());
    return summary;
}

QStringList ask(const store::Reader &reader, const QString &sql)
{
    QSqlQuery query(reader.connection().database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return {query.lastError().text()};
    QStringList found;
    while (query.next()) {
        QStringList values;
        for (int column = 0; column < query.record().count(); ++column)
            values.append(query.isNull(column) ? u"-"_s : query.value(column).toString());
        found.append(values.join(u'|'));
    }
    return found;
}

} // namespace anjungan::test
