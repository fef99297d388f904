// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_errors.h"

#include <QDateTime>

/// The names under which a damaged cache and the one in its place change places, so that a crash between two renames
/// can be made good.
namespace anjungan::store {

/// "<cache>.renewing": the new cache until it is whole.
QString renewedName(const QString &file);

/// Removes a database with its WAL and its journal.
void removeWithHelpers(const QString &file);

/// Renames the cache with its WAL to "<cache>.damaged-<time>", which never takes the name of another file, and returns
/// the new path.
CacheResult<QString> setAside(const QString &file, const QDateTime &now);

/// Gives the new cache its name.
CacheResult<void> placeRenewed(const QString &file);

/// Where a crash came after the damaged cache was set aside and before the new one had its name: does the rest.
void finishRenewal(const QString &file);

} // namespace anjungan::store
