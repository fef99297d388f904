// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/exposure/exposing.h"

#include "core/store/exposure/exposure_pairs.h"
#include "core/store/exposure/exposure_records.h"
#include "core/store/format/geopackage.h"
#include "core/store/publish/field_indexes.h"
#include "core/store/records/dataset_records.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/transaction.h"

#include <QElapsedTimer>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

using sync::ExposureUpdate;
using Outcome = ExposureUpdate::Outcome;

/// Limits the size of the text with pairs for one statement.
constexpr std::size_t pairsAtOnce = 20'000;

bool isCurrent(const std::optional<ExposureRecord> &record, const workspace::Exposure &exposure)
{
    return record && record->computedAt && record->error.isEmpty() && !record->pointsChanged && !record->zonesChanged &&
           record->definition == workspace::definitionOf(exposure);
}

message::Messages faultsOf(const ExposurePairs &found)
{
    message::Messages faults;
    if (found.placeless > 0)
        faults << make<Code::ExposurePlaceless>(found.placeless, found.points);
    if (found.unreadable > 0)
        faults << make<Code::ExposureZonesUnreadable>(found.unreadable, found.zones);
    return faults;
}

/// The pairs as one value for SQL: [[point, zone], …].
QString jsonOf(std::span<const ExposurePair> pairs)
{
    QString json;
    for (const ExposurePair &pair : pairs)
        json += (json.isEmpty() ? u"[["_s : u",["_s) + QString::number(pair.point) + u',' + QString::number(pair.zone) +
                u']';
    return json.isEmpty() ? u"[]"_s : json + u']';
}

SqlCommands contentCommands(const workspace::Exposure &exposure, const ExposurePlan &plan,
                            std::span<const ExposurePair> pairs, bool isThere)
{
    SqlCommands commands;
    if (isThere)
        commands.push_back({"DROP TABLE main."_L1 + quoted(exposure.id)});
    commands.push_back({createUserTable(exposure.id, plan.schema)});
    QStringList columns;
    for (const TableColumn &column : plan.schema.columns)
        columns << quoted(column.column);
    // Cross joins make SQLite use the order of the pairs, so that it need not sort.
    const QString insert =
        u"INSERT INTO main.%1 (%2) SELECT %3 FROM json_each(?) AS e CROSS JOIN main.%4 AS p ON p.fid = e.value ->> 0 "
        "CROSS JOIN main.%5 AS z ON z.fid = e.value ->> 1"_s.arg(quoted(exposure.id), columns.join(u", "_s),
                                                                 plan.expressions.join(u", "_s),
                                                                 quoted(exposure.points), quoted(exposure.zones));
    for (std::size_t first = 0; first < pairs.size(); first += pairsAtOnce)
        commands.push_back({insert, {jsonOf(pairs.subspan(first, std::min(pairsAtOnce, pairs.size() - first)))}});
    return commands;
}

[[nodiscard]] CacheResult<void> write(const CacheConnection &connection, const workspace::Exposure &exposure,
                                      const ExposurePlan &plan, const ExposurePairs &found, bool isThere,
                                      const QDateTime &at)
{
    SqlCommands commands = contentCommands(exposure, plan, found.pairs, isThere);
    commands.push_back(registerContents(
        {.table = exposure.id, .description = exposure.title.in(u"id"_s), .lastChange = utcText(at), .box = {}}));
    const ComputedExposure computed{.rows = static_cast<qint64>(found.pairs.size()), .fault = faultsOf(found)};
    for (const SqlCommands &more :
         {fieldCommands(exposure.id, plan.schema.columns), computedCommands(exposure, computed, at)})
        commands.insert(commands.end(), more.begin(), more.end());
    return inTransaction(connection, [&] {
        return runAll(connection, commands).and_then([&] {
            return updateIndexes(connection, exposure.result, plan.schema);
        });
    });
}

[[nodiscard]] CacheResult<ExposureUpdate> failed(const CacheConnection &connection, ExposureUpdate update,
                                                 const message::Message &error)
{
    update.outcome = Outcome::Failed;
    update.error = {error};
    return inTransaction(connection, [&] { return runAll(connection, failedCommands(update.exposure, {error})); })
        .transform([&] { return update; });
}

} // namespace

CacheResult<ExposureUpdate> updateExposure(const CacheConnection &connection, const workspace::Exposure &exposure,
                                           const QDateTime &at)
{
    QElapsedTimer timer;
    timer.start();
    const auto before = readExposure(connection, exposure.id);
    if (!before)
        return std::unexpected(before.error());
    const bool isThere = *before && (*before)->computedAt;
    ExposureUpdate update{.exposure = exposure.id, .outcome = Outcome::Unchanged};
    if (*before) {
        update.rows = (*before)->rows;
        update.fault = (*before)->fault;
    }
    if (isCurrent(*before, exposure))
        return update;

    const auto plan = planExposure(connection, exposure);
    if (!plan)
        return std::unexpected(plan.error());
    if (!*plan)
        return failed(connection, update, plan->error());
    const auto found = findPairs(connection, exposure, **plan);
    if (!found)
        return std::unexpected(found.error());
    if (const auto written = write(connection, exposure, **plan, *found, isThere, at); !written)
        return std::unexpected(written.error());
    update.outcome = Outcome::Computed;
    update.rows = static_cast<qint64>(found->pairs.size());
    update.fault = faultsOf(*found);
    update.milliseconds = timer.elapsed();
    return update;
}

CacheResult<void> dropExposures(const CacheConnection &connection, const QStringList &wanted)
{
    const auto records = readExposures(connection);
    if (!records)
        return std::unexpected(records.error());
    SqlCommands commands;
    for (const ExposureRecord &record : *records) {
        if (wanted.contains(record.id))
            continue;
        commands.push_back({u"DELETE FROM anjungan_exposure WHERE id = ?"_s, {record.id}});
        // One that was never computed has no table: a table of that name belongs to something else.
        if (!record.computedAt)
            continue;
        commands.push_back({"DROP TABLE main."_L1 + quoted(record.id)});
        for (const SqlCommands &more : {unregister(record.id), fieldCommands(record.id, {})})
            commands.insert(commands.end(), more.begin(), more.end());
    }
    if (commands.empty())
        return {};
    return inTransaction(connection, [&] { return runAll(connection, commands); });
}

} // namespace anjungan::store
