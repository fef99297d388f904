// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>

namespace anjungan::base {

/// Days from the first to the last, both included.
struct DaySpan
{
    QDate first;
    QDate last;

    bool operator==(const DaySpan &) const = default;
};

/// How the periods of a dataset are written, read from one of them, where they can be computed from a day: years
/// ("2026"), half-years ("2026-S1", "2026 Semester II"), quarters ("2026-Q3", "2026T3", "2026 TW III"), months
/// ("2026-10", "202610") and days ("2026-10-31", "2026/10/31", "20261031").
class PeriodFormat
{
public:
    enum class Kind { Year, HalfYear, Quarter, Month, Day };

    /// None for any other text, as "2026/2027 ganjil", and "2026 II", which may be a quarter or a half-year.
    [[nodiscard]] static std::optional<PeriodFormat> of(QStringView period);

    /// Days as "2026-10-31".
    [[nodiscard]] static PeriodFormat ofDates();

    Kind kind() const { return m_kind; }

    /// The period that contains the day, for the years 1 to 9999.
    [[nodiscard]] QString periodWith(QDate day) const;

    bool operator==(const PeriodFormat &) const = default;

private:
    Kind m_kind = Kind::Year;
    QString m_before;       ///< between the year and what follows
    QString m_between;      ///< between month and day
    bool m_isRoman = false; ///< of quarters and half-years
};

/// The days of a period in one of these forms; none for any other text, and if there is no such day.
[[nodiscard]] std::optional<DaySpan> daysOf(QStringView period);

/// The days of the period of this kind that contains the day.
[[nodiscard]] DaySpan daysAround(QDate day, PeriodFormat::Kind kind);

} // namespace anjungan::base
