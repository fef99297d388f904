// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/derived.h"

#include "core/base/iso_time.h"
#include "core/query/conditions.h"
#include "core/query/derived_rows.h"
#include "core/query/provenance.h"
#include "core/query/refusal.h"
#include "core/query/times.h"
#include "core/query/values.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/statement.h"

#include <QJsonDocument>

#include <algorithm>

namespace anjungan::query {

using namespace Qt::StringLiterals;
using workspace::Condition;
using workspace::FieldType;

namespace {

bool isSince(const Condition &condition) { return condition.field == workspace::sinceField; }

/// What the conditions ask for by one text each.
DerivedChoice choiceOf(const QList<Condition> &where, const Parameters &parameters)
{
    DerivedChoice choice;
    for (const Condition &condition : where) {
        const QVariant value = valueOf(condition, parameters);
        if (condition.time || value.typeId() != QMetaType::QString)
            continue;
        const QString text = value.toString();
        if (condition.field == "area"_L1 && condition.is == workspace::Operator::Within)
            choice.area = text;
        else if (condition.field == "dataset"_L1 && condition.is == workspace::Operator::Equal)
            choice.dataset = text;
        else if (condition.field == "publisher"_L1 && condition.is == workspace::Operator::Equal)
            choice.publisher = text;
    }
    return choice;
}

store::ColumnType columnType(const workspace::Field &field)
{
    switch (field.type.value_or(FieldType::Text)) {
    case FieldType::Integer:
        return store::ColumnType::Integer;
    case FieldType::Real:
        return store::ColumnType::Real;
    case FieldType::Boolean:
        return store::ColumnType::Boolean;
    case FieldType::Date:
        return store::ColumnType::Date;
    case FieldType::DateTime:
        return store::ColumnType::DateTime;
    case FieldType::Text:
        break;
    }
    return store::ColumnType::Text;
}

store::Table tableOf(const workspace::Dataset &dataset)
{
    store::Table table{.dataset = dataset.id};
    for (const workspace::Field &field : dataset.fields)
        table.columns.append({.name = field.name, .column = field.name, .type = columnType(field)});
    return table;
}

/// Which content the connection's temporary tables have.
constexpr QLatin1StringView filledTable("CREATE TABLE IF NOT EXISTS temp.anjungan_filled "
                                        "(name TEXT PRIMARY KEY, number INTEGER NOT NULL)");

[[nodiscard]] QueryResult<bool> isFilled(const Context &context, const store::Table &table, qint64 number)
{
    if (const auto made = store::runAll(context.reader.connection(), {{filledTable}}); !made)
        return Refusal::cache(made.error());
    return firstValue(context, {u"SELECT number FROM temp.anjungan_filled WHERE name = ?"_s, {table.dataset}})
        .transform([number](const QVariant &filled) { return number != 0 && filled.toLongLong() == number; });
}

/// Fills it from one value, which is quicker than a statement for each row, unless it has that content.
[[nodiscard]] QueryResult<void> fill(const Context &context, const store::Table &table, const DerivedContent &content)
{
    const auto filled = isFilled(context, table, content.number);
    if (!filled)
        return std::unexpected(filled.error());
    if (*filled)
        return {};
    const QString name = u"temp."_s + store::quoted(table.dataset);
    QStringList columns, items;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        columns << store::quoted(table.columns[i].column) + u' ' + store::sqlType(table.columns[i].type);
        items << u"json_extract(value, '$[%1]')"_s.arg(i);
    }
    const QString json = QString::fromUtf8(QJsonDocument(content.rows).toJson(QJsonDocument::Compact));
    const auto done = store::runAll(
        context.reader.connection(),
        {{u"DELETE FROM temp.anjungan_filled WHERE name = ?"_s, {table.dataset}},
         {u"DROP TABLE IF EXISTS "_s + name},
         {u"CREATE TABLE "_s + name + u" (fid INTEGER PRIMARY KEY, "_s + columns.join(u", "_s) + u')'},
         {u"INSERT INTO "_s + name + u" SELECT key + 1, "_s + items.join(u", "_s) + u" FROM json_each(?)"_s, {json}},
         {u"INSERT INTO temp.anjungan_filled VALUES (?, ?)"_s, {table.dataset, content.number}}});
    if (!done)
        return Refusal::cache(done.error());
    return {};
}

/// The beginning of the day that the expression names.
[[nodiscard]] std::optional<QDateTime> beginningOf(const workspace::TimeExpression &time, const Context &context)
{
    if (time.usesLatest())
        return std::nullopt;
    const auto days = workspace::resolve(time, todayOf(context)).start;
    const QTimeZone &zone = context.workspace.timeZone;
    return days ? std::optional(days->first.startOfDay(zone.isValid() ? zone : QTimeZone::utc()).toUTC())
                : std::nullopt;
}

[[nodiscard]] std::optional<DerivedSince> sinceOf(const Context &context, const QString &text)
{
    if (const auto time = workspace::TimeExpression::parse(text)) {
        const auto begins = beginningOf(*time, context);
        return begins ? std::optional(DerivedSince{*begins, time->usesToday()}) : std::nullopt;
    }
    const auto moment = base::parseIsoTime(text);
    if (!moment)
        return std::nullopt;
    const qint64 at = base::momentOf(*moment, context.workspace.timeZone);
    return DerivedSince{QDateTime::fromMSecsSinceEpoch(at, QTimeZone::UTC), false};
}

[[nodiscard]] QueryResult<DerivedSince> sinceOf(const Context &context, const QList<Condition> &where,
                                                const Parameters &parameters)
{
    const auto condition = std::ranges::find_if(where, isSince);
    QString text = workspace::usualSince.toString();
    if (condition != where.end() && condition->time)
        text = condition->time->text;
    else if (condition != where.end() && !isUnset(valueOf(*condition, parameters)))
        text = valueOf(*condition, parameters).toString();
    auto since = sinceOf(context, text);
    if (!since || since->at > context.now)
        return Refusal::wrongValue(workspace::sinceField.toString(), store::ColumnType::DateTime, text);
    return *std::move(since);
}

} // namespace

