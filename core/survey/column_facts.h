// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <stop_token>
#include <vector>

namespace anjungan::survey {

/// What the rows of a dataset show of one field.
struct ColumnFacts
{
    QString name;
    store::ColumnType type = store::ColumnType::Text;
    qint64 filled = 0;        ///< rows with a value; empty text is none
    qint64 distinct = 0;      ///< different values
    QStringList values;       ///< different ones, sorted, at most mostValues; of text, whole numbers and dates only
    bool isFeatureId = false; ///< in each row it is the feature's id
    QVariantList first;       ///< values of the first rows, at most mostFirst; of all columns those of the same rows

    static constexpr qsizetype mostValues = 50'000;
    static constexpr int mostFirst = 5;

    [[nodiscard]] bool areAllValuesHere() const { return distinct == values.size(); }
};

struct TableFacts
{
    std::vector<ColumnFacts> columns; ///< in the order in which the source sends them, without `idField`
    ColumnFacts ids;                  ///< of `idField`
    qint64 rows = 0;
};

/// Reads the facts of a published dataset, of which the field `idField` has the features' ids. Where it is stopped, the
/// facts of the columns that were read.
[[nodiscard]] sync::CacheResult<TableFacts> readFacts(const store::Reader &cache, const QString &dataset,
                                                      const QString &idField, const std::stop_token &stop);

} // namespace anjungan::survey
