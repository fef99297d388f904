// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/records/dataset_records.h"

#include "core/message/message_json.h"
#include "core/store/records/held_records.h"
#include "core/store/sqlite/nullable.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

QString selectRecords()
{
    return "SELECT id, rows, state, period, source_modified, published_at, confirmed_at, attempted_at, outcome, "
           "error, fault, trouble, troubled_since, remark, part, "_L1 +
           heldColumns + " FROM anjungan_dataset"_L1;
}

DatasetRecord recordOf(const QVariantList &row)
{
    DatasetRecord record{
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
        .part = row[14].toString().split(u',', Qt::SkipEmptyParts),
        .held = {},
    };
    if (const auto held = heldOf(row, 15))
        record.held = HeldRecord{.delivery = *held, .changes = {}};
    return record;
}

/// Most records have nothing held, and answers read them often: only then the changes are read.
[[nodiscard]] CacheResult<DatasetRecord> withChanges(const CacheConnection &connection, DatasetRecord record)
{
    if (!record.held)
        return record;
    return readHeldChanges(connection, record.id).transform([&record](QList<HeldChange> changes) {
        record.held->changes = std::move(changes);
        return std::move(record);
    });
}

} // namespace

CacheResult<QList<DatasetRecord>> readRecords(const CacheConnection &connection)
{
    const auto found = rows(connection, selectRecords() + " ORDER BY id"_L1);
    if (!found)
        return std::unexpected(found.error());
    QList<DatasetRecord> records;
    for (const QVariantList &row : *found) {
        auto record = withChanges(connection, recordOf(row));
        if (!record)
            return std::unexpected(record.error());
        records.append(*std::move(record));
    }
    return records;
}

CacheResult<std::optional<DatasetRecord>> readRecord(const CacheConnection &connection, const QString &dataset)
{
    const auto found = rows(connection, selectRecords() + " WHERE id = ?"_L1, {dataset});
    if (!found)
        return std::unexpected(found.error());
    if (found->empty())
        return std::nullopt;
    return withChanges(connection, recordOf(found->front())).transform([](DatasetRecord record) {
        return std::optional(std::move(record));
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
