// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema/migrations.h"

#include "core/files/private_file.h"
#include "core/files/system_path.h"
#include "core/store/format/layout.h"
#include "core/store/ledger/ledger_chain.h"
#include "core/store/sqlite/transaction.h"

#include <QFile>

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

/// VACUUM INTO copies one consistent state including the WAL, which copying the file would not.
[[nodiscard]] CacheResult<void> keepCopy(const CacheConnection &connection, int step)
{
    const QString copy = connection.file() + ".before-step-"_L1 + QString::number(step);
    if (QFile::exists(copy) && !QFile::remove(copy))
        return std::unexpected(CacheError{CacheErrorKind::Io, copy, make<Code::CopyInTheWay>()});
    static_cast<void>(files::makePrivateFile(copy)); // VACUUM INTO accepts an empty file
    return run(connection, u"VACUUM INTO ?"_s, {files::systemPath(copy)});
}

[[nodiscard]] CacheResult<void> apply(const CacheConnection &connection, const MigrationStep &step)
{
    return inTransaction(connection, [&] {
        return runAll(connection, step.commands)
            .and_then([&] { return step.finish ? step.finish(connection) : CacheResult<void>(); })
            .and_then([&] { return run(connection, u"UPDATE anjungan_schema SET version = ?"_s, {step.number}); });
    });
}

/// The statements of schema/step_<number>.sql. A statement ends at a line that ends with a semicolon, so a trigger,
/// which contains semicolons, must be on one line.
SqlCommands statementsOf(int number)
{
    QFile file(u":/anjungan/schema/step_%1.sql"_s.arg(number));
    [[maybe_unused]] const bool isBuiltIn = file.open(QIODevice::ReadOnly | QIODevice::Text);
    Q_ASSERT(isBuiltIn);
    SqlCommands commands;
    QStringList lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.isEmpty() || line.startsWith("--"_L1))
            continue;
        lines.append(line);
        if (line.endsWith(u';'))
            commands.push_back({std::exchange(lines, {}).join(u'\n').chopped(1)});
    }
    return commands;
}

} // namespace

std::vector<MigrationStep> migrationSteps()
{
    std::vector<MigrationStep> steps;
    for (int number = 1; number <= schemaVersion; ++number)
        steps.push_back({.number = number, .commands = statementsOf(number)});
    steps[3].finish = chainAllEntries;
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
        if (const auto applied = apply(connection, step); !applied)
            return applied;
    }
    return {};
}

} // namespace anjungan::store
