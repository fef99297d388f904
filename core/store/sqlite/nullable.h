// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sqlite/sql_names.h"

#include <QByteArray>
#include <QDateTime>
#include <QVariant>

#include <optional>

/// Columns in which SQL's null stands for what is not there: how values are bound to them and read from them. Texts and
/// bytes are read by QVariant itself, which makes null empty.
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

/// Nothing for null, and for text that is no time of utcText().
[[nodiscard]] inline std::optional<QDateTime> timeOf(const QVariant &value) { return utcTime(value.toString()); }

} // namespace anjungan::store
