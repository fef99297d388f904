// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace anjungan::start {

/// What a file that a person gave is, by its first bytes; its name says nothing.
enum class FileKind {
    Workspace, ///< JSON
    Bundle,    ///< an SQLite file: a bundle, or a cache
    Picture,   ///< one that Qt reads, with a QR code perhaps
};

/// Nothing where it is none of them, or cannot be read. Reads the disk.
[[nodiscard]] std::optional<FileKind> kindOf(const QString &file);

} // namespace anjungan::start
