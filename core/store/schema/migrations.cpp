// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema/migrations.h"

#include "core/store/exposure/exposure_records.h"
#include "core/store/format/geopackage.h"
#include "core/store/format/layout.h"
#include "core/store/ledger/ledger.h"
#include "core/store/ledger/ledger_chain.h"
#include "core/store/ledger/ledger_entries.h"
#include "core/store/publish/area_changes.h"
#include "core/store/publish/outline_table.h"
#include "core/store/records/backoff_records.h"
#include "core/store/records/sync_state.h"
#include "core/store/schema/product_tables.h"
#include "core/store/sqlite/transaction.h"

#include <QFile>

#include <initializer_list>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

/// VACUUM INTO copies one consistent state, WAL included, which a copy of the file would not.
CacheResult<void> keepCopy(const CacheConnection &connection, int step)
{
    const QString copy = connection.file() + ".before-step-"_L1 + QString::number(step);
    if (QFile::exists(copy) && !QFile::remove(copy)) {
        return std::unexpected(
            CacheError{CacheErrorKind::Io, copy, u"is in the way of the copy kept before an upgrade; remove it"_s});
    }
    return run(connection, u"VACUUM INTO ?"_s, {copy});
}

CacheResult<void> take(const CacheConnection &connection, const MigrationStep &step)
{
    return inTransaction(connection, [&] {
        return runAll(connection, step.commands)
            .and_then([&] { return step.finish ? step.finish(connection) : CacheResult<void>(); })
            .and_then([&] { return run(connection, u"UPDATE anjungan_schema SET version = ?"_s, {step.number}); });
    });
}

/// The pieces of a step, one after the other.
SqlCommands joined(std::initializer_list<SqlCommands> pieces)
{
    SqlCommands all;
    for (const SqlCommands &piece : pieces)
        all.insert(all.end(), piece.begin(), piece.end());
    return all;
}

} // namespace

std::vector<MigrationStep> migrationSteps()
{
    std::vector<MigrationStep> steps;
    steps.push_back({1, joined({geoPackageTables(), productTables()})});
    steps.push_back({2, outlineTable()});
    steps.push_back({3, exposureTable()});
    steps.push_back(
        {4,
         joined({ledgerColumns(), areaChangeTable(), ledgerGuards(), troubleColumns(), backoffTable(), syncColumns()}),
         chainAllEntries});
    Q_ASSERT(steps.back().number == schemaVersion);
    return steps;
}

CacheResult<void> migrate(const CacheConnection &connection, int version, const std::vector<MigrationStep> &steps)
{
    for (const MigrationStep &step : steps) {
        if (step.number <= version)
            continue;
        if (version > 0) {
            if (const auto kept = keepCopy(connection, step.number); !kept)
                return kept;
        }
        if (const auto taken = take(connection, step); !taken)
            return taken;
    }
    return {};
}

} // namespace anjungan::store
