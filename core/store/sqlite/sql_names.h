// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

/// The form of names and times in the cache's SQL; layout.h describes the tables.
namespace anjungan::store {

/// The name as an SQL identifier, quotes doubled; safe for any text.
QString quoted(const QString &name);

/// True if a dataset cannot have this id, because its table would conflict with those of GeoPackage, SQLite or the
/// product.
[[nodiscard]] bool isReservedTable(const QString &id);

/// Unquoted names of a dataset's tables beside its user table.
QString rowTable(const QString &dataset);
QString rtreeTable(const QString &dataset);

/// "2026-11-21T07:05:00.000Z", as GeoPackage's DATETIME; null for an invalid time.
QString utcText(const QDateTime &time);

/// Parses the text of utcText(); none for other text.
[[nodiscard]] std::optional<QDateTime> utcTime(const QString &text);

} // namespace anjungan::store
