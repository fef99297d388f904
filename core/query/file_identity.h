// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>

namespace anjungan::query {

/// Distinguishes a file from another that has replaced it under the same name while the first is still open: device and
/// inode, or the time of creation where these do not exist. None if there is no file.
using FileIdentity = std::pair<quint64, quint64>;

[[nodiscard]] std::optional<FileIdentity> identityOf(const QString &file);

} // namespace anjungan::query
