// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/provenance.h"

#include "core/base/iso_time.h"
#include "core/query/conditions.h"
#include "core/query/holding_faults.h"
#include "core/query/lateness.h"
#include "core/query/period_orders.h"
#include "core/store/sqlite/statement.h"

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

[[nodiscard]] QueryResult<void> addPeriod(Provenance &provenance, const Context &context,
                                          const QuestionSubject &subject, std::vector<Sql> clauses)
{
    if (subject.dataset.period.isEmpty()) // a field may have an empty name
        return {};
    const store::TableColumn *period = subject.table.column(subject.dataset.period);
    const auto counted = periodClauses(subject);
    if (!period || !counted)
        return {};
    clauses.insert(clauses.end(), counted->begin(), counted->end());
    Sql sql{u"SELECT min("_s + columnSql(*period) + u"), max("_s + columnSql(*period) + u')' + fromSql(subject), {}};
    sql += whereOf(clauses);
    const auto read = eachRow(context, sql, [&](const store::Statement &row) {
        const QTimeZone &zone = subject.workspace.timeZone;
        provenance.periodFrom = base::dayOfMoment(row.value(0).toString(), zone);
        provenance.periodTo = base::dayOfMoment(row.value(1).toString(), zone);
    });
    if (!read || provenance.periodFrom == provenance.periodTo)
        return read;
    return periodOrder(context, subject).transform([&provenance](const base::PeriodOrder &order) {
        if (!order.isTime())
            provenance.forgetSpan();
    });
}

/// With the clocks of an earlier time, and without what is known of the dataset today.
Provenance past(Provenance now, const AsOf &asOf)
{
    const sync::Observation &publish = asOf.publish.seen;
    const sync::Observation &confirmed = asOf.confirmed ? asOf.confirmed->seen : publish;
    return {.dataset = std::move(now.dataset),
            .publisher = std::move(now.publisher),
            .periodFrom = {},
            .periodTo = {},
            .sourceModified = confirmed.sourceModified ? confirmed.sourceModified : publish.sourceModified,
            .confirmedAt = confirmed.confirmedAt.value_or(confirmed.at),
            .dueAt = {},
            .state = store::RecordState::Current,
            .trouble = {},
            .error = {},
            .fault = publish.error,
            .asOf = asOf.asked,
            .asOfPublish = publish.at};
}

} // namespace

QueryResult<void> addPart(Provenance &provenance, const Context &context, const QStringList &part)
{
    return areaNames(context, part).transform([&](QStringList &&names) {
        provenance.part = part;
        provenance.partNames = std::move(names);
    });
}

QueryResult<Provenance> provenance(const Context &context, const Known &known, const std::vector<Sql> &clauses)
{
    Provenance result;
    result.dataset = known.dataset.id;
    result.publisher = known.dataset.publisher;
    result.sourceModified = known.record.sourceModified;
    result.confirmedAt = known.record.confirmedAt;
    result.dueAt = dueAt(known.workspace, known.dataset, known.record.sourceModified);
    result.state = known.record.state;
    result.trouble = known.record.trouble;
    result.error = known.record.error;
    result.fault = holdingFaults(known.record.fault, context.now);
    result.remark = known.record.remark;
    if (known.asOf) {
        result = past(std::move(result), *known.asOf);
        // Beside today's figures an older one is not late; a document of that day says what was late then.
        if (context.knownAt)
            result.dueAt = dueAt(known.workspace, known.dataset, result.sourceModified);
    }
    if (const auto added = addPart(result, context, known.record.part); !added)
        return std::unexpected(added.error());
    // What the publisher delivered for other areas is not seen here, so that nobody can say that it is late.
    if (!result.part.isEmpty())
        result.dueAt.reset();
    if (const auto added = addPeriod(result, context, known.subject(), clauses); !added)
        return std::unexpected(added.error());
    return result;
}

} // namespace anjungan::query
