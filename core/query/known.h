// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/context.h"
#include "core/query/names.h"
#include "core/query/subject.h"

#include <memory>

namespace anjungan::query {

/// An earlier time, and the dataset at that time.
struct AsOf
{
    QDateTime asked;            ///< the last moment that counts
    store::LedgerEntry publish; ///< the last one before it that changed rows
    QString rows;               ///< SQL of the rows of that time; empty: the present rows are those
    /// The last entry of the ledger before it that found them to be the source's, whose clocks then count. None: those
    /// of `publish`.
    std::optional<store::LedgerEntry> confirmed = {};
};

struct DerivedContent;

/// The time that a derived dataset depends on.
struct DerivedSince
{
    QDateTime at;
    bool usesToday = false; ///< it is another time on another day
};

/// The information of workspace and cache about a published dataset, a computed exposure or a derived dataset.
/// Refers to the context's workspace.
struct Known
{
    const workspace::Workspace &workspace;
    const workspace::Dataset &dataset;
    store::Table table;
    store::DatasetRecord record;                               ///< empty for an exposure
    std::optional<store::ExposureRecord> exposure;             ///< only for an exposure
    std::shared_ptr<const CellTable> cells;                    ///< see QuestionSubject::cells
    std::optional<AsOf> asOf = {};                             ///< none: the present
    std::optional<DerivedSince> derivedSince = {};             ///< only of a derived dataset that depends on a time
    std::shared_ptr<const DerivedContent> derivedContent = {}; ///< only of a derived dataset

    QuestionSubject subject() const { return {workspace, dataset, table, cells.get(), pastRows()}; }
    QuestionSubject subjectOfRows() const { return {workspace, dataset, table, nullptr, pastRows()}; }

    /// See QuestionSubject::pastRows.
    const QString *pastRows() const { return asOf && !asOf->rows.isEmpty() ? &asOf->rows : nullptr; }
};

/// Errors: UnknownDataset, LeftOut, NeverSynced (with the title in `language`; for an exposure that of the dataset it
/// waits for), NotComputed, or those of the cache.
[[nodiscard]] QueryResult<Known> known(const Context &context, const QString &dataset, const QString &language);

/// The error of a query on a dataset without synced data: NeverSynced, or UnknownDataset if the workspace has no such
/// dataset. `lastError` is the error of the last sync, if there was one.
[[nodiscard]] std::unexpected<QueryError> unsynced(const workspace::Workspace &workspace, const QString &dataset,
                                                   const QString &language, const message::Messages &lastError = {});

/// The areas whose rows are all that this device keeps of the dataset, of an exposure those of its points; empty: all.
[[nodiscard]] QueryResult<QStringList> keptPart(const Context &context, const Known &known);

/// The areas of which this device keeps the rows of at least one of the datasets alone, sorted; empty: it keeps all.
[[nodiscard]] QueryResult<QStringList> keptParts(const Context &context, const QStringList &datasets);

/// The tables of the workspace's area levels that are synced and have the fields that the workspace names.
[[nodiscard]] QueryResult<QList<AreaTable>> areaTables(const Context &context);

/// The areas' names, in the order of their codes; the code where no level of the workspace knows it.
[[nodiscard]] QueryResult<QStringList> areaNames(const Context &context, const QStringList &codes);

} // namespace anjungan::query
