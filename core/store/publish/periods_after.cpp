// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publish/periods_after.h"

#include "core/store/sqlite/sql_names.h"
#include "core/store/stage/stage_tables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::store {

base::PeriodOrder periodsAfterAll(const workspace::Dataset &dataset, const StagedFields &fields,
                                  const base::PeriodOrder &staged)
{
    const StagedFields::Field *field = fields.find(dataset.period);
    return field && StagedFields::type(*field) == ColumnType::Text ? staged : base::PeriodOrder();
}

CacheResult<base::PeriodOrder> periodsAfterDelta(const CacheConnection &connection, const workspace::Dataset &dataset,
                                                 const TableSchema &published, base::PeriodOrder staged)
{
    const auto column = std::ranges::find(published.columns, dataset.period, &TableColumn::name);
    if (dataset.period.isEmpty() || column == published.columns.cend() || column->type != ColumnType::Text)
        return base::PeriodOrder();
    const QString sql = u"SELECT DISTINCT %1 FROM main.%2 WHERE %1 <> '' AND fid NOT IN (SELECT fid FROM %3 UNION ALL "
                        "SELECT fid FROM %4 WHERE state = 2)"_s.arg(quoted(column->column), quoted(dataset.id),
                                                                    goneRows(dataset.id), stagedRows(dataset.id));
    return eachRow(connection, sql, {},
                   [&staged](const Statement &row) {
                       staged.add(row.value(0).toString());
                       return staged.isTime();
                   })
        .transform([&staged] { return std::move(staged); });
}

} // namespace anjungan::store
