// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/records/table.h"
#include "core/store/sqlite/statement.h"

#include <QByteArray>

#include <vector>

/// The index of names, by which a search finds rows of all datasets: the FTS5 table anjungan_name. Its texts are not
/// stored: who searches reads them from the datasets' tables. The number of a row in it is firstNumber() of its dataset
/// and its fid. anjungan_named lists the datasets that are in it, with the fields that were indexed.
namespace anjungan::store {

/// Rows of a dataset have numbers in [firstNumber(n), firstNumber(n + 1)), where n is the dataset's in anjungan_named.
constexpr qint64 firstNumber(qint64 dataset)
{
    constexpr int bitsOfFid = 40;
    return dataset << bitsOfFid;
}

/// A dataset of the index.
struct NamedDataset
{
    qint64 number = 0;
    QString dataset;
    QStringList fields; ///< the name first; never empty
};

[[nodiscard]] CacheResult<QList<NamedDataset>> readNamed(const CacheConnection &connection);

/// The staged rows of a publish (stage_tables.h) for the index.
struct StagedNames
{
    QString dataset;
    QString key;
    const QList<TableColumn> &columns; ///< of the table after the publish
    const QStringList &expressions;    ///< of their staged values, which have the alias v
    qint64 lastFid = 0;                ///< the greatest that the table has used before
    bool isNewTable = false;
    bool hasAdded = true, hasChanged = true, hasRemoved = true; ///< whether there are such rows
};

/// What a publish does to the index: only rows whose names differ are indexed again. To be planned before the rows are
/// written, and applied after them, in the publish's transaction.
class NameUpdate
{
public:
    [[nodiscard]] static CacheResult<NameUpdate> plan(const CacheConnection &connection, const StagedNames &names);
    [[nodiscard]] CacheResult<void> apply(const CacheConnection &connection) const;

private:
    QString m_dataset;
    QStringList m_fields, m_columns; ///< the columns in SQL, as the fields; none: the dataset is not in the index
    qint64 m_lastFid = 0;
    bool m_isAll = false, m_hasAdded = false, m_hasRemoved = false;
    QByteArray m_changed = {}; ///< JSON: the fids of changed rows with other names
};

/// Indexes the published datasets of which the workspace document names other fields than those in the index, which has
/// none of a cache that was upgraded. Each in a transaction.
[[nodiscard]] CacheResult<void> updateNames(const CacheConnection &connection, const QByteArray &document);

/// Removes all names, for a bundle.
SqlCommands dropNames();
/// Removes the names of a dataset, if it is in the index.
SqlCommands dropNames(const QString &dataset);

} // namespace anjungan::store
