// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>

namespace anjungan::query {

/// What tells a file from another that has taken its place under the same name while the first is still open: device
/// and inode; where there are none, the time of birth. Nothing where there is no file.
using FileIdentity = std::pair<quint64, quint64>;

[[nodiscard]] std::optional<FileIdentity> identityOf(const QString &file);

} // namespace anjungan::query
