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

namespace {

/// Holds the lock that a writer has on its stage file (stage_file.h), without the cache, which cannot be opened.
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
    // Who has it locked is met before its bytes are looked at.
    if (!lock && isDamage(lock.error().kind) && QFile::remove(stage))
        lock = locked();
    if (!lock && lock.error().kind == CacheErrorKind::Locked)
        return std::unexpected(CacheError{CacheErrorKind::Locked, file,
                                          u"is damaged, and another Anjungan is syncing into it; close that one"_s});
    return lock;
}

/// What is staged beside a damaged cache was compared with what nobody has any more, or is itself what is damaged.
void dropStage(const QString &file) { removeWithHelpers(file + ".stage"_L1); }

/// Looks through all of the file; false where it is damaged.
[[nodiscard]] CacheResult<bool> isWhole(const QString &file)
{
    const auto connection = CacheConnection::open(file, CacheConnection::Mode::Read);
    const auto found = connection ? scalar(**connection, u"PRAGMA integrity_check(1)"_s)
                                  : CacheResult<QVariant>(std::unexpected(connection.error()));
    if (!found && !isDamage(found.error().kind))
        return std::unexpected(found.error());
    return found && found->toString() == "ok"_L1;
}

/// Brings all of the WAL into the file, which is renamed without it.
[[nodiscard]] CacheResult<void> foldWal(const CacheConnection &connection)
{
    const auto folded = scalar(connection, u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!folded)
        return std::unexpected(folded.error());
    if (folded->toInt() != 0 || QFileInfo(connection.file() + "-wal"_L1).size() > 0)
        return std::unexpected(
            CacheError{CacheErrorKind::Io, connection.file(), u"could not be finished; sync again"_s});
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

QString lineOf(const QString &file, const QString &kept, const SavedLedger &ledger)
{
    const QString lost = ledger.isWhole() ? u"all %1 entries of its ledger were saved"_s.arg(ledger.saved)
                         : ledger.lost
                             ? u"%1 entries of its ledger were saved, %2 are lost"_s.arg(ledger.saved).arg(*ledger.lost)
                             : u"%1 entries of its ledger were saved, others are lost"_s.arg(ledger.saved);
    return u"%1: was damaged and is made anew from the sources; the damaged file is kept as %2, %3"_s.arg(file, kept,
                                                                                                          lost);
}

/// Returns the line that tells it.
[[nodiscard]] CacheResult<QString> renew(const QString &file, const QDateTime &now)
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
    return lineOf(file, QFileInfo(*kept).fileName(), *ledger);
}

/// Empty where the cache is whole after all.
[[nodiscard]] CacheResult<QString> renewIfDamaged(const QString &file, const QDateTime &now)
{
    const auto lock = lockOut(file);
    if (!lock)
        return std::unexpected(lock.error());
    const auto whole = isWhole(file);
    if (!whole)
        return std::unexpected(whole.error());
    const auto line = *whole ? QString() : renew(file, now);
    if (line) {
        trust(file);
        dropStage(file);
    }
    return line;
}

[[nodiscard]] CacheResult<OpenedCache> opened(const QString &file, const QString &line)
{
    return Writer::open(file).transform(
        [&line](std::unique_ptr<Writer> writer) { return OpenedCache{std::move(writer), line}; });
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
                plain.error().what =
                    u"is damaged, and was no cache of Anjungan's as far as one can see; move it away, or choose another file"_s;
            return plain;
        }
    }
    return renewIfDamaged(file, now).and_then([&file](const QString &line) { return opened(file, line); });
}

} // namespace anjungan::store
