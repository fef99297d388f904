// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/origin.h"

#include "core/query/as_of.h"
#include "core/query/conditions.h"
#include "core/query/derived.h"
#include "core/query/refusal.h"
#include "core/query/values.h"
#include "core/store/sqlite/statement.h"

#include <QTimeZone>

#include <algorithm>

namespace anjungan::query {

using namespace Qt::StringLiterals;
using workspace::Condition;
using workspace::Operator;

namespace {

constexpr int observedDays = 7;
constexpr int mostEntries = 2000;    ///< of the ledger that are looked at
constexpr qsizetype hourLength = 13; ///< of "2026-11-21T07"

/// The conditions that clausesOf() makes a clause of, in the order of its clauses.
QList<Condition> clausedConditions(const QList<Condition> &conditions, const Parameters &parameters)
{
    QList<Condition> claused;
    for (const bool isLatest : {false, true})
        for (const Condition &condition : conditions) {
            const bool isIgnored =
                !isLatest && !condition.parameter.isEmpty() && isUnset(valueOf(condition, parameters));
            if ((condition.is == Operator::Latest) == isLatest && !isIgnored)
                claused.append(condition);
        }
    return claused;
}

/// "SELECT count(*), sum(c1), sum(c1 AND c2), …": how many rows are left after each condition.
Sql countsSql(const QuestionSubject &subject, const std::vector<Sql> &clauses)
{
    Sql sql{u"SELECT count(*)"_s, {}};
    for (std::size_t last = 0; last < clauses.size(); ++last) {
        sql += u", total("_s;
        for (std::size_t at = 0; at <= last; ++at) {
            sql += at == 0 ? u"("_s : u" AND ("_s;
            sql += clauses[at];
            sql += u")"_s;
        }
        sql += u")"_s;
    }
    sql += fromSql(subject);
    return sql;
}

[[nodiscard]] QueryResult<void> countRows(const Context &context, const QuestionSubject &subject,
                                          const std::vector<Sql> &clauses, const QList<Condition> &conditions,
                                          Origin &origin)
{
    return eachRow(context, countsSql(subject, clauses), [&](const store::Statement &row) {
        origin.rows = row.value(0).toLongLong();
        qint64 left = origin.rows;
        for (std::size_t at = 0; at < clauses.size(); ++at) {
            const qint64 after = row.value(static_cast<int>(at) + 1).toLongLong();
            if (after < left)
                origin.leftOut.push_back({conditions[static_cast<qsizetype>(at)], left - after});
            left = after;
        }
        origin.used = left;
    });
}

[[nodiscard]] QueryResult<void> countWithoutValue(const Context &context, const QuestionSubject &subject,
                                                  std::vector<Sql> clauses, const workspace::QuerySpec &spec,
                                                  Origin &origin)
{
    if (spec.measures.isEmpty() || spec.measures.first().field.isEmpty())
        return {};
    const auto column = subject.column(spec.measures.first().field);
    if (!column)
        return std::unexpected(column.error());
    clauses.push_back({columnSql(**column) + u" IS NULL"_s, {}});
    Sql sql{u"SELECT count(*)"_s + fromSql(subject), {}};
    sql += whereOf(clauses);
    const auto count = firstValue(context, sql);
    if (!count)
        return std::unexpected(count.error());
    origin.withoutValue = count->toLongLong();
    return {};
}

[[nodiscard]] QueryResult<void> findArrivals(const Context &context, const QuestionSubject &subject,
                                             std::vector<Sql> clauses, Origin &origin)
{
    if (subject.dataset.modified.isEmpty())
        return {};
    const auto column = subject.column(subject.dataset.modified);
    if (!column || (*column)->type != store::ColumnType::DateTime)
        return {};
    const QString name = columnSql(**column);
    clauses.push_back({name + u" IS NOT NULL"_s, {}});
    Sql sql{u"SELECT substr("_s + name + u", 1, "_s + QString::number(hourLength) + u"), count(*)"_s + fromSql(subject),
            {}};
    sql += whereOf(clauses);
    sql += Sql{u" GROUP BY 1 ORDER BY 1 DESC LIMIT ?"_s, {Origin::mostArrivals}};
    const auto read = eachRow(context, sql, [&origin](const store::Statement &row) {
        const QDateTime at = QDateTime::fromString(row.value(0).toString() + u":00:00Z"_s, Qt::ISODate);
        if (at.isValid())
            origin.arrivals.push_back({at, row.value(1).toLongLong()});
    });
    std::ranges::reverse(origin.arrivals);
    return read;
}

[[nodiscard]] QueryResult<void> readLedger(const Context &context, const Known &known, Origin &origin)
{
    if (known.exposure || known.derivedContent)
        return {};
    const auto entries = context.reader.observations(known.dataset.id, mostEntries);
    if (!entries)
        return Refusal::cache(entries.error());
    const QDateTime from = context.now.addDays(-observedDays);
    for (const store::LedgerEntry &entry : *entries) {
        if (known.asOf && entry.seq > known.asOf->publish.seq)
            continue;
        const sync::Observation &seen = entry.seen;
        origin.observations += seen.at >= from ? 1 : 0;
        if (origin.contentHash.isEmpty())
            origin.contentHash = seen.contentHash;
        if (seen.added + seen.changed + seen.removed > 0 &&
            static_cast<int>(origin.changes.size()) < Origin::mostChanges)
            origin.changes.push_back({seen.at, seen.added, seen.changed, seen.removed});
    }
    return {};
}

} // namespace

QueryResult<Origin> originOf(const Context &context, const workspace::QuerySpec &spec, const Parameters &parameters,
                             const QString &language)
{
    const auto found = knownAsOf(context, {spec.dataset, spec.as, spec.where, parameters}, language);
    if (!found)
        return std::unexpected(found.error());
    const QuestionSubject subject = found->subject();
    const QList<Condition> where = rowConditions(*found, spec.where);
    const auto clauses = clausesOf(context, subject, where, parameters);
    if (!clauses)
        return std::unexpected(clauses.error());
    Origin origin;
    return countRows(context, subject, *clauses, clausedConditions(where, parameters), origin)
        .and_then([&] { return countWithoutValue(context, subject, *clauses, spec, origin); })
        .and_then([&] { return findArrivals(context, subject, *clauses, origin); })
        .and_then([&] { return readLedger(context, *found, origin); })
        .transform([&] { return std::move(origin); });
}

} // namespace anjungan::query
