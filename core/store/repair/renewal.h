// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/writer.h"

namespace anjungan::store {

struct OpenedCache
{
    std::unique_ptr<Writer> writer;
    std::optional<message::Message> renewed; ///< where the cache was damaged: what became of it
};

/// Opens a cache like Writer::open(). A damaged one is renamed to "<cache>.damaged-20261122T101500Z", with its WAL, and
/// replaced by a new one, with the ledger as far as it can be read; the next sync fills the datasets. A cache counts as
/// damaged if SQLite cannot open it, or if damage was reported before (damage.h) and is confirmed by a check of the
/// whole file. Any other file at `file`, and a cache that another writer has open, is left unchanged.
///
/// After a crash in the middle the next call completes the renewal. Readers that have the old file open continue to
/// read it.
[[nodiscard]] sync::CacheResult<OpenedCache> openOrRenew(const QString &file, const QDateTime &now);

/// Renames a file that a person wants out of a cache's way, with its WAL, to "<file>.set-aside-20261122T101500Z", never
/// replacing another one. Returns the new path. Nobody may have it open.
[[nodiscard]] sync::CacheResult<QString> setFileAside(const QString &file, const QDateTime &now);

} // namespace anjungan::store
