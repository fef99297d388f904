// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/known.h"
#include "core/query/measures.h"

#include <QMutex>
#include <QTemporaryDir>

#include <map>
#include <memory>

namespace anjungan::query {

/// The cells of large datasets: one row for each combination of the values that queries choose and group by, with the
/// sums of its rows (docs/decisions/0028-cells.md). A query of measures reads some thousand cells where it would read a
/// million rows. They are computed at the first query that needs them, in a file of their own that ends with this
/// object, and kept for as long as the dataset's content is the same. For any thread.
class Cells
{
public:
    /// A dataset of fewer rows than `leastRows` has none.
    explicit Cells(QString cacheFile, qint64 leastRows = 20'000);

    /// Lets a reader's connection read the cells; false if it cannot, and must then ask for none. Not in a transaction.
    [[nodiscard]] bool attach(const store::Reader &reader) const;

    /// The cells for a query of the dataset, of the content that the context's reader sees; null if its rows are to be
    /// read. They stay for as long as they are referred to.
    [[nodiscard]] QueryResult<std::shared_ptr<const CellTable>> of(const Context &context, const Known &known,
                                                                   const workspace::QuerySpec &spec);

private:
    struct Kept
    {
        QString content;                        ///< of the dataset, see store::Reader::contentId()
        std::shared_ptr<const CellTable> table; ///< null: they would be nearly as many as the rows
    };

    [[nodiscard]] sync::CacheResult<Kept> make(const Known &known, const QString &content, const QStringList &columns,
                                               const QStringList &partials);

    const QString m_cacheFile;
    const qint64 m_leastRows;
    const QTemporaryDir m_folder;

    QMutex m_mutex; ///< guards the others; held while cells are computed, for which all who need them wait
    std::map<QStringList, Kept> m_kept; ///< by the dataset and the columns that tell its cells apart
    std::map<QString, std::weak_ptr<const CellTable>> m_tables; ///< in the file, by name
    int m_made = 0;
};

} // namespace anjungan::query
