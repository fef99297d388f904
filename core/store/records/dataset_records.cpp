// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/records/dataset_records.h"

#include "core/message/message_json.h"
#include "core/store/sqlite/nullable.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

constexpr auto selectRecords =
    "SELECT id, rows, state, period, source_modified, published_at, confirmed_at, attempted_at, outcome, "
    "error, fault, trouble, troubled_since, remark FROM anjungan_dataset"_L1;

DatasetRecord recordOf(const QVariantList &row)
{
    return {
        .id = row[0].toString(),
        .rows = row[1].toLongLong(),
        .state = recordStateOf(row[2].toString()),
        .period = row[3].toString(),
        .sourceModified = timeOf(row[4]),
        .publishedAt = timeOf(row[5]),
        .confirmedAt = timeOf(row[6]),
        .attemptedAt = timeOf(row[7]),
        .outcome = sync::outcomeOf(row[8].toString()),
        .error = message::messagesOf(row[9].toString()),
        .fault = message::messagesOf(row[10].toString()),
        .remark = message::messagesOf(row[13].toString()),
        .trouble = sync::outcomeOf(row[11].toString()),
        .troubledSince = timeOf(row[12]),
    };
}

} // namespace

CacheResult<QList<DatasetRecord>> readRecords(const CacheConnection &connection)
{
    return rows(connection, selectRecords + " ORDER BY id"_L1).transform([](const std::vector<QVariantList> &found) {
        QList<DatasetRecord> records;
        for (const QVariantList &row : found)
            records.append(recordOf(row));
        return records;
    });
}

CacheResult<std::optional<DatasetRecord>> readRecord(const CacheConnection &connection, const QString &dataset)
{
    return rows(connection, selectRecords + " WHERE id = ?"_L1, {dataset})
        .transform([](const std::vector<QVariantList> &found) -> std::optional<DatasetRecord> {
            if (found.empty())
                return std::nullopt;
            return recordOf(found.front());
        });
}

CacheResult<QList<TableColumn>> readColumns(const CacheConnection &connection, const QString &dataset)
{
    return rows(connection, u"SELECT name, column_name, type FROM anjungan_field WHERE dataset = ? ORDER BY position"_s,
                {dataset})
        .transform([](const std::vector<QVariantList> &found) {
            QList<TableColumn> columns;
            for (const QVariantList &row : found)
                columns.append({row[0].toString(), row[1].toString(), columnTypeOf(row[2].toString())});
            return columns;
        });
}

SqlCommands fieldCommands(const QString &dataset, const QList<TableColumn> &columns)
{
    SqlCommands commands{{u"DELETE FROM anjungan_field WHERE dataset = ?"_s, {dataset}}};
    for (qsizetype position = 0; position < columns.size(); ++position) {
        const TableColumn &column = columns[position];
        commands.push_back(
            {u"INSERT INTO anjungan_field (dataset, position, name, column_name, type) VALUES (?, ?, ?, ?, ?)"_s,
             {dataset, position, column.name, column.column, typeName(column.type)}});
    }
    return commands;
}

CacheResult<GeometryType> readGeometryType(const CacheConnection &connection, const QString &dataset)
{
    return scalar(connection, u"SELECT geometry_type_name FROM gpkg_geometry_columns WHERE table_name = ?"_s, {dataset})
        .transform([](const QVariant &name) { return geometryTypeNamed(name.toString()); });
}

} // namespace anjungan::store
