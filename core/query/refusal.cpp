// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/refusal.h"

#include "core/base/near_names.h"
#include "core/base/one_line.h"

namespace anjungan::query {

using message::Code;
using message::make;

namespace {

Refusal::Error refuse(QueryErrorKind kind, const message::Message &what)
{
    return Refusal::Error(QueryError{kind, what});
}

Refusal::Error bad(const message::Message &what) { return refuse(QueryErrorKind::BadQuery, what); }

QString shown(const QVariant &value)
{
    constexpr qsizetype longest = 40;
    return base::oneLine(value.toString(), longest);
}

} // namespace

Refusal::Error Refusal::unknownDataset(const QString &dataset)
{
    return refuse(QueryErrorKind::UnknownDataset, make<Code::QueryUnknownDataset>(dataset));
}

Refusal::Error Refusal::leftOut(const QString &title)
{
    return refuse(QueryErrorKind::LeftOut, make<Code::QueryLeftOut>(title));
}

Refusal::Error Refusal::neverSynced(const QString &title, const message::Messages &lastError)
{
    if (lastError.isEmpty())
        return refuse(QueryErrorKind::NeverSynced, make<Code::QueryNeverSynced>(title));
    return refuse(QueryErrorKind::NeverSynced, make<Code::QueryNeverSyncedBecause>(title, lastError));
}

Refusal::Error Refusal::notComputed(const QString &title, const message::Messages &lastError)
{
    if (lastError.isEmpty())
        return refuse(QueryErrorKind::NotComputed, make<Code::QueryNotComputed>(title));
    return refuse(QueryErrorKind::NotComputed, make<Code::QueryNotComputedBecause>(title, lastError));
}

Refusal::Error Refusal::beforeHistory(const QString &title, const QDateTime &begins)
{
    return refuse(QueryErrorKind::BeforeHistory, make<Code::QueryBeforeHistory>(title, begins));
}

Refusal::Error Refusal::exposureHistory(const QString &title) { return bad(make<Code::QueryExposureHistory>(title)); }

Refusal::Error Refusal::onlyNow() { return bad(make<Code::QueryOnlyNow>()); }

Refusal::Error Refusal::unknownField(const store::Table &table, const QString &field)
{
    QStringList names;
    for (const store::TableColumn &column : table.columns)
        names.append(column.name);
    QStringList like;
    for (const QString &name : base::nearNames(field, names))
        like.append(base::distinctName(name, field));
    if (like.isEmpty())
        return refuse(QueryErrorKind::UnknownField, make<Code::QueryUnknownField>(table.dataset, field));
    return refuse(QueryErrorKind::UnknownField, make<Code::QueryFieldLike>(table.dataset, field, like));
}

Refusal::Error Refusal::cache(const sync::CacheError &error)
{
    return refuse(QueryErrorKind::Cache, error.toMessage());
}

Refusal::Error Refusal::canceled() { return refuse(QueryErrorKind::Canceled, make<Code::QueryCanceled>()); }

Refusal::Error Refusal::noExport(const QString &title, const QString &column)
{
    return bad(make<Code::ExportNone>(title, base::oneLine(column, 40)));
}

Refusal::Error Refusal::noValue(const QString &field) { return bad(make<Code::QueryNoValue>(field)); }

Refusal::Error Refusal::wrongValue(const QString &field, store::ColumnType type, const QVariant &value)
{
    return bad(make<Code::QueryWrongValue>(field, store::typeMessage(type), shown(value)));
}

Refusal::Error Refusal::tooManyValues(const QString &field, qsizetype limit)
{
    return bad(make<Code::QueryTooManyValues>(field, limit));
}

Refusal::Error Refusal::tooManyLatest(const QString &dataset, qsizetype limit)
{
    return bad(make<Code::QueryTooManyLatest>(dataset, limit));
}

Refusal::Error Refusal::noCodes(const QString &field, store::ColumnType type)
{
    return bad(make<Code::QueryNoCodes>(field, store::typeMessage(type)));
}

Refusal::Error Refusal::noNumbers(const QString &measure, const QString &field, store::ColumnType type)
{
    return bad(make<Code::QueryNoNumbers>(measure, field, store::typeMessage(type)));
}

Refusal::Error Refusal::numbersAsText(const QString &field) { return bad(make<Code::QueryNumbersAsText>(field)); }

Refusal::Error Refusal::periodsOutOfOrder(const QString &field, const QString &one, const QString &other)
{
    return bad(make<Code::QueryPeriodsOutOfOrder>(field, shown(one), shown(other)));
}

Refusal::Error Refusal::periodOfOtherForm(const QString &field, const QString &period, const QVariant &value)
{
    return bad(make<Code::QueryPeriodOfOtherForm>(field, shown(period), shown(value)));
}

Refusal::Error Refusal::noPeriodForm(const QString &field, const QString &period, const QString &time)
{
    return bad(make<Code::QueryNoPeriodForm>(field, shown(period), shown(time)));
}

Refusal::Error Refusal::noSuchMeasure(const QString &measure, const QString &minus)
{
    return bad(make<Code::QueryNoSuchMeasure>(measure, minus));
}

Refusal::Error Refusal::notComparable(const QString &measure, const QString &field)
{
    return bad(make<Code::QueryNotComparable>(measure, field));
}

Refusal::Error Refusal::nothingAsked(const QString &dataset) { return bad(make<Code::QueryNothingAsked>(dataset)); }

Refusal::Error Refusal::rowsAndMeasures(const QString &dataset)
{
    return bad(make<Code::QueryRowsAndMeasures>(dataset));
}

Refusal::Error Refusal::columnTwice(const QString &dataset, const QString &column)
{
    return bad(make<Code::QueryColumnTwice>(dataset, column));
}

Refusal::Error Refusal::noSuchColumn(const QString &dataset, const QString &column)
{
    return bad(make<Code::QueryNoSuchColumn>(dataset, column));
}

Refusal::Error Refusal::negativeLimit(const QString &dataset) { return bad(make<Code::QueryNegativeLimit>(dataset)); }

Refusal::Error Refusal::noGeometry(const QString &dataset) { return bad(make<Code::QueryNoGeometry>(dataset)); }

} // namespace anjungan::query
