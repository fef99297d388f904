// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/cache_error.h"

#include <QSqlError>

namespace anjungan::store {

using sync::CacheError;
using sync::CacheErrorKind;
using sync::CacheResult;

/// SQLite's primary result code (sqlite.org/rescode.html) of a failed call; 1 (SQLITE_ERROR) if the driver gave none.
int sqliteCode(const QSqlError &error);

/// SQLite's extended result code if there is one, otherwise sqliteCode().
int sqliteExtendedCode(const QSqlError &error);

/// The error of a failed call on `file`: its kind from SQLite's code, and one line that says what to do.
CacheError cacheError(const QString &file, const QSqlError &error);

} // namespace anjungan::store
