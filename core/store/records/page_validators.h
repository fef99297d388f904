// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/pass.h"

#include <QJsonArray>

namespace anjungan::store {

/// The validators of a listing's pages as JSON: [{"url", "etag", "lastModified", "isWhole", "newest": {"field", "time",
/// "rows"}}], the last only in place of a validator.
QJsonArray pageValidatorsToJson(const QList<sync::PageValidator> &pages);

/// None if it does not have that form.
[[nodiscard]] std::optional<QList<sync::PageValidator>> pageValidatorsOfJson(const QJsonArray &json);

/// The same as text, for the cache.
QString toJson(const QList<sync::PageValidator> &pages);

/// Empty for text that does not have that form: the next sync then lists everything.
QList<sync::PageValidator> pageValidatorsOf(const QString &json);

} // namespace anjungan::store
