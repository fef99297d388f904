// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/period_format.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace anjungan::base {

namespace {

using Kind = PeriodFormat::Kind;

constexpr std::array<QStringView, 4> romanNumbers{u"I", u"II", u"III", u"IV"};

/// A period in its parts; `part` is the number of its half-year, quarter or month, from 1.
struct Read
{
    Kind kind = Kind::Year;
    int year = 0;
    int part = 1;
    int day = 1;
    QString before = {};
    QString between = {};
    bool isRoman = false;
};

int monthsIn(Kind kind)
{
    constexpr int inYear = 12, inHalfYear = 6, inQuarter = 3;
    switch (kind) {
    case Kind::Year:
        return inYear;
    case Kind::HalfYear:
        return inHalfYear;
    case Kind::Quarter:
        return inQuarter;
    case Kind::Month:
    case Kind::Day:
        break;
    }
    return 1;
}

int partOf(QDate day, Kind kind) { return (day.month() - 1) / monthsIn(kind) + 1; }

/// "2026-Q3", "2026 TW III": the word says what is counted.
std::optional<Read> readCounted(QStringView period)
{
    static const QRegularExpression form(
        u"\\A(\\d{4})([- ]?(?:(Q|T|TW|Triwulan)|S|SM|SMT|Semester)[- ]?)(?:([1-4])|(I{1,3}|IV))\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.matchView(period);
    if (!match.hasMatch())
        return std::nullopt;
    const QStringView number = match.capturedView(5);
    const auto roman = std::ranges::find(romanNumbers, number);
    if (!number.isEmpty() && roman == romanNumbers.end()) // "iv"
        return std::nullopt;
    return Read{.kind = match.hasCaptured(3) ? Kind::Quarter : Kind::HalfYear,
                .year = match.capturedView(1).toInt(),
                .part = number.isEmpty() ? match.capturedView(4).toInt() : int(roman - romanNumbers.begin()) + 1,
                .before = match.captured(2),
                .isRoman = !number.isEmpty()};
}

/// "2026", "2026-10", "2026-10-31", with the same separator twice.
std::optional<Read> readNumbers(QStringView period)
{
    static const QRegularExpression form(u"\\A(\\d{4})(?:([-/.]?)(\\d\\d)(?:\\2(\\d\\d))?)?\\z"_s);
    const QRegularExpressionMatch match = form.matchView(period);
    if (!match.hasMatch())
        return std::nullopt;
    const bool hasMonth = match.hasCaptured(3);
    const bool hasDay = match.hasCaptured(4);
    return Read{.kind = hasDay     ? Kind::Day
                        : hasMonth ? Kind::Month
                                   : Kind::Year,
                .year = match.capturedView(1).toInt(),
                .part = hasMonth ? match.capturedView(3).toInt() : 1,
                .day = hasDay ? match.capturedView(4).toInt() : 1,
                .before = match.captured(2),
                .between = hasDay ? match.captured(2) : QString()};
}

std::optional<Read> read(QStringView period)
{
    const auto found = readNumbers(period).or_else([period] { return readCounted(period); });
    if (!found)
        return std::nullopt;
    const QDate first(found->year, (found->part - 1) * monthsIn(found->kind) + 1, found->day);
    return first.isValid() && first.year() > 0 ? found : std::nullopt;
}

QString padded(int number, int digits) { return u"%1"_s.arg(number, digits, 10, QChar(u'0')); }

} // namespace

std::optional<PeriodFormat> PeriodFormat::of(QStringView period)
{
    const auto parts = read(period);
    if (!parts)
        return std::nullopt;
    PeriodFormat format;
    format.m_kind = parts->kind;
    format.m_before = parts->before;
    format.m_between = parts->between;
    format.m_isRoman = parts->isRoman;
    return format;
}

PeriodFormat PeriodFormat::ofDates()
{
    PeriodFormat format;
    format.m_kind = Kind::Day;
    format.m_before = format.m_between = u"-"_s;
    return format;
}

QString PeriodFormat::periodWith(QDate day) const
{
    constexpr int yearDigits = 4;
    QString text = padded(day.year(), yearDigits) + m_before;
    const int part = partOf(day, m_kind);
    switch (m_kind) {
    case Kind::Year:
        break;
    case Kind::HalfYear:
    case Kind::Quarter:
        text += m_isRoman ? romanNumbers[std::size_t(part - 1)].toString() : QString::number(part);
        break;
    case Kind::Month:
        text += padded(part, 2);
        break;
    case Kind::Day:
        text += padded(part, 2) + m_between + padded(day.day(), 2);
        break;
    }
    return text;
}

std::optional<DaySpan> daysOf(QStringView period)
{
    return read(period).transform([](const Read &parts) {
        return daysAround(QDate(parts.year, (parts.part - 1) * monthsIn(parts.kind) + 1, parts.day), parts.kind);
    });
}

DaySpan daysAround(QDate day, Kind kind)
{
    if (kind == Kind::Day)
        return {day, day};
    const QDate first(day.year(), (partOf(day, kind) - 1) * monthsIn(kind) + 1, 1);
    const QDate lastMonth(day.year(), partOf(day, kind) * monthsIn(kind), 1);
    return {first, QDate(lastMonth.year(), lastMonth.month(), lastMonth.daysInMonth())};
}

} // namespace anjungan::base
