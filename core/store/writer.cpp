// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/writer.h"

#include "core/store/attention/attention_records.h"
#include "core/store/dataset_stage.h"
#include "core/store/dropping.h"
#include "core/store/exposure/exposing.h"
#include "core/store/format/inspect.h"
#include "core/store/format/layout.h"
#include "core/store/history/keeping.h"
#include "core/store/ledger/ledger.h"
#include "core/store/ledger/ledger_chain.h"
#include "core/store/ledger/past_rows.h"
#include "core/store/records/backoff_records.h"
#include "core/store/records/held_records.h"
#include "core/store/records/page_size_records.h"
#include "core/store/records/sync_state.h"
#include "core/store/schema/migrations.h"
#include "core/store/search/name_index.h"
#include "core/store/sqlite/damage.h"
#include "core/store/sqlite/sql_names.h"
#include "core/store/sqlite/transaction.h"
#include "core/store/sqlite/wal.h"
#include "core/store/stage/stage_file.h"
#include "core/store/stage/stage_tables.h"
#include "core/sync/values/dataset_state.h"
#include "core/sync/values/exposure_update.h"
#include "core/sync/values/observation.h"
#include "core/sync/values/wait.h"

#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

[[nodiscard]] CacheResult<void> inspectFolder(const QString &file)
{
    const QFileInfo folder(QFileInfo(file).absolutePath());
    if (!folder.isDir())
        return std::unexpected(CacheError{CacheErrorKind::Io, file, make<Code::FolderMissing>()});
    if (!folder.isWritable())
        return std::unexpected(CacheError{CacheErrorKind::ReadOnly, file, make<Code::FolderReadOnly>()});
    return {};
}

[[nodiscard]] CacheResult<int> look(const QString &file, CacheConnection::Mode mode)
{
    const auto connection = CacheConnection::open(file, mode);
    if (!connection)
        return std::unexpected(connection.error());
    return inspect(**connection, schemaVersion);
}

/// The schema version of the file, determined without writing; 0 for a file to be created.
[[nodiscard]] CacheResult<int> versionOf(const QString &file)
{
    if (!QFileInfo::exists(file))
        return 0;
    if (const auto path = inspectPath(file); !path)
        return std::unexpected(path.error());
    const auto version = look(file, CacheConnection::Mode::Read);
    // A half-written file after a crash can only be recovered by a writer; its owner can still be checked afterwards.
    if (!version && version.error().kind == CacheErrorKind::ReadOnly)
        return look(file, CacheConnection::Mode::Immutable);
    return version;
}

/// SQLite opens a read-only file without an error; only a write shows it.
[[nodiscard]] CacheResult<void> tryToWrite(const CacheConnection &connection)
{
    const auto transaction = Transaction::begin(connection);
    if (!transaction)
        return std::unexpected(transaction.error());
    return run(connection, u"UPDATE anjungan_schema SET version = version"_s);
}

} // namespace

Writer::Writer(std::shared_ptr<StageFile> stage) : m_stage(std::move(stage)) {}

Writer::~Writer() = default;

CacheResult<std::unique_ptr<Writer>> Writer::open(const QString &file)
{
    if (const auto version = inspectFolder(file).and_then([&file] { return versionOf(file); }); !version)
        return std::unexpected(version.error());
    auto connection = CacheConnection::open(file, CacheConnection::Mode::Write);
    if (!connection)
        return std::unexpected(connection.error());
    (*connection)->markDamage();
    const auto ready = useWal(**connection)
                           .and_then([&] { return inspect(**connection, schemaVersion); })
                           .and_then([&](int version) { return migrate(**connection, version, migrationSteps()); })
                           .and_then([&] { return tryToWrite(**connection); });
    if (!ready)
        return std::unexpected(ready.error());
    const bool wasSuspect = isSuspect(file);
    auto stage = StageFile::attach(std::move(*connection));
    if (!stage)
        return std::unexpected(stage.error());
    if (!wasSuspect)
        trust(file); // damage reported just now was that of the stage, which is a new file
    return std::unique_ptr<Writer>(new Writer(std::move(*stage)));
}

CacheResult<sync::DatasetState> Writer::state(const QString &dataset)
{
    // Damage was reported since this writer was opened, so its writes could be based on wrong content.
    const QString &file = m_stage->connection().file();
    if (isSuspect(file))
        return std::unexpected(CacheError{CacheErrorKind::Corrupt, file, make<Code::DamageSeen>()});
    const CacheConnection &connection = m_stage->connection();
    auto state = readState(connection, dataset);
    if (!state)
        return state;
    const auto held = readHeld(connection, dataset);
    if (!held)
        return std::unexpected(held.error());
    state->held = *held;
    return state;
}

