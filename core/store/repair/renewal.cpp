// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/repair/renewal.h"

#include "core/store/format/inspect.h"
#include "core/store/format/layout.h"
#include "core/store/repair/salvage.h"
#include "core/store/repair/set_aside.h"
#include "core/store/sqlite/damage.h"
#include "core/store/sqlite/statement.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

/// Takes the lock that a writer has on its stage file (stage_file.h), without the cache, which cannot be opened.
[[nodiscard]] CacheResult<std::shared_ptr<CacheConnection>> lockOut(const QString &file)
{
    const QString stage = file + ".stage"_L1;
    const auto locked = [&stage]() -> CacheResult<std::shared_ptr<CacheConnection>> {
        auto connection = CacheConnection::open(stage, CacheConnection::Mode::Write);
        if (!connection)
            return connection;
        const auto begun =
            runAll(**connection,
                   {{u"PRAGMA busy_timeout = 0"_s}, {u"PRAGMA locking_mode = EXCLUSIVE"_s}, {u"BEGIN EXCLUSIVE"_s}});
        if (!begun)
            return std::unexpected(begun.error());
        return connection;
    };
    auto lock = locked();
    // Another writer's lock is reported before the file's content is checked.
    if (!lock && isDamage(lock.error().kind) && QFile::remove(stage))
        lock = locked();
    if (!lock && lock.error().kind == CacheErrorKind::Locked)
        return std::unexpected(CacheError{CacheErrorKind::Locked, file, make<Code::DamagedAndInUse>()});
    return lock;
}

/// The stage of a damaged cache is dropped: it was compared with content that is lost, or is damaged itself.
void dropStage(const QString &file) { removeWithHelpers(file + ".stage"_L1); }

/// Checks the whole file; false if it is damaged.
[[nodiscard]] CacheResult<bool> isWhole(const QString &file)
{
    const auto connection = CacheConnection::open(file, CacheConnection::Mode::Read);
    const auto found = connection ? scalar(**connection, u"PRAGMA integrity_check(1)"_s)
                                  : CacheResult<QVariant>(std::unexpected(connection.error()));
    if (!found && !isDamage(found.error().kind))
        return std::unexpected(found.error());
    return found && found->toString() == "ok"_L1;
}

/// Checkpoints the whole WAL into the file, which is renamed without it.
[[nodiscard]] CacheResult<void> foldWal(const CacheConnection &connection)
{
    const auto folded = scalar(connection, u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!folded)
        return std::unexpected(folded.error());
    if (folded->toInt() != 0 || QFileInfo(connection.file() + "-wal"_L1).size() > 0)
        return std::unexpected(CacheError{CacheErrorKind::Io, connection.file(), make<Code::RenewalUnfinished>()});
    return {};
}

[[nodiscard]] CacheResult<SavedLedger> makeAnew(const QString &damaged, const QString &file)
{
    if (const auto made = Writer::open(file); !made)
        return std::unexpected(made.error());
    const auto fresh = CacheConnection::open(file, CacheConnection::Mode::Write);
    if (!fresh)
        return std::unexpected(fresh.error());
    const auto ledger = saveLedger(damaged, **fresh);
    if (!ledger)
        return ledger;
    return foldWal(**fresh).transform([&ledger] { return *ledger; });
}

message::Message messageOf(const QString &file, const QString &kept, const SavedLedger &ledger)
{
    const message::Message saved = ledger.isWhole() ? make<Code::LedgerSaved>(ledger.saved)
                                   : ledger.lost    ? make<Code::LedgerSavedPartly>(ledger.saved, *ledger.lost)
                                                    : make<Code::LedgerCut>(ledger.saved);
    return make<Code::At>(file, make<Code::Renewed>(kept, saved));
}

/// Returns what is to be reported of it.
[[nodiscard]] CacheResult<message::Message> renew(const QString &file, const QDateTime &now)
{
    const QString next = renewedName(file);
    removeWithHelpers(next);
    const auto ledger = makeAnew(file, next);
    if (!ledger)
        return std::unexpected(ledger.error());
    QFile::setPermissions(next, QFile::permissions(file)); // whoever could read the cache can read this one
    const auto kept = setAside(file, now);
    if (!kept)
        return std::unexpected(kept.error());
    if (const auto placed = placeRenewed(file); !placed)
        return std::unexpected(placed.error());
    trust(file);
    return messageOf(file, QFileInfo(*kept).fileName(), *ledger);
}

/// Nothing where the cache is whole after all.
[[nodiscard]] CacheResult<std::optional<message::Message>> renewIfDamaged(const QString &file, const QDateTime &now)
{
    const auto lock = lockOut(file);
    if (!lock)
        return std::unexpected(lock.error());
    const auto whole = isWhole(file);
    if (!whole)
        return std::unexpected(whole.error());
    std::optional<message::Message> told;
    if (!*whole) {
        auto renewed = renew(file, now);
        if (!renewed)
            return std::unexpected(std::move(renewed.error()));
        told = *std::move(renewed);
    }
    trust(file);
    dropStage(file);
    return told;
}

[[nodiscard]] CacheResult<OpenedCache> opened(const QString &file, const std::optional<message::Message> &renewed)
{
    return Writer::open(file).transform(
        [&renewed](std::unique_ptr<Writer> writer) { return OpenedCache{std::move(writer), renewed}; });
}

} // namespace

CacheResult<OpenedCache> openOrRenew(const QString &file, const QDateTime &now)
{
    finishRenewal(file);
    if (!isSuspect(file)) {
        auto plain = opened(file, {});
        if (plain || !isDamage(plain.error().kind))
            return plain;
        if (!wasCache(file)) {
            if (plain.error().kind == CacheErrorKind::Corrupt)
                plain.error().what = make<Code::DamagedNotOurs>();
            return plain;
        }
    }
    return renewIfDamaged(file, now).and_then(
        [&file](const std::optional<message::Message> &renewed) { return opened(file, renewed); });
}

CacheResult<QString> setFileAside(const QString &file, const QDateTime &now)
{
    return setAside(file, now, Aside::ByPerson);
}

} // namespace anjungan::store
