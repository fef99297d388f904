// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_errors.h"

#include <QString>

/// How damage to a cache is remembered, and how a damaged cache is known from a file that is none.
namespace anjungan::store {

/// The first bytes of each SQLite file.
inline constexpr QByteArrayView sqliteMagic("SQLite format 3\0", 16);

/// True for what SQLite says of a file whose bytes are not as it left them.
[[nodiscard]] bool isDamage(CacheErrorKind kind);

/// Leaves a mark beside the cache, an empty file "<cache>.suspect": whoever next opens it to write looks through all of
/// it first (renewal.h). Where the mark cannot be made nothing is worse than without it.
void suspect(const QString &file);
[[nodiscard]] bool isSuspect(const QString &file);
void trust(const QString &file); ///< removes the mark

/// Whether the bytes at `file` were once a cache, also where nothing of its header is left: by the schema's text as
/// SQLite writes it, else by what only a writer leaves beside a cache. Reads at most 16 MiB.
[[nodiscard]] bool wasCache(const QString &file);

} // namespace anjungan::store
