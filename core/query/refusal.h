// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/store/reader.h"

#include <expected>

namespace anjungan::query {

/// The errors of this folder. Safe from any thread.
class Refusal
{
public:
    using Error = std::unexpected<QueryError>;

    [[nodiscard]] static Error unknownDataset(const QString &dataset);
    [[nodiscard]] static Error leftOut(const QString &title);
    [[nodiscard]] static Error neverSynced(const QString &title,
                                           const message::Messages &lastError); ///< `lastError` may be empty
    [[nodiscard]] static Error notComputed(const QString &title, const message::Messages &lastError); ///< likewise
    [[nodiscard]] static Error beforeHistory(const QString &title, const QDateTime &begins);
    [[nodiscard]] static Error unknownField(const store::Table &table, const QString &field);
    [[nodiscard]] static Error cache(const sync::CacheError &error);
    [[nodiscard]] static Error canceled();

    // BadQuery:
    [[nodiscard]] static Error exposureHistory(const QString &title);
    [[nodiscard]] static Error noExport(const QString &title, const QString &column); ///< a keeper's, of verdicts
    [[nodiscard]] static Error onlyNow();
    [[nodiscard]] static Error noValue(const QString &field);
    [[nodiscard]] static Error wrongValue(const QString &field, store::ColumnType type, const QVariant &value);
    [[nodiscard]] static Error tooManyValues(const QString &field, qsizetype limit);
    [[nodiscard]] static Error tooManyLatest(const QString &dataset, qsizetype limit);
    [[nodiscard]] static Error noCodes(const QString &field, store::ColumnType type);
    [[nodiscard]] static Error noNumbers(const QString &measure, const QString &field, store::ColumnType type);
    [[nodiscard]] static Error numbersAsText(const QString &field);
    [[nodiscard]] static Error periodsOutOfOrder(const QString &field, const QString &one, const QString &other);
    [[nodiscard]] static Error periodOfOtherForm(const QString &field, const QString &period, const QVariant &value);
    [[nodiscard]] static Error noPeriodForm(const QString &field, const QString &period, const QString &time);
    [[nodiscard]] static Error noSuchMeasure(const QString &measure, const QString &minus);
    [[nodiscard]] static Error notComparable(const QString &measure, const QString &field);
    [[nodiscard]] static Error nothingAsked(const QString &dataset);
    [[nodiscard]] static Error rowsAndMeasures(const QString &dataset);
    [[nodiscard]] static Error columnTwice(const QString &dataset, const QString &column);
    [[nodiscard]] static Error noSuchColumn(const QString &dataset, const QString &column);
    [[nodiscard]] static Error negativeLimit(const QString &dataset);
    [[nodiscard]] static Error noGeometry(const QString &dataset);
};

} // namespace anjungan::query
