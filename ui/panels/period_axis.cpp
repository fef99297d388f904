// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/period_axis.h"

#include "core/base/cut.h"
#include "core/base/period_format.h"

#include <QDate>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

using PeriodKind = base::PeriodFormat::Kind;

/// A period as a number: of years, half-years, quarters, months or days, each one after the one before.
struct PeriodPlace
{
    PeriodKind kind;
    qint64 at;
};

constexpr int monthsInYear = 12;
/// More labels than this have no room on any screen.
constexpr qint64 mostLabels = 400;

int partsOfYear(PeriodKind kind)
{
    switch (kind) {
    case PeriodKind::HalfYear:
        return 2;
    case PeriodKind::Quarter:
        return 4;
    case PeriodKind::Month:
        return monthsInYear;
    default:
        return 1;
    }
}

std::optional<PeriodPlace> placeOf(QStringView period)
{
    constexpr qsizetype dayLength = 10;
    if (period.size() > dayLength && (period[dayLength] == u'T' || period[dayLength] == u' '))
        period = period.first(dayLength); // of a time its day
    const auto format = base::PeriodFormat::of(period);
    const auto days = base::daysOf(period);
    if (!format || !days)
        return std::nullopt;
    if (format->kind() == PeriodKind::Day)
        return PeriodPlace{PeriodKind::Day, days->first.toJulianDay()};
    const int parts = partsOfYear(format->kind());
    const int part = (days->first.month() - 1) * parts / monthsInYear;
    return PeriodPlace{format->kind(), qint64(days->first.year()) * parts + part};
}

/// "Okt", "Okt 26" where the axis has more than one year, "21 Nov", "T3 26", "2026".
QString labelOf(PeriodKind kind, qint64 at, bool isOneYear, const theme::Formatter &format)
{
    if (kind == PeriodKind::Year)
        return QString::number(at);
    if (kind == PeriodKind::Day) {
        const QString day = format.date(QDate::fromJulianDay(at));
        return isOneYear ? day.first(std::max<qsizetype>(day.lastIndexOf(u' '), 0)) : day;
    }
    const int year = static_cast<int>(at / partsOfYear(kind));
    const int part = static_cast<int>(at % partsOfYear(kind)) + 1;
    QString text;
    if (kind == PeriodKind::Month)
        text =
            base::beginningOf(format.period(u"%1-%2"_s.arg(year, 4, 10, QChar(u'0')).arg(part, 2, 10, QChar(u'0'))), 3);
    else
        text = (kind == PeriodKind::Quarter ? u"T%1"_s : u"S%1"_s).arg(part);
    return isOneYear ? text : text + u' ' + QString::number(year).last(2);
}

/// The usual distance of neighbours. Months and years have a fixed rhythm: the least distance. Days need not have one:
/// the middle distance.
qint64 rhythmOf(PeriodKind kind, std::vector<qint64> places)
{
    std::ranges::sort(places);
    std::vector<qint64> distances;
    for (std::size_t i = 1; i < places.size(); ++i)
        if (places[i] > places[i - 1])
            distances.push_back(places[i] - places[i - 1]);
    if (distances.empty())
        return 1;
    std::ranges::sort(distances);
    return kind == PeriodKind::Day ? distances[(distances.size() - 1) / 2] : distances.front();
}

} // namespace

std::optional<PeriodAxis> periodAxis(const QStringList &periods, const theme::Formatter &format)
{
    PeriodAxis axis;
    std::optional<PeriodKind> kind;
    std::vector<qint64> places;
    for (const QString &period : periods) {
        if (period.isEmpty()) {
            axis.places.emplace_back();
            continue;
        }
        const auto place = placeOf(period);
        if (!place || place->kind != kind.value_or(place->kind))
            return std::nullopt;
        kind = place->kind;
        places.push_back(place->at);
        axis.places.emplace_back(static_cast<double>(place->at));
    }
    if (!kind)
        return std::nullopt;
    const auto [first, last] = std::ranges::minmax(places);
    const qint64 rhythm = rhythmOf(*kind, places);
    const double leeway = *kind == PeriodKind::Day ? 1.5 : 1;
    axis.bridged = leeway * static_cast<double>(rhythm);
    axis.year = *kind == PeriodKind::Day ? 0 : partsOfYear(*kind);
    const auto yearOf = [&kind](qint64 at) {
        return *kind == PeriodKind::Day ? QDate::fromJulianDay(at).year() : at / partsOfYear(*kind);
    };
    const bool isOneYear = yearOf(first) == yearOf(last);
    const bool fitsRhythm =
        *kind != PeriodKind::Day && std::ranges::all_of(places, [&](qint64 at) { return (at - first) % rhythm == 0; });
    for (const std::optional<double> &place : axis.places)
        axis.texts.append(place ? labelOf(*kind, static_cast<qint64>(*place), isOneYear, format) : QString());
    const qint64 step = std::max((last - first) / mostLabels + 1, fitsRhythm ? rhythm : 1);
    for (qint64 at = first; at <= last; at += step)
        axis.labels.push_back({static_cast<double>(at), labelOf(*kind, at, isOneYear, format)});
    return axis;
}

double placeOfDay(const PeriodAxis &axis, QDate day)
{
    if (axis.year <= 0)
        return static_cast<double>(day.toJulianDay());
    const int parts = static_cast<int>(axis.year);
    const int months = monthsInYear / parts;
    const int part = (day.month() - 1) / months;
    const QDate first(day.year(), part * months + 1, 1);
    const auto passed = static_cast<double>(first.daysTo(day) + 1);
    return day.year() * parts + part - 1 + passed / static_cast<double>(first.daysTo(first.addMonths(months)));
}

} // namespace anjungan::panels
