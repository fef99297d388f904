// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/attention_since.h"

#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/statement.h"

#include <algorithm>

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

/// A row that began before so many publishes is old in any case.
constexpr int mostLooks = 20;

/// The newest first.
[[nodiscard]] QueryResult<QList<QDateTime>> publishes(const Context &context, const QString &dataset)
{
    QList<QDateTime> times;
    return eachRow(context,
                   {u"SELECT o.at FROM anjungan_history AS h JOIN anjungan_observation AS o ON o.seq = h.observation "
                    "WHERE h.dataset = ? ORDER BY h.observation DESC LIMIT ?"_s,
                    {dataset, mostLooks}},
                   [&times](const store::Statement &row) {
                       if (const auto at = store::utcTime(row.value(0).toString()))
                           times.append(*at);
                   })
        .transform([&times] { return std::move(times); });
}

} // namespace

QueryResult<void> findBeginnings(const Context &context, const workspace::Attention &condition,
                                 std::vector<sync::AttentionRow *> rows)
{
    // What has moved is compared with another day at each look.
    const bool isMoved = condition.bound.way == workspace::AttentionBound::Way::Moved;
    const bool hasHistory = condition.query && !isMoved &&
                            !context.workspace.derivedDataset(condition.query->dataset) &&
                            !context.workspace.exposure(condition.query->dataset);
    if (!hasHistory || rows.empty())
        return {};
    const auto times = publishes(context, condition.query->dataset);
    if (!times)
        return std::unexpected(times.error());
    for (const QDateTime &time : *times) {
        Context before = context;
        before.now = time.addMSecs(-1);
        before.knownAt = before.now;
        const auto checked = checkAttention(before, condition, u"id"_s);
        if (!checked)
            return std::unexpected(checked.error());
        for (sync::AttentionRow *row : rows)
            row->since = time;
        if (!checked->isAnswered)
            return {};
        std::erase_if(rows, [&checked](const sync::AttentionRow *row) {
            return !std::ranges::contains(checked->rows, row->key, &sync::AttentionRow::key);
        });
        if (rows.empty())
            return {};
    }
    return {};
}

} // namespace anjungan::query
