// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_errors.h"

#include <QString>

/// Records damage to a cache, and distinguishes a damaged cache from other files.
namespace anjungan::store {

/// The first bytes of each SQLite file.
inline constexpr QByteArrayView sqliteMagic("SQLite format 3\0", 16);

/// True for errors that SQLite reports if the file's bytes are not as it wrote them.
[[nodiscard]] bool isDamage(CacheErrorKind kind);

/// Leaves a mark beside the cache, an empty file "<cache>.suspect": the next writer checks the whole cache first
/// (renewal.h). Failing to create the mark is harmless.
void suspect(const QString &file);
[[nodiscard]] bool isSuspect(const QString &file);
void trust(const QString &file); ///< removes the mark

/// Whether `file` was once a cache, even if its header is destroyed: recognised by the schema's text as SQLite writes
/// it, or by files that only a writer leaves beside a cache. Reads at most 16 MiB.
[[nodiscard]] bool wasCache(const QString &file);

} // namespace anjungan::store
