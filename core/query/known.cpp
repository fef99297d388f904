// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/known.h"

#include "core/query/refusal.h"
#include "core/store/sqlite/sql_names.h"

namespace anjungan::query {

using namespace Qt::StringLiterals;

namespace {

/// Why an exposure has no rows: a dataset that it waits for, otherwise the error of its record.
[[nodiscard]] QueryResult<Known> notComputed(const Context &context, const workspace::Dataset &definition,
                                             const message::Messages &lastError, const QString &language)
{
    const workspace::Exposure &exposure = *context.workspace.exposure(definition.id);
    for (const QString &input : {exposure.points, exposure.zones})
        if (const auto published = known(context, input, language); !published)
            return std::unexpected(published.error());
    return Refusal::notComputed(definition.title.in(language), lastError);
}

[[nodiscard]] QueryResult<Known> knownExposure(const Context &context, const workspace::Dataset &definition,
                                               const QString &language)
{
    auto record = context.reader.exposure(definition.id);
    if (!record)
        return Refusal::cache(record.error());
    if (!*record || !(*record)->computedAt)
        return notComputed(context, definition, *record ? (*record)->error : message::Messages(), language);
    const auto table = context.reader.table(definition.id);
    if (!table)
        return Refusal::cache(table.error());
    return Known{context.workspace, definition, table->value_or(store::Table{}), {}, std::move(*record)};
}

} // namespace

QueryResult<Known> known(const Context &context, const QString &dataset, const QString &language)
{
    const workspace::Dataset *definition = context.workspace.dataset(dataset);
    if (!definition)
        return unsynced(context.workspace, dataset, language);
    if (definition->isLeftOut) // also while its rows are still there
        return Refusal::leftOut(titleOf(*definition, language));
    if (context.workspace.exposure(dataset))
        return knownExposure(context, *definition, language);
    const auto record = context.reader.dataset(dataset);
    if (!record)
        return Refusal::cache(record.error());
    const auto table = context.reader.table(dataset);
    if (!table)
        return Refusal::cache(table.error());
    if (!*table)
        return unsynced(context.workspace, dataset, language, *record ? (*record)->error : message::Messages());
    return Known{context.workspace, *definition, **table, record->value_or(store::DatasetRecord{}), {}};
}

QueryResult<QStringList> keptPart(const Context &context, const Known &known)
{
    if (!known.exposure)
        return known.record.part;
    const auto points = context.reader.dataset(known.exposure->points);
    if (!points)
        return Refusal::cache(points.error());
    return *points ? (*points)->part : QStringList();
}

QueryResult<QStringList> keptParts(const Context &context, const QStringList &datasets)
{
    QStringList parts;
    for (const QString &dataset : datasets) {
        const auto record = context.reader.dataset(dataset);
        if (!record)
            return Refusal::cache(record.error());
        if (*record)
            parts += (*record)->part;
    }
    parts.removeDuplicates();
    parts.sort();
    return parts;
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
        const store::TableColumn *code = (*table)->column(level.code);
        const store::TableColumn *name = (*table)->column(level.name);
        if (code && name)
            tables << AreaTable{level.dataset, code->column, name->column};
    }
    return tables;
}

QueryResult<QStringList> areaNames(const Context &context, const QStringList &codes)
{
    QStringList names;
    if (codes.isEmpty())
        return names;
    const auto tables = areaTables(context);
    if (!tables)
        return std::unexpected(tables.error());
    for (const QString &code : codes) {
        QString name;
        for (auto area = tables->cbegin(); area != tables->cend() && name.isEmpty(); ++area) {
            const auto found = firstValue(
                context, {u"SELECT min(%1) FROM %2 WHERE %3 = ?"_s.arg(
                              store::quoted(area->name), store::quoted(area->table), store::quoted(area->code)),
                          {code}});
            if (!found)
                return std::unexpected(found.error());
            name = found->toString();
        }
        names << (name.isEmpty() ? code : name);
    }
    return names;
}

std::unexpected<QueryError> unsynced(const workspace::Workspace &workspace, const QString &dataset,
                                     const QString &language, const message::Messages &lastError)
{
    const workspace::Dataset *definition = workspace.dataset(dataset);
    if (!definition)
        return Refusal::unknownDataset(dataset);
    return Refusal::neverSynced(titleOf(*definition, language), lastError);
}

} // namespace anjungan::query
