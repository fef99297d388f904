// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/store/reader.h"

#include <QCoreApplication>

#include <expected>

namespace anjungan::query {

/// The errors of this folder with their lines for people, in the interface's language. Safe from any thread.
class Refusal
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::query::Refusal)
public:
    using Error = std::unexpected<QueryError>;

    static Error unknownDataset(const QString &dataset);
    static Error neverSynced(const QString &title, const QString &lastError); ///< `lastError` may be empty
    static Error notComputed(const QString &title, const QString &lastError); ///< likewise
    static Error unknownField(const QString &dataset, const QString &field);
    static Error cache(const sync::CacheError &error);
    static Error canceled();

    // BadQuery:
    static Error noValue(const QString &field);
    static Error wrongValue(const QString &field, store::ColumnType type, const QVariant &value);
    static Error tooManyValues(const QString &field, qsizetype limit);
    static Error tooManyLatest(const QString &dataset, qsizetype limit);
    static Error noCodes(const QString &field, store::ColumnType type);
    static Error noNumbers(const QString &measure, const QString &field, store::ColumnType type);
    static Error noSuchMeasure(const QString &measure, const QString &minus);
    static Error notComparable(const QString &measure, const QString &field);
    static Error nothingAsked(const QString &dataset);
    static Error rowsAndMeasures(const QString &dataset);
    static Error columnTwice(const QString &dataset, const QString &column);
    static Error noSuchColumn(const QString &dataset, const QString &column);
    static Error negativeLimit(const QString &dataset);
    static Error noGeometry(const QString &dataset);
};

} // namespace anjungan::query
