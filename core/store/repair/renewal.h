// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/writer.h"

namespace anjungan::store {

struct OpenedCache
{
    std::unique_ptr<Writer> writer;
    std::optional<message::Message> renewed; ///< where the cache was damaged: what became of it
};

/// Opens a cache as Writer::open() does. One that is damaged is set aside as "<cache>.damaged-20261122T101500Z", with
/// what belongs to it, and a new one takes its place, with the ledger as far as it could be read; the datasets come
/// with the next sync. A cache is damaged where SQLite cannot open it, or where damage was met before (damage.h) and is
/// found when all of it is looked through. Whatever else is at `file`, and a cache that another writer has, is left as
/// it is.
///
/// A crash in the middle is made good at the next call. Readers that have the old file open go on reading it.
[[nodiscard]] sync::CacheResult<OpenedCache> openOrRenew(const QString &file, const QDateTime &now);

} // namespace anjungan::store
