// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/changed_row.h"

#include "core/query/row_names.h"
#include "core/query/values.h"
#include "core/store/sqlite/statement.h"

namespace anjungan::query {

namespace {

/// Geometry and values; empty if there is no such row.
[[nodiscard]] QueryResult<QVariantList> valuesOf(const Context &context, const QString &sql, const QVariant &number,
                                                 qsizetype columns)
{
    QVariantList values;
    if (number.isNull())
        return values;
    return eachRow(context, {sql, {number}},
                   [&](const store::Statement &row) {
                       for (int i = 0; i <= columns; ++i)
                           values << row.value(i);
                   })
        .transform([&values] { return std::move(values); });
}

/// What the row is called and where it belongs.
void describe(RowChange &row, const Known &known, const QVariantList &values)
{
    const store::TableColumn *name = nameColumn(known.workspace, known.dataset, known.table);
    for (qsizetype i = 0; i < known.table.columns.size(); ++i) {
        const store::TableColumn &column = known.table.columns[i];
        const QString value = values.value(i + 1).toString();
        if (&column == name)
            row.name = value;
        if (column.name == known.dataset.key)
            row.key = value;
        if (column.name == known.dataset.period)
            row.period = value;
        const workspace::Field *field = known.dataset.field(column.name);
        if (row.agency.isEmpty() && field && field->names == workspace::NamedThing::Agency)
            row.agency = value;
    }
    if (row.name.isEmpty())
        row.name = row.key;
}

void addFields(RowChange &row, const Known &known, const QVariantList &before, const QVariantList &after,
               const QString &language)
{
    const QList<store::TableColumn> &columns = known.table.columns;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (columns[i].name == known.dataset.modified)
            continue;
        FieldChange change{.field = {},
                           .before = answered(before.value(i + 1), columns[i].type),
                           .after = answered(after.value(i + 1), columns[i].type)};
        if (change.before == change.after)
            continue;
        change.field = answerColumn(known.subject(), columns[i], language);
        row.fields.push_back(std::move(change));
    }
}

} // namespace

store::PastChanges Compared::changes() const
{
    const workspace::Dataset &dataset = known.dataset;
    const auto column = [this](const QString &field) { return field.isEmpty() ? nullptr : known.table.column(field); };
    return {.view = view,
            .table = known.table,
            .key = column(dataset.key),
            .area = column(dataset.area ? dataset.area->field : QString()),
            .modified = column(dataset.modified)};
}

ChangeKind FoundChange::kind() const
{
    if (former.isNull())
        return ChangeKind::Added;
    return fid.isNull() ? ChangeKind::Removed : ChangeKind::Changed;
}

QueryResult<RowChange> readChange(const Context &context, const Compared &compared, const FoundChange &found,
                                  const QString &language)
{
    const Known &known = compared.known;
    const store::PastChanges changes = compared.changes();
    const auto before = valuesOf(context, changes.formerSql(), found.former, known.table.columns.size());
    if (!before)
        return std::unexpected(before.error());
    const auto after = valuesOf(context, changes.presentSql(), found.fid, known.table.columns.size());
    if (!after)
        return std::unexpected(after.error());
    RowChange row{.dataset = known.dataset.id,
                  .kind = found.kind(),
                  .at = found.at,
                  .key = {},
                  .name = {},
                  .agency = {},
                  .period = {},
                  .area = found.area,
                  .fields = {},
                  .isMoved = found.kind() == ChangeKind::Changed && before->value(0) != after->value(0)};
    describe(row, known, after->isEmpty() ? *before : *after);
    addFields(row, known, *before, *after, language);
    return row;
}

} // namespace anjungan::query
