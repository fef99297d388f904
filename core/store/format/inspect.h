// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_connection.h"

namespace anjungan::store {

/// The schema version of a connection's cache; 0 if the file is empty. An error if it is not an SQLite file, not a
/// GeoPackage, another GeoPackage, damaged, or of a newer version than `newest`. Only reads.
[[nodiscard]] CacheResult<int> inspect(const CacheConnection &connection, int newest);

/// Checks a path before SQLite opens it, without opening it (open_files.h): an error if there is no file, one that
/// cannot be read, a folder, or a file that SQLite would take for an empty one.
[[nodiscard]] CacheResult<void> inspectPath(const QString &file);

/// The mode for reading a file: on a read-only medium WAL's helper files cannot be created.
CacheConnection::Mode readMode(const QString &file);

} // namespace anjungan::store
