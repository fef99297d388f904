// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_errors.h"

class QFile;

/// Files that are there in full as soon as they are there: a stick may be pulled out when the program says it is done.
namespace anjungan::store {

/// What was written to an open file is on its disk when it returns; false where it could not be brought there.
bool bringToDisk(QFile &file);

/// Renames `part`, whose content is on the disk, to `file`, in place of what was there, in one step.
CacheResult<void> putInPlace(const QString &part, const QString &file);

} // namespace anjungan::store
