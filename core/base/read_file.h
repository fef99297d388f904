// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>

namespace anjungan::base {

/// The first `most` bytes of a file or a built-in resource, or all if it has fewer. To notice a file that is too large,
/// request one byte more than is allowed. The error is the system's text.
[[nodiscard]] std::expected<QByteArray, QString> readFile(const QString &path, qint64 most);

/// A small built-in resource; empty if it is missing.
[[nodiscard]] QByteArray readResource(const QString &path);

} // namespace anjungan::base
