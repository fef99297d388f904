// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_errors.h"

#include <QDateTime>

/// The file names used while a damaged cache is replaced, so that the next start can complete this after a crash
/// between two renames.
namespace anjungan::store {

/// "<cache>.renewing": the new cache until it is complete.
QString renewedName(const QString &file);

/// Removes a database with its WAL and its journal.
void removeWithHelpers(const QString &file);

enum class Aside { Damaged, ByPerson };

/// Renames the cache with its WAL to "<cache>.damaged-<time>", or "….set-aside-<time>" where a person wants it, never
/// replacing an existing file, and returns the new path.
[[nodiscard]] CacheResult<QString> setAside(const QString &file, const QDateTime &now, Aside why = Aside::Damaged);

/// Renames the new cache to the cache's name.
[[nodiscard]] CacheResult<void> placeRenewed(const QString &file);

/// Completes a renewal that crashed after the damaged cache was renamed and before the new one was.
void finishRenewal(const QString &file);

} // namespace anjungan::store
