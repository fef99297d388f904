// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/period_format.h"
#include "core/workspace/duration.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <expected>
#include <optional>

namespace anjungan::workspace {

/// Why a text is no time expression.
enum class TimeMistake {
    Unreadable,
    TimeOfDay, ///< a duration with hours, minutes or seconds: a time is a day
    Open,      ///< an interval without a beginning and an end
    Backwards, ///< an interval that ends before it begins
};

/// A duration with a sign, from a day: "-P1Y", "+P7D". Months are counted first, then days; a day that the month does
/// not have is its last day: 31 January + P1M is 28 or 29 February.
struct TimeOffset
{
    Duration duration;
    bool isBack = false;

    [[nodiscard]] static std::expected<TimeOffset, TimeMistake> parse(QStringView text);

    /// Within the years 1 to 9999.
    [[nodiscard]] QDate from(QDate day) const;

    bool operator==(const TimeOffset &) const = default;
};

/// A day, or the days of a period.
struct TimeInstant
{
    enum class Anchor {
        Now,
        Latest, ///< the newest period of what is asked
        Given,
    };

    Anchor anchor = Anchor::Now;
    base::DaySpan given;
    TimeOffset offset; ///< from the anchor, not for Given

    bool operator==(const TimeInstant &) const = default;
};

/// A time in a query (docs/workspace.md, "Times"). An instant is "now", "latest", a duration from one of them ("-P1M"
/// is from now, "latest-P1Y") or a period ("2026-10", "2026-Q3"). An interval is "FROM..TO" of two instants, one of
/// which may be missing, or has a name: "year-to-date", "this-year", "last-year", "this-month",
/// "last-12-months", "latest-year".
struct TimeExpression
{
    enum class Kind { Instant, Range, YearToDate, ThisYear, LastYear, ThisMonth, Last12Months, LatestYear };

    QString text;
    Kind kind = Kind::Instant;
    std::optional<TimeInstant> from = {}; ///< the instant, or the beginning of a Range
    std::optional<TimeInstant> to = {};   ///< the end of a Range

    [[nodiscard]] static std::expected<TimeExpression, TimeMistake> parse(const QString &text);

    [[nodiscard]] bool isInterval() const { return kind != Kind::Instant; }
    [[nodiscard]] bool usesToday() const;
    [[nodiscard]] bool usesLatest() const;

    bool operator==(const TimeExpression &) const = default;
};

/// The newest period of what is asked.
struct LatestPeriod
{
    QDate day; ///< one of its days
    base::PeriodFormat::Kind kind = base::PeriodFormat::Kind::Day;
};

/// The days of an expression: those of the instant, or of the instants that an interval begins and ends with.
struct ResolvedTime
{
    std::optional<base::DaySpan> start; ///< none: open
    std::optional<base::DaySpan> end;

    bool operator==(const ResolvedTime &) const = default;
};

/// `latest` must be given if the expression uses it.
[[nodiscard]] ResolvedTime resolve(const TimeExpression &expression, QDate today,
                                   const std::optional<LatestPeriod> &latest = {});

/// The day of a moment in a zone; an invalid zone is UTC.
[[nodiscard]] QDate dayIn(const QTimeZone &zone, const QDateTime &moment);

} // namespace anjungan::workspace
