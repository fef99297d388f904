// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/history/past_view.h"
#include "core/store/sqlite/statement.h"

namespace anjungan::store {

/// Which rows of a dataset differ from those of an earlier time. A row that was removed and is there again, with a key
/// that no other has, is the same row. One that changed and changed back, or of which only the `modified` field
/// differs, does not differ.
struct PastChanges
{
    const PastView &view;
    const Table &table;
    const TableColumn *key = nullptr; ///< of the table, as those below; null: it has none
    const TableColumn *area = nullptr;
    const TableColumn *modified = nullptr;

    /// A query of: the former row (formerSql(); null: it is new), the present row's fid (null: it is removed), the area
    /// that it is or was in, the ledger's entry of the last publish that changed it, and the time of that. Newest
    /// first.
    [[nodiscard]] SqlCommand rowsSql() const;

    /// A query of geom, null if the table has none, and the table's columns, of the former row ?.
    [[nodiscard]] QString formerSql() const;

    /// The same of the present row with the fid ?.
    [[nodiscard]] QString presentSql() const;

private:
    [[nodiscard]] QString differsSql() const;
};

} // namespace anjungan::store
