// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_errors.h"

class QFile;

/// Files that appear complete and are on the disk: a stick may be removed when the program says that it is done.
namespace anjungan::store {

/// Syncs an open file to its disk; false if that fails.
[[nodiscard]] bool flushToDisk(QFile &file);

/// Atomically renames `part`, whose content is on the disk, to `file`, replacing an existing file.
[[nodiscard]] CacheResult<void> renameInto(const QString &part, const QString &file);

} // namespace anjungan::store