CacheResult<std::unique_ptr<sync::Stage>> Writer::stage(const workspace::Dataset &dataset)
{
    if (isReservedTable(dataset.id)) {
        return std::unexpected(CacheError{CacheErrorKind::NotGeoPackage, m_stage->connection().file(),
                                          make<Code::DatasetNameReserved>(dataset.id)});
    }
    auto stage = DatasetStage::open(m_stage, dataset);
    if (!stage)
        return std::unexpected(stage.error());
    return *std::move(stage);
}

CacheResult<void> Writer::keepStages(const QStringList &wanted)
{
    const CacheConnection &connection = m_stage->connection();
    const auto staged = rows(connection, u"SELECT dataset FROM stage.pass"_s);
    if (!staged)
        return std::unexpected(staged.error());
    SqlCommands commands;
    for (const QVariantList &row : *staged) {
        if (wanted.contains(row[0].toString()))
            continue;
        const SqlCommands drop = dropStage(row[0].toString());
        commands.insert(commands.end(), drop.begin(), drop.end());
    }
    if (commands.empty())
        return {};
    return inTransaction(connection, [&] { return runAll(connection, commands); });
}

CacheResult<void> Writer::record(const sync::Observation &observation)
{
    const CacheConnection &connection = m_stage->connection();
    return inTransaction(connection,
                         [&] {
                             return runAll(connection, recordCommands(observation)).and_then([&] {
                                 return chainLastEntry(connection);
                             });
                         })
        .transform([&] { trimWal(connection); });
}

CacheResult<QList<sync::PastRows>> Writer::pastRows(const QString &dataset, const QDateTime &from, const QDateTime &now)
{
    return readPastRows(m_stage->connection(), dataset, from, now);
}

CacheResult<void> Writer::reject(const QString &dataset, const QDateTime &at)
{
    const CacheConnection &connection = m_stage->connection();
    return inTransaction(connection, [&] { return runAll(connection, {rejectHeld(dataset, at)}); });
}

CacheResult<sync::ExposureUpdate> Writer::update(const workspace::Exposure &exposure, const QDateTime &at)
{
    return updateExposure(m_stage->connection(), exposure, at);
}

CacheResult<void> Writer::keepAttention(const sync::AttentionKeeping &keeping, const QDateTime &now)
{
    return store::keepAttention(m_stage->connection(), keeping, now);
}

CacheResult<void> Writer::keepExposures(const QStringList &wanted)
{
    return dropExposures(m_stage->connection(), wanted);
}

CacheResult<void> Writer::leaveOut(const QStringList &datasets)
{
    return dropDatasets(m_stage->connection(), datasets);
}

CacheResult<qint64> Writer::trimHistory(const workspace::HistoryLimits &limits, const QDateTime &now)
{
    const CacheConnection &connection = m_stage->connection();
    return store::trimHistory(connection, limits, now).transform([&](qint64 dropped) {
        if (dropped > 0)
            trimWal(connection);
        return dropped;
    });
}

CacheResult<QList<sync::PageSize>> Writer::pageSizes() { return readPageSizes(m_stage->connection()); }

CacheResult<void> Writer::keepPageSize(const sync::PageSize &size)
{
    return writePageSize(m_stage->connection(), size);
}

CacheResult<QList<sync::Wait>> Writer::waits() { return readWaits(m_stage->connection()); }

CacheResult<void> Writer::keepWaits(const QList<sync::Wait> &waits)
{
    const CacheConnection &connection = m_stage->connection();
    return inTransaction(connection, [&] { return runAll(connection, waitCommands(waits)); });
}

CacheResult<QList<sync::LastAttempt>> Writer::lastAttempts() { return readLastAttempts(m_stage->connection()); }

CacheResult<void> Writer::saveWorkspace(const QByteArray &document, const QString &location, const QDateTime &readAt)
{
    return run(m_stage->connection(),
               u"INSERT OR REPLACE INTO anjungan_workspace (id, document, location, read_at) VALUES (1, ?, ?, ?)"_s,
               {document, location, utcText(readAt)})
        .and_then([&] { return updateNames(m_stage->connection(), document); });
}

} // namespace anjungan::store
