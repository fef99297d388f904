// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_errors.h"

#include <QtTypes>

/// The seal at the end of a bundle: 64 bytes after SQLite's last page, which SQLite and GDAL do not look at. It tells a
/// file that was cut or altered on its way before SQLite opens it. It proves nothing about who made the file.
///
/// offset from the end -64: "ANJUNGAN BUNDLE" and a zero byte; -48: format, 32 bits; -44: zero, 32 bits; -40: bytes
/// before the seal, 64 bits; -32: SHA-256 over all bytes before. Numbers are little endian. Place, length and digest
/// stay in every later format, so that it is known for what it is.
namespace anjungan::store {

inline constexpr quint32 bundleFormat = 1;

/// Appends the seal to a file and brings it to the disk.
CacheResult<void> seal(const QString &file);

/// Reads the whole file. An error where it is no bundle, was cut or altered, or is of a newer format.
CacheResult<void> inspectSeal(const QString &file);

/// True where the file ends as a bundle does, whole or not; reads the end alone.
bool looksSealed(const QString &file);

} // namespace anjungan::store
