// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/cache.h"

namespace anjungan::store {

/// The validators of a listing's pages as the JSON text that the cache keeps them in: [{"url", "etag",
/// "lastModified"}].
QString toJson(const QList<sync::PageValidator> &pages);

/// Empty for text that is not of that form: the next sync then asks for everything.
QList<sync::PageValidator> pageValidatorsOf(const QString &json);

} // namespace anjungan::store
