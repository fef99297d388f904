// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace anjungan::query {

/// Distinguishes a file from another that has replaced it under the same name while the first is still open: device and
/// inode, on Windows the volume's serial number and the file's id on it. Times do not distinguish them: Windows gives a
/// file that replaces another the other's creation time.
using FileIdentity = std::array<quint64, 3>;

/// Nothing where there is no file.
[[nodiscard]] std::optional<FileIdentity> identityOf(const QString &file);

} // namespace anjungan::query
