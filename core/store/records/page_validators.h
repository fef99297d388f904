// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/values/pass.h"

#include <QJsonArray>

namespace anjungan::store {

/// The validators of a listing's pages as JSON: [{"url", "etag", "lastModified", "isWhole"}].
QJsonArray pageValidatorsToJson(const QList<sync::PageValidator> &pages);

/// Nothing where it is not of that form.
std::optional<QList<sync::PageValidator>> pageValidatorsOfJson(const QJsonArray &json);

/// The same as the text that the cache keeps it in.
QString toJson(const QList<sync::PageValidator> &pages);

/// Empty for text that is not of that form: the next sync then asks for everything.
QList<sync::PageValidator> pageValidatorsOf(const QString &json);

} // namespace anjungan::store
