// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/known.h"
#include "core/query/row_changes.h"
#include "core/store/history/past_changes.h"

namespace anjungan::query {

/// A dataset, and what it was.
struct Compared
{
    Known known;
    store::PastView view;

    [[nodiscard]] store::PastChanges changes() const; ///< refers to this
};

/// A row that differs, before its values are read.
struct FoundChange
{
    std::size_t subject = 0; ///< index of the dataset
    QVariant former;         ///< null: it was added
    QVariant fid;            ///< null: it was removed
    QString area;
    qint64 entry = 0;
    QDateTime at;

    [[nodiscard]] ChangeKind kind() const;
};

/// The row with its values of then and now.
[[nodiscard]] QueryResult<RowChange> readChange(const Context &context, const Compared &compared,
                                                const FoundChange &found, const QString &language);

} // namespace anjungan::query
