// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publish/lost_content.h"

#include "core/message/code.h"
#include "core/store/publish/part_rows.h"
#include "core/store/publish/published_table.h"
#include "core/store/records/dataset_records.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/statement.h"
#include "core/store/stage/field_findings.h"
#include "core/store/stage/stage_tables.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

/// Whether published rows have a geometry and none of the staged ones has.
[[nodiscard]] CacheResult<bool> isGeometryLost(const CacheConnection &connection, const QString &dataset)
{
    const auto published = publishedBox(connection, dataset);
    if (!published)
        return std::unexpected(published.error());
    if (published->isEmpty())
        return false;
    return scalar(connection, u"SELECT NOT EXISTS (SELECT 1 FROM %1 WHERE type <> 0)"_s.arg(stagedRows(dataset)))
        .transform([](const QVariant &isLost) { return isLost.toBool(); });
}

} // namespace

CacheResult<QStringList> fieldsWithValues(const CacheConnection &connection, const workspace::Dataset &dataset,
                                          const QStringList &fields)
{
    QStringList found;
    if (fields.isEmpty())
        return found;
    const auto columns = readColumns(connection, dataset.id);
    if (!columns)
        return std::unexpected(columns.error());
    const SqlCommand isOf = isOfPart(dataset, *columns, u"p"_s);
    for (const TableColumn &column : *columns) {
        if (!fields.contains(column.name))
            continue;
        const auto hasValue = scalar(connection,
                                     u"SELECT EXISTS (SELECT 1 FROM main.%1 AS p WHERE p.%2 IS NOT NULL AND %3)"_s.arg(
                                         quoted(dataset.id), quoted(column.column), isOf.sql),
                                     isOf.values);
        if (!hasValue)
            return std::unexpected(hasValue.error());
        if (hasValue->toBool())
            found.append(column.name);
    }
    return found;
}

CacheResult<void> findLostContent(const CacheConnection &connection, const workspace::Dataset &dataset,
                                  const StagedFields &fields, sync::StageSummary &summary)
{
    if (summary.rows == 0)
        return {};
    summary.absent = absentFields(fields, dataset);
    if (!summary.absent.isEmpty())
        for (const StagedFields::Field &field : fields.all())
            summary.fields.append(field.name);
    QStringList defined;
    const auto addDefined = [&](const QString &field, const QString &place) {
        if (!dataset.isUse(place))
            defined.append(field);
    };
    for (const sync::AbsentField &absent : std::as_const(summary.absent))
        addDefined(absent.field, absent.place);
    QStringList without;
    for (const workspace::FieldUse &use : fieldsWithoutValues(fields, dataset)) {
        without.append(use.field);
        addDefined(use.field, use.place);
    }
    if (!without.isEmpty())
        summary.remarks << make<Code::FieldsWithoutValues>(without);
    return fieldsWithValues(connection, dataset, defined)
        .and_then([&](const QStringList &lost) {
            summary.lost = lost;
            return isGeometryLost(connection, dataset.id);
        })
        .transform([&summary](bool isLost) { summary.isGeometryLost = isLost; });
}

} // namespace anjungan::store
