// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/cache_errors.h"

#include <QtTypes>

/// The seal at the end of a bundle: 64 bytes after SQLite's last page, which SQLite and GDAL ignore. It shows that a
/// file was cut or altered in transit, before SQLite opens it. It proves nothing about who made the file.
///
/// offset from the end -64: "ANJUNGAN BUNDLE" and a zero byte; -48: format, 32 bits; -44: zero, 32 bits; -40: bytes
/// before the seal, 64 bits; -32: SHA-256 over all bytes before. Numbers are little endian. Position, length and digest
/// stay the same in every later format, so that a bundle can always be recognised.
namespace anjungan::store {

inline constexpr quint32 bundleFormat = 1;

/// Appends the seal to a file and syncs it to the disk.
[[nodiscard]] CacheResult<void> seal(const QString &file);

/// Reads the whole file. An error if it is not a bundle, was cut or altered, or has a newer format.
[[nodiscard]] CacheResult<void> inspectSeal(const QString &file);

/// True if the end of the file looks like a bundle's, intact or not; reads only the end. False for a cache that is open
/// here, whose bytes are not read.
[[nodiscard]] bool looksSealed(const QString &file);

} // namespace anjungan::store
