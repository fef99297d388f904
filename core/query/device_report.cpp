// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/device_report.h"

#include "core/query/refusal.h"
#include "core/store/sqlite/statement.h"
#include "core/workspace/ids.h"

#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::query {

namespace {

const QString rowTable = u"anjungan_row_"_s, pastTable = u"anjungan_past_"_s, treeTable = u"rtree_"_s;

/// Which dataset a table is of; empty where it is the cache's own. `ids` are those of datasets.
QString datasetOf(const QString &table, const QStringList &ids)
{
    if (ids.contains(table))
        return table;
    for (const QString &prefix : {rowTable, pastTable})
        if (table.startsWith(prefix))
            return table.sliced(prefix.size());
    if (!table.startsWith(treeTable))
        return {};
    const auto found =
        std::ranges::find_if(ids, [&](const QString &id) { return table.startsWith(treeTable + id + u"_geom_"_s); });
    return found == ids.end() ? QString() : *found;
}

Storage::Part &partOf(QList<Storage::Part> &parts, const QString &dataset)
{
    const auto found = std::ranges::find(parts, dataset, &Storage::Part::dataset);
    return found == parts.end() ? parts.emplaceBack(dataset) : *found;
}

[[nodiscard]] QueryResult<QStringList> knownIds(const Context &context)
{
    QStringList ids = workspace::idsOf(context.workspace.datasets) + workspace::idsOf(context.workspace.exposures);
    return eachRow(context, {u"SELECT id FROM main.anjungan_dataset"_s, {}},
                   [&ids](const store::Statement &row) {
                       if (const QString id = row.value(0).toString(); !ids.contains(id))
                           ids.append(id);
                   })
        .transform([&ids] { return ids; });
}

/// The pages of each table and its indexes. dbstat is a part of SQLite that a build may leave out.
void addTables(const Context &context, const QStringList &ids, Storage &storage)
{
    const Sql sizes{u"SELECT coalesce(s.tbl_name, d.name), sum(d.pgsize) FROM dbstat AS d LEFT JOIN main.sqlite_schema "
                    "AS s ON s.name = d.name WHERE d.aggregate = TRUE GROUP BY 1"_s,
                    {}};
    QList<Storage::Part> parts;
    for (const QString &id : ids)
        parts.append({.dataset = id});
    const auto read = eachRow(context, sizes, [&](const store::Statement &row) {
        const QString table = row.value(0).toString();
        const qint64 bytes = row.value(1).toLongLong();
        const QString dataset = datasetOf(table, ids);
        if (!dataset.isEmpty()) {
            Storage::Part &part = partOf(parts, dataset);
            part.bytes += bytes;
            part.past += table.startsWith(pastTable) ? bytes : 0;
        } else if (table == "anjungan_observation"_L1 || table == "anjungan_change"_L1) {
            storage.ledger += bytes;
        } else if (table != "anjungan_outline"_L1) {
            storage.other += bytes;
        }
    });
    if (!read)
        return;
    const Sql outlines{u"SELECT dataset, sum(length(pack)) FROM main.anjungan_outline GROUP BY dataset"_s, {}};
    static_cast<void>(eachRow(context, outlines, [&](const store::Statement &row) {
        partOf(parts, row.value(0).toString()).bytes += row.value(1).toLongLong();
    }));
    parts.removeIf([](const Storage::Part &part) { return part.bytes == 0; });
    storage.datasets = parts;
}

} // namespace

QueryResult<Storage> storageOf(const Context &context)
{
    const auto ids = knownIds(context);
    if (!ids)
        return std::unexpected(ids.error());
    const QString file = context.reader.connection().file();
    Storage storage{.whole = QFileInfo(file).size() + QFileInfo(file + u"-wal"_s).size(),
                    .room = QStorageInfo(QFileInfo(file).absolutePath()).bytesAvailable()};
    const auto free = firstValue(context, {u"SELECT f.freelist_count * p.page_size FROM pragma_freelist_count AS f, "
                                           "pragma_page_size AS p"_s,
                                           {}});
    if (!free)
        return std::unexpected(free.error());
    storage.unused = free->toLongLong();
    addTables(context, *ids, storage);
    return storage;
}

QueryResult<QList<store::LedgerEntry>> syncsOf(const Context &context, const QString &dataset, int most)
{
    auto entries = context.reader.observations(dataset, most);
    if (!entries)
        return Refusal::cache(entries.error());
    return *std::move(entries);
}

} // namespace anjungan::query
