// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/sql_names.h"

#include <QByteArray>
#include <QDateTime>
#include <QVariant>

#include <optional>

/// Binds and reads values of columns in which SQL's null means a missing value. Texts and bytes are read with QVariant,
/// which converts null to empty.
namespace anjungan::store {

[[nodiscard]] inline QVariant textOrNull(const QString &text) { return text.isEmpty() ? QVariant() : QVariant(text); }

[[nodiscard]] inline QVariant bytesOrNull(const QByteArray &bytes)
{
    return bytes.isEmpty() ? QVariant() : QVariant(bytes);
}

[[nodiscard]] inline QVariant timeOrNull(const std::optional<QDateTime> &time)
{
    return time && time->isValid() ? QVariant(utcText(*time)) : QVariant();
}

/// None for null, and for text that is not a time of utcText().
[[nodiscard]] inline std::optional<QDateTime> timeOf(const QVariant &value) { return utcTime(value.toString()); }

} // namespace anjungan::store
