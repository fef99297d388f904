// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/publish/table_schema.h"

#include "core/store/format/column_names.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/stage/stage_tables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

/// Every field of the new table, with its type if that is known.
using WantedFields = QList<std::pair<QString, std::optional<ColumnType>>>;

WantedFields wantedFields(const StagedFields &staged, const workspace::Dataset &dataset)
{
    WantedFields wanted;
    QSet<QString> names;
    for (const StagedFields::Field &field : staged.all()) {
        wanted.append({field.name, StagedFields::type(field)});
        names.insert(field.name);
    }
    for (const workspace::Field &field : dataset.fields) {
        if (field.type && !names.contains(field.name)) {
            wanted.append({field.name, typeFor(*field.type)});
            names.insert(field.name);
        }
    }
    return wanted;
}

/// Empty texts beside numbers, dates or booleans are null; reals beside text keep their digits.
QString publishedField(ColumnType type, const StagedFields::Field &field, const QString &staged)
{
    const bool isText = type == ColumnType::Text || type == ColumnType::Json || type == ColumnType::Unknown;
    if (!isText && field.seen.testFlag(ValueKind::Empty))
        return publishedValue(type, u"nullif(%1, '')"_s.arg(staged));
    if (isText && field.seen.testFlag(ValueKind::Real))
        return publishedValue(type, digitsOfReal(staged));
    return publishedValue(type, staged);
}

} // namespace

QString TableSchema::columnOf(const QString &field) const
{
    const auto found = std::ranges::find(columns, field, &TableColumn::name);
    return field.isEmpty() || found == columns.cend() ? QString() : found->column;
}

TableSchema planSchema(const StagedFields &staged, const workspace::Dataset &dataset, const TableSchema &published,
                       GeometryType geometryType)
{
    const WantedFields wanted = wantedFields(staged, dataset);
    QHash<QString, std::optional<ColumnType>> types;
    for (const auto &[name, type] : wanted)
        types.insert(name, type);

    TableSchema schema{.columns = {}, .geometryType = geometryType};
    ColumnNames names;
    for (const TableColumn &column : published.columns) {
        if (!types.contains(column.name))
            continue;
        const auto type = types.take(column.name);
        const bool isKnown = column.type != ColumnType::Unknown;
        schema.columns.append({column.name, column.column, type.value_or(isKnown ? column.type : ColumnType::Text)});
        names.reserve(column.column);
    }
    for (const auto &[name, type] : wanted)
        if (types.contains(name))
            schema.columns.append({name, names.pick(name), type.value_or(ColumnType::Text)});
    return schema;
}

QStringList stagedExpressions(const TableSchema &schema, const StagedFields &fields, const QString &staged)
{
    QHash<QString, std::size_t> positions;
    for (std::size_t i = 0; i < fields.all().size(); ++i)
        positions.insert(fields.all()[i].name, i);
    QStringList expressions;
    for (const TableColumn &column : schema.columns) {
        const auto position = positions.constFind(column.name);
        if (position == positions.cend())
            expressions.append(u"NULL"_s);
        else
            expressions.append(
                publishedField(column.type, fields.all()[*position], staged + u'.' + stagedColumn(*position)));
    }
    return expressions;
}

QString createUserTable(const QString &dataset, const TableSchema &schema)
{
    QString sql = "CREATE TABLE "_L1 + quoted(dataset) + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"_L1;
    if (schema.isSpatial())
        sql += ", geom "_L1 + geometryTypeName(schema.geometryType);
    for (const TableColumn &column : schema.columns)
        sql += ", "_L1 + quoted(column.column) + u' ' + sqlType(column.type);
    return sql + u')';
}

} // namespace anjungan::store
