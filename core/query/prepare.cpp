// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/prepare.h"

#include "core/query/as_of.h"
#include "core/query/cells.h"
#include "core/query/conditions.h"
#include "core/query/derived.h"
#include "core/query/period_orders.h"
#include "core/query/provenance.h"
#include "core/query/scope.h"
#include "core/query/text_numbers.h"
#include "core/query/times.h"

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

/// That of the dataset whose rows were compared, if it is published: what is derived from them is as old as they are.
[[nodiscard]] QueryResult<Origins> derivedOrigins(const Context &context, const Known &derived, const QString &language)
{
    auto own = derivedProvenance(context, derived);
    if (!own)
        return std::unexpected(own.error());
    Origins origins{*std::move(own), {}};
    const workspace::Derived *of = context.workspace.derivedDataset(derived.dataset.id);
    if (!of || of->by != workspace::Derivation::Duplicates)
        return origins;
    const auto compared = known(context, of->options["dataset"_L1].toString(), language);
    if (!compared)
        return origins;
    return provenance(context, *compared, {}).transform([&origins](Provenance &&also) {
        origins.also.append(std::move(also));
        return std::move(origins);
    });
}

[[nodiscard]] QueryResult<Origins> originsOf(const Context &context, const Known &known,
                                             const std::vector<Sql> &clauses, const QString &language)
{
    if (known.exposure)
        return ExposureOrigins::of(context, known, clauses, language);
    if (known.derivedContent)
        return derivedOrigins(context, known, language);
    return provenance(context, known, clauses).transform([](Provenance &&first) {
        return Origins{std::move(first), {}};
    });
}

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

QueryResult<Prepared> prepare(const Context &context, const Asked &asked, const Parameters &parameters,
                              const QString &language, const Compiler &compiler)
{
    auto found = knownAsOf(context, {asked.dataset, asked.as, asked.where, parameters}, language);
    if (!found)
        return std::unexpected(found.error());
    const QList<workspace::Condition> where = rowConditions(*found, asked.where);
    const auto areas = areaTables(context);
    if (!areas)
        return std::unexpected(areas.error());
    if (const auto sorts = refuseOtherOrders(context, found->subject(), asked.sorted, where, parameters); !sorts)
        return std::unexpected(sorts.error());
    if (asked.cells && context.cells && !found->asOf && !found->derivedContent) {
        auto table = context.cells->of(context, *found, *asked.cells);
        if (!table)
            return std::unexpected(table.error());
        found->cells = *std::move(table);
    }
    auto clauses = clausesOf(context, found->subject(), where, parameters);
    if (!clauses)
        return std::unexpected(clauses.error());
    if (asked.fid)
        clauses->push_back({u"t.fid = ?"_s, {*asked.fid}});
    const bool readsRows = asked.cells && asked.cells->measures.isEmpty();
    auto statement = compiler(readsRows ? found->subjectOfRows() : found->subject(), *clauses, *areas);
    if (!statement)
        return std::unexpected(statement.error());
    auto origins = originsOf(context, *found, *clauses, language);
    if (!origins)
        return std::unexpected(origins.error());
    const auto part = keptPart(context, *found);
    if (!part)
        return std::unexpected(part.error());
    auto scope = scopeOf(context, found->subject(), asked.where, parameters, *areas, *part);
    if (!scope)
        return std::unexpected(scope.error());
    if ((asked.as && asked.as->usesToday()) || (found->derivedSince && found->derivedSince->usesToday))
        scope->today = todayOf(context);
    if (origins->first.periodTo.isEmpty()) { // otherwise it found one
        const auto lacks = lacksLatest(context, found->subject(), where, parameters);
        if (!lacks)
            return std::unexpected(lacks.error());
        scope->isBeforeData = *lacks;
    }
    return Prepared{std::move(*statement), std::move(*origins), std::move(*scope), std::move(found->cells)};
}

} // namespace anjungan::query
