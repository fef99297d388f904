// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

/// How names and times are spelled in the cache's SQL; layout.h says what they name.
namespace anjungan::store {

/// The name as an SQL identifier, quotes doubled; safe for any text.
QString quoted(const QString &name);

/// True where a dataset of this id could not have a table of its name: it would clash with GeoPackage's, SQLite's or
/// the product's.
bool isReservedTable(const QString &id);

/// Unquoted names of a dataset's tables beside its user table.
QString rowTable(const QString &dataset);
QString rtreeTable(const QString &dataset);

/// "2026-11-21T07:05:00.000Z", as GeoPackage's DATETIME; null for an invalid time.
QString utcText(const QDateTime &time);

/// The time of utcText(); nothing for other text.
std::optional<QDateTime> utcTime(const QString &text);

} // namespace anjungan::store