QList<Condition> rowConditions(const Known &known, const QList<Condition> &where)
{
    QList<Condition> rows = where;
    if (known.derivedSince)
        rows.removeIf(isSince);
    return rows;
}

QueryResult<Known> knownDerived(const Context &context, const workspace::Derived &derived,
                                const QList<Condition> &where, const Parameters &parameters, const QString &language)
{
    Known known{context.workspace, derived.result, tableOf(derived.result), {}, {}, {}};
    if (workspace::dependsOnTime(derived.by)) {
        auto since = sinceOf(context, where, parameters);
        if (!since)
            return std::unexpected(since.error());
        known.derivedSince = *std::move(since);
    }
    DerivedFrom from{derived, known.derivedSince ? known.derivedSince->at : QDateTime(), language};
    if (derived.by == workspace::Derivation::ChangedRows)
        from.choice = choiceOf(where, parameters);
    const auto rows = context.derived ? context.derived->of(context, from) : derive(context, from);
    if (!rows)
        return std::unexpected(rows.error());
    known.derivedContent = *rows;
    return fill(context, known.table, **rows).transform([&known] { return std::move(known); });
}

QueryResult<Provenance> derivedProvenance(const Context &context, const Known &known)
{
    Provenance own{.dataset = known.dataset.id, .publisher = {}, .periodFrom = {}, .periodTo = {}};
    if (known.derivedSince) {
        own.periodFrom = workspace::dayIn(context.workspace.timeZone, known.derivedSince->at).toString(Qt::ISODate);
        own.periodTo = todayOf(context).toString(Qt::ISODate);
    }
    own.confirmedAt = context.now;
    own.state = store::RecordState::Current;
    own.derivedAt = context.now;
    own.keeper = known.derivedContent->keeper;
    own.fault = known.derivedContent->fault;
    own.sourceModified = known.derivedContent->sourceModified;
    return addPart(own, context, known.derivedContent->part).transform([&own] { return std::move(own); });
}

} // namespace anjungan::query
