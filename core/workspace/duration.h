// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QStringView>

#include <optional>

namespace anjungan::workspace {

/// An ISO 8601 duration as in "P6M", "P14D", "PT15M"; months and days keep their calendar meaning.
struct Duration
{
    int months = 0; ///< years count as 12
    int days = 0;   ///< weeks count as 7
    qint64 seconds = 0;

    /// None if the text is not a duration, is negative, or is out of range (100 years).
    [[nodiscard]] static std::optional<Duration> parse(QStringView text);

    QDateTime after(const QDateTime &start) const;

    /// after() of this time, and of every earlier one, is not later than `end`.
    QDateTime before(const QDateTime &end) const;

    bool operator==(const Duration &) const = default;
};

} // namespace anjungan::workspace
