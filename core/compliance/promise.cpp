// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/promise.h"

#include "core/base/period_format.h"

#include <algorithm>
#include <optional>

namespace anjungan::compliance {

using namespace Qt::StringLiterals;
using base::PeriodFormat;

namespace {

/// Counted from here, a day that begins a year, a quarter and a month.
const QDate firstDay(2000, 1, 1);
const QDate firstMonday(2000, 1, 3);

constexpr int monthsOfYear = 12;
constexpr qint64 secondsOfDay = 86'400;

/// Periods of one length, numbered from that of the first day on, which is 0.
class Calendar
{
public:
    Calendar(const workspace::Duration &length, QTimeZone zone) : m_length(length), m_zone(std::move(zone)) {}

    QDateTime begin(qint64 number) const
    {
        if (m_length.months > 0)
            return momentOf(
                       firstDay.addMonths(static_cast<int>(number * m_length.months)).addDays(number * m_length.days))
                .addSecs(number * m_length.seconds);
        const QDate from = m_length.days == 7 && m_length.seconds == 0 ? firstMonday : firstDay;
        if (m_length.seconds == 0)
            return momentOf(from.addDays(number * m_length.days));
        return momentOf(from).addSecs(number * seconds());
    }

    /// The period that has begun at `now` and not ended.
    qint64 numberAt(const QDateTime &now) const
    {
        const QDate today = now.toTimeZone(m_zone).date();
        const qint64 months = (today.year() - firstDay.year()) * monthsOfYear + today.month() - 1;
        // A month has 28 to 31 days: the guess is off by little, more with months and days mixed.
        qint64 number = m_length.months > 0 ? months / m_length.months : momentOf(firstDay).secsTo(now) / seconds();
        while (begin(number) > now)
            --number;
        while (begin(number + 1) <= now)
            ++number;
        return number;
    }

private:
    /// Of lengths without months; never 0.
    qint64 seconds() const { return std::max<qint64>(m_length.days * secondsOfDay + m_length.seconds, 1); }
    QDateTime momentOf(QDate day) const { return day.startOfDay(m_zone); }

    workspace::Duration m_length;
    QTimeZone m_zone;
};

std::optional<PeriodFormat::Kind> kindOf(const workspace::Duration &length)
{
    if (length.seconds != 0)
        return {};
    if (length.months == 0)
        return length.days == 1 ? std::optional(PeriodFormat::Kind::Day) : std::nullopt;
    if (length.days != 0)
        return {};
    switch (length.months) {
    case 1:
        return PeriodFormat::Kind::Month;
    case 3:
        return PeriodFormat::Kind::Quarter;
    case 6:
        return PeriodFormat::Kind::HalfYear;
    case monthsOfYear:
        return PeriodFormat::Kind::Year;
    default:
        return {};
    }
}

/// How periods of that kind are written where the dataset does not say it.
std::optional<PeriodFormat> usualFormat(PeriodFormat::Kind kind)
{
    switch (kind) {
    case PeriodFormat::Kind::Year:
        return PeriodFormat::of(u"2026");
    case PeriodFormat::Kind::HalfYear:
        return PeriodFormat::of(u"2026-S1");
    case PeriodFormat::Kind::Quarter:
        return PeriodFormat::of(u"2026-Q1");
    case PeriodFormat::Kind::Month:
        return PeriodFormat::of(u"2026-01");
    case PeriodFormat::Kind::Day:
        return PeriodFormat::ofDates();
    }
    return {};
}

PeriodFormat formatFor(const workspace::Duration &length, QStringView like)
{
    const auto kind = kindOf(length);
    const auto own = PeriodFormat::of(like);
    if (kind && own && own->kind() == *kind)
        return *own;
    return (kind ? usualFormat(*kind) : std::nullopt).value_or(PeriodFormat::ofDates());
}

QList<Promise> promisesOf(const workspace::Dataset &dataset, const Calendar &calendar, qint64 first, qint64 end,
                          QStringView like)
{
    const PeriodFormat format = formatFor(*dataset.cadence, like);
    QList<Promise> promises;
    for (qint64 number = first; number < end; ++number) {
        const QDateTime begins = calendar.begin(number);
        const QDateTime ends = calendar.begin(number + 1);
        promises << Promise{format.periodWith(begins.date()), begins, ends,
                            dataset.grace ? dataset.grace->after(ends) : ends};
    }
    return promises;
}

bool promisesAnything(const workspace::Dataset &dataset)
{
    return dataset.cadence && *dataset.cadence != workspace::Duration{};
}

Calendar calendarOf(const workspace::Dataset &dataset, const QTimeZone &zone)
{
    return {*dataset.cadence, zone.isValid() ? zone : QTimeZone::utc()};
}

} // namespace

QList<Promise> promisesBefore(const workspace::Dataset &dataset, const QTimeZone &zone, const QDateTime &now, int count,
                              QStringView like)
{
    if (!promisesAnything(dataset))
        return {};
    const Calendar calendar = calendarOf(dataset, zone);
    const qint64 current = calendar.numberAt(now);
    return promisesOf(dataset, calendar, current - count, current, like);
}

QList<Promise> promisesSince(const workspace::Dataset &dataset, const QTimeZone &zone, const QDateTime &from,
                             const QDateTime &now, int most, QStringView like)
{
    if (!promisesAnything(dataset))
        return {};
    const Calendar calendar = calendarOf(dataset, zone);
    const qint64 current = calendar.numberAt(now);
    return promisesOf(dataset, calendar, std::max(calendar.numberAt(from), current - most), current, like);
}

QString promisedPeriod(const workspace::Dataset &dataset, QStringView period, QStringView like)
{
    const auto kind = dataset.cadence ? kindOf(*dataset.cadence) : std::nullopt;
    const auto own = PeriodFormat::of(period);
    const auto days = base::daysOf(period);
    if (!kind || !own || own->kind() != *kind || !days)
        return {};
    return formatFor(*dataset.cadence, like).periodWith(days->first);
}

} // namespace anjungan::compliance
