// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/storage_plan.h"

#include <algorithm>

namespace anjungan::settings {

namespace {

bool listsAreas(const workspace::Workspace &workspace, const QString &dataset)
{
    return std::ranges::contains(workspace.areas, dataset, &workspace::AreaLevel::dataset);
}

QString publisherName(const workspace::Workspace &workspace, const QString &id)
{
    const workspace::Agency *agency = workspace.agency(id);
    return agency ? agency->shortName : id;
}

StorageRow rowOf(const workspace::Workspace &workspace, const workspace::Dataset &dataset, qint64 bytes,
                 const QString &language)
{
    return {.title = dataset.title.isEmpty() ? dataset.id : dataset.title.in(language),
            .publisher = publisherName(workspace, dataset.publisher),
            .bytes = bytes,
            .datasets = {dataset.id},
            .isLocked = listsAreas(workspace, dataset.id)};
}

/// One row for the datasets of each publisher.
QList<StorageRow> grouped(const QList<StorageRow> &rows)
{
    QList<StorageRow> groups;
    for (const StorageRow &row : rows) {
        const auto found = std::ranges::find(groups, row.publisher, &StorageRow::title);
        if (found == groups.end()) {
            groups.append({.title = row.publisher,
                           .publisher = {},
                           .bytes = row.bytes,
                           .datasets = row.datasets,
                           .isLocked = row.isLocked});
        } else {
            found->bytes += row.bytes;
            found->datasets += row.datasets;
            found->isLocked |= row.isLocked;
        }
    }
    return groups;
}

} // namespace

QList<StorageRow> storageRows(const workspace::Workspace &workspace, const query::Storage &storage,
                              const QString &language, bool isByDataset)
{
    QList<StorageRow> rows;
    for (const workspace::Dataset &dataset : workspace.datasets) {
        const auto part = std::ranges::find(storage.datasets, dataset.id, &query::Storage::Part::dataset);
        rows.append(rowOf(workspace, dataset, part == storage.datasets.end() ? 0 : part->bytes, language));
    }
    if (!isByDataset)
        rows = grouped(rows);
    std::ranges::stable_sort(rows, std::ranges::greater(), &StorageRow::bytes);
    return rows;
}

qint64 bytesOfPart(const query::Storage &storage, const QHash<QString, double> &kept)
{
    double bytes = static_cast<double>(storage.ledger + storage.other);
    for (const query::Storage::Part &part : storage.datasets)
        bytes += static_cast<double>(part.bytes) * kept.value(part.dataset, 1.0);
    return static_cast<qint64>(bytes);
}

} // namespace anjungan::settings
