// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/exposure/exposure_plan.h"

#include "core/store/format/column_names.h"
#include "core/store/records/dataset_records.h"
#include "core/store/records/sync_state.h"
#include "core/store/sqlite/sql_names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

using Plan = std::expected<ExposurePlan, message::Message>;

/// A published table for the plan; `trouble` is the first thing that it lacks.
struct Input
{
    QString dataset;
    QString alias;
    QList<TableColumn> columns;
    std::optional<message::Message> trouble;

    const TableColumn *column(const QString &field)
    {
        const auto found = std::ranges::find(columns, field, &TableColumn::name);
        if (found != columns.cend())
            return &*found;
        if (!trouble)
            trouble = make<Code::ExposureFieldMissing>(dataset, field);
        return nullptr;
    }
};

[[nodiscard]] CacheResult<Input> readInput(const CacheConnection &connection, const QString &dataset,
                                           const QString &alias)
{
    const auto state = readState(connection, dataset);
    if (!state)
        return std::unexpected(state.error());
    auto columns = readColumns(connection, dataset);
    if (!columns)
        return std::unexpected(columns.error());
    const auto geometry = readGeometryType(connection, dataset);
    if (!geometry)
        return std::unexpected(geometry.error());
    Input input{dataset, alias, std::move(*columns), {}};
    if (!state->published)
        input.trouble = make<Code::ExposureNotSynced>(dataset);
    else if (*geometry == GeometryType::None)
        input.trouble = make<Code::ExposureNoGeometry>(dataset);
    return input;
}

class Planner
{
public:
    void add(Input &input, const QString &field, const QString &name)
    {
        if (const TableColumn *column = input.column(field))
            add(name, column->type, expression(input, *column));
    }

    void add(const QString &name, ColumnType type, const QString &expression)
    {
        plan.schema.columns.append({name, m_names.pick(name), type});
        plan.expressions.append(expression);
    }

    static QString expression(const Input &input, const TableColumn &column)
    {
        return input.alias + u'.' + quoted(column.column);
    }

    ExposurePlan plan;

private:
    ColumnNames m_names;
};

/// Rows may lack the key's field, which their sync reports.
void addKey(Planner &planner, Input &points, const QString &key)
{
    if (std::ranges::contains(points.columns, key, &TableColumn::name))
        planner.add(points, key, key);
    else
        planner.add(key, ColumnType::Text, u"NULL"_s);
}

[[nodiscard]] Plan planOf(const workspace::Exposure &exposure, Input &points, Input &zones)
{
    Planner planner;
    addKey(planner, points, exposure.result.key);
    for (const QString &field : exposure.keep)
        planner.add(points, field, field);
    for (const QString &field : exposure.by) {
        planner.add(zones, field, field);
        if (const TableColumn *column = zones.column(field))
            planner.plan.by.append(Planner::expression(zones, *column));
    }
    planner.plan.classOf = u"NULL"_s;
    if (!exposure.classField.isEmpty()) {
        planner.add(zones, exposure.classField, exposure.classField);
        if (const TableColumn *column = zones.column(exposure.classField))
            planner.plan.classOf = Planner::expression(zones, *column);
    }
    for (const workspace::ZoneField &kept : exposure.keepZone)
        planner.add(zones, kept.field, kept.name);
    for (const Input *input : {&points, &zones})
        if (input->trouble)
            return std::unexpected(*input->trouble);
    return std::move(planner.plan);
}

} // namespace

CacheResult<std::expected<ExposurePlan, message::Message>> planExposure(const CacheConnection &connection,
                                                                        const workspace::Exposure &exposure)
{
    const auto namesake = readState(connection, exposure.id);
    if (!namesake)
        return std::unexpected(namesake.error());
    if (namesake->published || isReservedTable(exposure.id))
        return Plan(std::unexpect, make<Code::ExposureNameTaken>());
    auto points = readInput(connection, exposure.points, u"p"_s);
    if (!points)
        return std::unexpected(points.error());
    auto zones = readInput(connection, exposure.zones, u"z"_s);
    if (!zones)
        return std::unexpected(zones.error());
    return planOf(exposure, *points, *zones);
}

} // namespace anjungan::store
