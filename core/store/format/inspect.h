// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_connection.h"

namespace anjungan::store {

/// The schema version of the cache behind a connection; 0 where the file is empty. An error where it is no SQLite file,
/// no GeoPackage, a GeoPackage of somebody else, damaged, or of a newer version than `newest`. Reads only.
CacheResult<int> inspect(const CacheConnection &connection, int newest);

/// What is wrong with a path before SQLite sees it: nothing there, a folder, or bytes that are no SQLite file.
CacheResult<void> inspectPath(const QString &file);

/// How a file can be read: a cache on a medium that cannot be written has no place for WAL's helper files.
CacheConnection::Mode readMode(const QString &file);

} // namespace anjungan::store
