// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/prepare.h"

#include "core/query/cells.h"
#include "core/query/conditions.h"
#include "core/query/known.h"
#include "core/query/period_orders.h"
#include "core/query/provenance.h"
#include "core/query/scope.h"
#include "core/query/text_numbers.h"

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

/// Refuses to sort and to compare texts that stand for numbers or periods, and sort otherwise.
[[nodiscard]] QueryResult<void> refuseOtherOrders(const Context &context, const QuestionSubject &subject,
                                                  const QStringList &sorted, const QList<workspace::Condition> &where,
                                                  const Parameters &parameters)
{
    const QStringList fields = sorted + comparedFields(where);
    return refuseTextNumbers(context, subject, fields)
        .and_then([&] { return refusePeriodsOutOfOrder(context, subject, fields); })
        .and_then([&] { return refusePeriodsOfOtherForm(context, subject, where, parameters); });
}

} // namespace

QueryResult<Prepared> prepare(const Context &context, const QString &dataset, const QList<workspace::Condition> &where,
                              const Parameters &parameters, const QString &language, const Compiler &compiler,
                              const QStringList &sorted, std::optional<qint64> fid, const workspace::QuerySpec *cells)
{
    auto found = known(context, dataset, language);
    if (!found)
        return std::unexpected(found.error());
    const auto areas = areaTables(context);
    if (!areas)
        return std::unexpected(areas.error());
    if (const auto sorts = refuseOtherOrders(context, found->subject(), sorted, where, parameters); !sorts)
        return std::unexpected(sorts.error());
    if (cells && context.cells) {
        auto table = context.cells->of(context, *found, *cells);
        if (!table)
            return std::unexpected(table.error());
        found->cells = *std::move(table);
    }
    auto clauses = clausesOf(context, found->subject(), where, parameters);
    if (!clauses)
        return std::unexpected(clauses.error());
    if (fid)
        clauses->push_back({u"t.fid = ?"_s, {*fid}});
    const bool readsRows = cells && cells->measures.isEmpty();
    auto statement = compiler(readsRows ? found->subjectOfRows() : found->subject(), *clauses, *areas);
    if (!statement)
        return std::unexpected(statement.error());
    auto origins = found->exposure ? ExposureOrigins::of(context, *found, *clauses, language)
                                   : provenance(context, *found, *clauses).transform([](Provenance &&first) {
                                         return Origins{std::move(first), {}};
                                     });
    if (!origins)
        return std::unexpected(origins.error());
    auto scope = scopeOf(context, found->subject(), where, parameters, *areas);
    if (!scope)
        return std::unexpected(scope.error());
    if (origins->first.periodTo.isEmpty()) { // otherwise it found one
        const auto lacks = lacksLatest(context, found->subject(), where, parameters);
        if (!lacks)
            return std::unexpected(lacks.error());
        scope->isBeforeData = *lacks;
    }
    return Prepared{std::move(*statement), std::move(*origins), std::move(*scope), std::move(found->cells)};
}

} // namespace anjungan::query
