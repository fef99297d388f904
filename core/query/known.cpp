// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/known.h"

#include "core/query/refusal.h"

namespace anjungan::query {

QueryResult<Known> known(const Context &context, const QString &dataset, const QString &language)
{
    const workspace::Dataset *definition = context.workspace.dataset(dataset);
    if (!definition)
        return unsynced(context.workspace, dataset, language);
    const auto record = context.reader.dataset(dataset);
    if (!record)
        return Refusal::cache(record.error());
    const auto table = context.reader.table(dataset);
    if (!table)
        return Refusal::cache(table.error());
    if (!*table)
        return unsynced(context.workspace, dataset, language, *record ? (*record)->error : QString());
    return Known{context.workspace, *definition, **table, record->value_or(store::DatasetRecord{})};
}

QueryResult<QList<AreaTable>> areaTables(const Context &context)
{
    QList<AreaTable> tables;
    for (const workspace::AreaLevel &level : context.workspace.areas) {
        const auto table = context.reader.table(level.dataset);
        if (!table)
            return Refusal::cache(table.error());
        if (!*table)
            continue;
        const store::Column *code = (*table)->column(level.code);
        const store::Column *name = (*table)->column(level.name);
        if (code && name)
            tables << AreaTable{level.dataset, code->column, name->column};
    }
    return tables;
}

std::unexpected<QueryError> unsynced(const workspace::Workspace &workspace, const QString &dataset,
                                     const QString &language, const QString &lastError)
{
    const workspace::Dataset *definition = workspace.dataset(dataset);
    if (!definition)
        return Refusal::unknownDataset(dataset);
    return Refusal::neverSynced(definition->title.isEmpty() ? dataset : definition->title.in(language), lastError);
}

} // namespace anjungan::query
