// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/used_rows.h"

#include "core/query/as_of.h"
#include "core/query/conditions.h"
#include "core/query/derived.h"
#include "core/query/questions.h"

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

/// All fields, but for those that an answer has in any case beside a code, as the code's name.
[[nodiscard]] QueryResult<QStringList> allFields(const Context &context, const QuestionSubject &subject)
{
    const auto areas = areaTables(context);
    if (!areas)
        return std::unexpected(areas.error());
    QStringList names;
    for (const store::TableColumn &column : subject.table.columns)
        for (const Output &output : nameOutputs(subject, *areas, {.id = column.name}, {}, 0).outputs)
            names.append(output.column.id);
    QStringList fields;
    for (const store::TableColumn &column : subject.table.columns)
        if (!names.contains(column.name))
            fields.append(column.name);
    return fields;
}

[[nodiscard]] QueryResult<qint64> countUsed(const Context &context, const Known &known,
                                            const workspace::QuerySpec &spec, const Parameters &parameters)
{
    const QuestionSubject subject = known.subjectOfRows();
    const auto clauses = clausesOf(context, subject, rowConditions(known, spec.where), parameters);
    if (!clauses)
        return std::unexpected(clauses.error());
    Sql sql{u"SELECT count(*)"_s + fromSql(subject), {}};
    sql += whereOf(*clauses);
    return firstValue(context, sql).transform([](const QVariant &value) { return value.toLongLong(); });
}

} // namespace

QueryResult<UsedRows> usedRowsOf(const Context &context, const workspace::QuerySpec &spec, const Parameters &parameters,
                                 const QString &language, int most)
{
    const auto found = knownAsOf(context, {spec.dataset, spec.as, spec.where, parameters}, language);
    if (!found)
        return std::unexpected(found.error());
    const auto fields = allFields(context, found->subjectOfRows());
    if (!fields)
        return std::unexpected(fields.error());
    const workspace::QuerySpec rows{
        .dataset = spec.dataset, .where = spec.where, .select = *fields, .limit = most, .as = spec.as, .fid = spec.fid};
    UsedRows used;
    return answer(context, rows, parameters, language)
        .and_then([&](std::shared_ptr<const Answer> answered) -> QueryResult<qint64> {
            used.answer = std::move(answered);
            const auto read = static_cast<qint64>(used.answer->rows.size());
            return read < most || spec.fid ? QueryResult<qint64>(read) : countUsed(context, *found, spec, parameters);
        })
        .transform([&used](qint64 all) {
            used.all = all;
            return std::move(used);
        });
}

} // namespace anjungan::query
