// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonValue>
#include <QString>

#include <optional>

/// Values of derived rows, as DerivedContent has them.
namespace anjungan::query {

/// Null if it is empty.
[[nodiscard]] QJsonValue textOrNull(const QString &text);

/// As times are stored; null for none and for an invalid one.
[[nodiscard]] QJsonValue momentOrNull(const std::optional<QDateTime> &time);

} // namespace anjungan::query
