// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>

namespace anjungan::base {

/// The first `most` bytes of a file, or of a resource that is built in; all of them where it has no more. Ask for one
/// more than is allowed to tell a file that is too large. The error is the system's text.
[[nodiscard]] std::expected<QByteArray, QString> readFile(const QString &path, qint64 most);

/// What is built in and small; empty where it is missing.
[[nodiscard]] QByteArray readResource(const QString &path);

} // namespace anjungan::base
