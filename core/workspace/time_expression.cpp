// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/time_expression.h"

#include "core/base/name_table.h"

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

namespace {

using base::DaySpan;
using Anchor = TimeInstant::Anchor;
using Kind = TimeExpression::Kind;
using PeriodKind = base::PeriodFormat::Kind;

constexpr QStringView rangeSign = u"..";

constexpr base::NameTable<Kind, 6> namedIntervals{{{Kind::YearToDate, "year-to-date"_L1},
                                                   {Kind::ThisYear, "this-year"_L1},
                                                   {Kind::LastYear, "last-year"_L1},
                                                   {Kind::ThisMonth, "this-month"_L1},
                                                   {Kind::Last12Months, "last-12-months"_L1},
                                                   {Kind::LatestYear, "latest-year"_L1}}};

constexpr base::NameTable<Anchor, 2> anchors{{{Anchor::Now, "now"_L1}, {Anchor::Latest, "latest"_L1}}};

std::expected<TimeInstant, TimeMistake> parseInstant(QStringView text)
{
    if (const auto anchor = base::valueIn(anchors, text))
        return TimeInstant{.anchor = *anchor, .given = {}, .offset = {}};
    if (const auto days = base::daysOf(text))
        return TimeInstant{.anchor = Anchor::Given, .given = *days, .offset = {}};
    TimeInstant instant;
    for (const auto &[anchor, name] : anchors) {
        if (text.startsWith(name)) {
            instant.anchor = anchor;
            text.slice(name.size());
            break;
        }
    }
    return TimeOffset::parse(text).transform([instant](const TimeOffset &offset) mutable {
        instant.offset = offset;
        return instant;
    });
}

DaySpan resolveInstant(const TimeInstant &instant, QDate today, const std::optional<LatestPeriod> &latest)
{
    switch (instant.anchor) {
    case Anchor::Given:
        return instant.given;
    case Anchor::Latest:
        if (latest) {
            const QDate first = base::daysAround(latest->day, latest->kind).first;
            return base::daysAround(instant.offset.from(first), latest->kind);
        }
        break;
    case Anchor::Now:
        break;
    }
    const QDate day = instant.offset.from(today);
    return {day, day};
}

/// Whether the end is before the beginning on any day, since both are counted from the same one.
bool isBackwards(const TimeExpression &range)
{
    if (!range.from || !range.to || range.from->anchor != range.to->anchor)
        return false;
    const QDate anyDay(2024, 1, 1);
    const ResolvedTime time = resolve(range, anyDay, LatestPeriod{.day = anyDay});
    return time.end->last < time.start->first;
}

std::expected<TimeExpression, TimeMistake> parseRange(const QString &text)
{
    const qsizetype at = text.indexOf(rangeSign);
    const QStringView from = QStringView(text).first(at);
    const QStringView to = QStringView(text).sliced(at + rangeSign.size());
    if (from.isEmpty() && to.isEmpty())
        return std::unexpected(TimeMistake::Open);
    TimeExpression range{.text = text, .kind = Kind::Range};
    for (const auto &[side, instant] : {std::pair(from, &range.from), std::pair(to, &range.to)}) {
        if (side.isEmpty())
            continue;
        const auto parsed = parseInstant(side);
        if (!parsed)
            return std::unexpected(parsed.error());
        *instant = *parsed;
    }
    if (isBackwards(range))
        return std::unexpected(TimeMistake::Backwards);
    return range;
}

ResolvedTime between(const DaySpan &days) { return {DaySpan{days.first, days.first}, DaySpan{days.last, days.last}}; }

bool isAnchoredTo(const std::optional<TimeInstant> &instant, Anchor anchor)
{
    return instant && instant->anchor == anchor;
}

} // namespace

std::expected<TimeOffset, TimeMistake> TimeOffset::parse(QStringView text)
{
    const bool isBack = text.startsWith(u'-');
    if (!isBack && !text.startsWith(u'+'))
        return std::unexpected(TimeMistake::Unreadable);
    const auto duration = Duration::parse(text.sliced(1));
    if (!duration)
        return std::unexpected(TimeMistake::Unreadable);
    if (duration->seconds != 0)
        return std::unexpected(TimeMistake::TimeOfDay);
    return TimeOffset{.duration = *duration, .isBack = isBack};
}

QDate TimeOffset::from(QDate day) const
{
    const int sign = isBack ? -1 : 1;
    const QDate there = day.addMonths(sign * duration.months).addDays(qint64(sign) * duration.days);
    return std::clamp(there, QDate(1, 1, 1), QDate(9999, 12, 31));
}

std::expected<TimeExpression, TimeMistake> TimeExpression::parse(const QString &text)
{
    if (const auto name = base::valueIn(namedIntervals, text))
        return TimeExpression{.text = text, .kind = *name};
    if (text.contains(rangeSign))
        return parseRange(text);
    return parseInstant(text).transform([&text](const TimeInstant &instant) {
        return TimeExpression{.text = text, .kind = Kind::Instant, .from = instant};
    });
}

bool TimeExpression::usesToday() const
{
    return isAnchoredTo(from, Anchor::Now) || isAnchoredTo(to, Anchor::Now) ||
           (isInterval() && kind != Kind::Range && kind != Kind::LatestYear);
}

bool TimeExpression::usesLatest() const
{
    return isAnchoredTo(from, Anchor::Latest) || isAnchoredTo(to, Anchor::Latest) || kind == Kind::LatestYear;
}

ResolvedTime resolve(const TimeExpression &expression, QDate today, const std::optional<LatestPeriod> &latest)
{
    const auto daysOf = [&](const std::optional<TimeInstant> &instant) {
        return instant.transform([&](const TimeInstant &each) { return resolveInstant(each, today, latest); });
    };
    switch (expression.kind) {
    case Kind::Instant:
        return {daysOf(expression.from), daysOf(expression.from)};
    case Kind::Range:
        return {daysOf(expression.from), daysOf(expression.to)};
    case Kind::YearToDate:
        return between({QDate(today.year(), 1, 1), today});
    case Kind::ThisYear:
        return between(base::daysAround(today, PeriodKind::Year));
    case Kind::LastYear:
        return between(base::daysAround(QDate(std::max(today.year() - 1, 1), 1, 1), PeriodKind::Year));
    case Kind::ThisMonth:
        return between(base::daysAround(today, PeriodKind::Month));
    case Kind::Last12Months: {
        const DaySpan month = base::daysAround(today, PeriodKind::Month);
        return between({std::max(month.first.addMonths(-11), QDate(1, 1, 1)), month.last});
    }
    case Kind::LatestYear:
        return between(base::daysAround(latest ? latest->day : today, PeriodKind::Year));
    }
    return {};
}

QDate dayIn(const QTimeZone &zone, const QDateTime &moment)
{
    return moment.toTimeZone(zone.isValid() ? zone : QTimeZone::utc()).date();
}

} // namespace anjungan::workspace
