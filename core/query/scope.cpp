// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/scope.h"

#include "core/query/conditions.h"
#include "core/query/sql.h"
#include "core/query/times.h"
#include "core/query/values.h"
#include "core/store/sqlite/sql_names.h"
#include "core/workspace/scope.h"
#include "core/workspace/selection.h"

#include <algorithm>
#include <iterator>

namespace anjungan::query {

using namespace Qt::StringLiterals;
using workspace::Condition;
using workspace::Operator;

namespace {

constexpr QChar partsOfCode(u'.');

/// Whether the field has a code of the area's level or of one below it, anywhere; true also if it has no code at all.
[[nodiscard]] QueryResult<bool> knowsLevelOf(const Context &context, const QuestionSubject &subject,
                                             const store::TableColumn &column, const QString &code)
{
    const QString name = columnSql(column);
    // The area itself is looked for first: that can use an index, and is nearly always there.
    const auto found = firstValue(
        context, {u"SELECT 1"_s + fromSql(subject) + u" WHERE (%1 = ? OR (%1 >= ? AND %1 < ?)) LIMIT 1"_s.arg(name),
                  {code, QString(code + u'.'), QString(code + u'/')}});
    if (!found)
        return std::unexpected(found.error());
    if (!found->isNull())
        return true;
    const auto deepest = firstValue(
        context, {u"SELECT max(length(%1) - length(replace(%1, '.', '')))"_s.arg(name) + fromSql(subject), {}});
    if (!deepest)
        return std::unexpected(deepest.error());
    return deepest->isNull() || deepest->toLongLong() >= code.count(partsOfCode);
}

/// The level of the workspace that lists the area; empty if none does.
[[nodiscard]] QueryResult<QString> levelOf(const Context &context, const QList<AreaTable> &areas, const QString &code)
{
    for (const AreaTable &area : areas) {
        const auto found = firstValue(context, {u"SELECT 1 FROM "_s + store::quoted(area.table) + u" WHERE "_s +
                                                    store::quoted(area.code) + u" = ? LIMIT 1"_s,
                                                {code}});
        if (!found)
            return std::unexpected(found.error());
        const auto level = std::ranges::find(context.workspace.areas, area.table, &workspace::AreaLevel::dataset);
        if (!found->isNull() && level != context.workspace.areas.end())
            return level->level;
    }
    return QString();
}

bool asksForArea(const Condition &condition)
{
    return condition.parameter == workspace::areaParameter &&
           (condition.is == Operator::Within || condition.is == Operator::Equal);
}

/// Whether the condition asks for an area that has no rows among those of the part.
bool asksOutside(const Condition &condition, const workspace::Dataset &dataset, const Parameters &parameters,
                 const QStringList &part)
{
    const bool isOfArea =
        asksForArea(condition) || (dataset.area && dataset.area->field == condition.field &&
                                   (condition.is == Operator::Within || condition.is == Operator::Equal));
    const QVariant value = valueOf(condition, parameters);
    return isOfArea && !condition.time && !isUnset(value) && !isList(value) &&
           !workspace::touchesAreas(value.toString(), part);
}

} // namespace

QueryResult<Scope> scopeOf(const Context &context, const QuestionSubject &subject, const QList<Condition> &conditions,
                           const Parameters &parameters, const QList<AreaTable> &areas, const QStringList &part)
{
    Scope scope;
    scope.isOutsidePart = !part.isEmpty() && std::ranges::any_of(conditions, [&](const Condition &condition) {
        return asksOutside(condition, subject.dataset, parameters, part);
    });
    const QString code = parameters.value(workspace::areaParameter.toString()).toString();
    for (const Condition &condition : conditions) {
        if (!condition.parameter.isEmpty() && !scope.follows.contains(condition.parameter))
            scope.follows.append(condition.parameter);
        const auto column = subject.column(condition.field);
        if (column && dependsOnToday(subject, **column, condition, parameters))
            scope.today = todayOf(context);
        if (scope.isBelowLevels || code.isEmpty() || !asksForArea(condition) || !column ||
            (*column)->type != store::ColumnType::Text)
            continue;
        const auto isKnown = knowsLevelOf(context, subject, **column, code);
        if (!isKnown)
            return std::unexpected(isKnown.error());
        if (*isKnown)
            continue;
        auto level = levelOf(context, areas, code);
        if (!level)
            return std::unexpected(level.error());
        scope.isBelowLevels = true;
        scope.level = std::move(*level);
    }
    return scope;
}

QueryResult<bool> lacksLatest(const Context &context, const QuestionSubject &subject,
                              const QList<Condition> &conditions, const Parameters &parameters)
{
    // Only these conditions choose the rows that a `latest` is searched in.
    QList<Condition> searched;
    std::ranges::copy_if(conditions, std::back_inserter(searched), [](const Condition &condition) {
        return condition.is == Operator::Latest || condition.parameter.isEmpty();
    });
    if (!std::ranges::contains(searched, Operator::Latest, &Condition::is))
        return false;
    const auto clauses = clausesOf(context, subject, searched, parameters);
    if (!clauses)
        return std::unexpected(clauses.error());
    Sql sql{u"SELECT 1"_s + fromSql(subject), {}};
    sql += whereOf(*clauses);
    sql += u" LIMIT 1"_s;
    return firstValue(context, sql).transform([](const QVariant &row) { return row.isNull(); });
}

} // namespace anjungan::query
