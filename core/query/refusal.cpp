// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/refusal.h"

#include "core/base/one_line.h"

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

Refusal::Error refuse(QueryErrorKind kind, const QString &line)
{
    return Refusal::Error(QueryError{kind, base::oneLine(line)});
}

Refusal::Error bad(const QString &line) { return refuse(QueryErrorKind::BadQuery, line); }

QString shown(const QVariant &value)
{
    constexpr qsizetype longest = 40;
    return base::oneLine(value.toString(), longest);
}

} // namespace

Refusal::Error Refusal::unknownDataset(const QString &dataset)
{
    return refuse(QueryErrorKind::UnknownDataset, tr("The workspace has no dataset “%1”").arg(dataset));
}

Refusal::Error Refusal::neverSynced(const QString &title, const QString &lastError)
{
    if (lastError.isEmpty())
        return refuse(QueryErrorKind::NeverSynced, tr("%1 has not been synced yet").arg(title));
    return refuse(QueryErrorKind::NeverSynced, tr("%1 has not been synced yet: %2").arg(title, lastError));
}

Refusal::Error Refusal::notComputed(const QString &title, const QString &lastError)
{
    if (lastError.isEmpty())
        return refuse(QueryErrorKind::NotComputed, tr("%1 has not been computed yet; sync once").arg(title));
    return refuse(QueryErrorKind::NotComputed, tr("%1 could not be computed: %2").arg(title, lastError));
}

Refusal::Error Refusal::unknownField(const QString &dataset, const QString &field)
{
    return refuse(QueryErrorKind::UnknownField, tr("Dataset “%1” has no field “%2”").arg(dataset, field));
}

Refusal::Error Refusal::cache(const sync::CacheError &error) { return refuse(QueryErrorKind::Cache, error.line()); }

Refusal::Error Refusal::canceled() { return refuse(QueryErrorKind::Canceled, tr("The question was canceled")); }

Refusal::Error Refusal::noValue(const QString &field)
{
    return bad(tr("The condition on field “%1” needs a value").arg(field));
}

Refusal::Error Refusal::wrongValue(const QString &field, store::ColumnType type, const QVariant &value)
{
    return bad(tr("“%3” can't be compared with field “%1” of type %2").arg(field, store::typeName(type), shown(value)));
}

Refusal::Error Refusal::tooManyValues(const QString &field, qsizetype limit)
{
    return bad(tr("The condition on field “%1” has more than %2 values").arg(field, QString::number(limit)));
}

Refusal::Error Refusal::tooManyLatest(const QString &dataset, qsizetype limit)
{
    return bad(tr("The query of “%1” asks for more than %2 latest values").arg(dataset, QString::number(limit)));
}

Refusal::Error Refusal::noCodes(const QString &field, store::ColumnType type)
{
    return bad(tr("Field “%1” of type %2 can't hold area codes").arg(field, store::typeName(type)));
}

Refusal::Error Refusal::noNumbers(const QString &measure, const QString &field, store::ColumnType type)
{
    return bad(tr("Measure “%1” needs numbers, field “%2” is of type %3").arg(measure, field, store::typeName(type)));
}

Refusal::Error Refusal::noSuchMeasure(const QString &measure, const QString &minus)
{
    return bad(tr("Measure “%1” takes off “%2”, which is no earlier measure with a number").arg(measure, minus));
}

Refusal::Error Refusal::notComparable(const QString &measure, const QString &field)
{
    return bad(tr("Measure “%1”: field “%2” has no least or greatest value").arg(measure, field));
}

Refusal::Error Refusal::nothingAsked(const QString &dataset)
{
    return bad(tr("The query of “%1” has neither fields nor measures").arg(dataset));
}

Refusal::Error Refusal::rowsAndMeasures(const QString &dataset)
{
    return bad(tr("The query of “%1” has both plain fields and measures").arg(dataset));
}

Refusal::Error Refusal::columnTwice(const QString &dataset, const QString &column)
{
    return bad(tr("The query of “%1” has column “%2” twice").arg(dataset, column));
}

Refusal::Error Refusal::noSuchColumn(const QString &dataset, const QString &column)
{
    return bad(tr("The query of “%1” orders by “%2”, which is none of its columns").arg(dataset, column));
}

Refusal::Error Refusal::negativeLimit(const QString &dataset)
{
    return bad(tr("The query of “%1” has a negative limit").arg(dataset));
}

Refusal::Error Refusal::noGeometry(const QString &dataset)
{
    return bad(tr("Dataset “%1” has no geometry").arg(dataset));
}

} // namespace anjungan::query
