// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/values/cache_error.h"

namespace anjungan::sync {

QString CacheError::line() const { return file.isEmpty() ? what : file + QStringLiteral(": ") + what; }

} // namespace anjungan::sync
