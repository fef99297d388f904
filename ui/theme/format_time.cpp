// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/format.h"

#include <array>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace anjungan::theme {

namespace {

constexpr std::array<QStringView, 12> indonesianMonths{u"Januari",   u"Februari", u"Maret",    u"April",
                                                       u"Mei",       u"Juni",     u"Juli",     u"Agustus",
                                                       u"September", u"Oktober",  u"November", u"Desember"};
constexpr std::array<QStringView, 12> englishMonths{u"January",   u"February", u"March",    u"April",
                                                    u"May",       u"June",     u"July",     u"August",
                                                    u"September", u"October",  u"November", u"December"};

QString clockText(int hours, int minutes, QChar separator)
{
    return u"%1%2%3"_s.arg(hours, 2, 10, QChar(u'0')).arg(separator).arg(minutes, 2, 10, QChar(u'0'));
}

/// Indonesia's three zones by their own names, else the distance from UTC.
QString zoneName(const QTimeZone &zone, int offsetSeconds, QChar separator)
{
    const QByteArray id = zone.id();
    if (id == "Asia/Jakarta" || id == "Asia/Pontianak")
        return u"WIB"_s;
    if (id == "Asia/Makassar" || id == "Asia/Ujung_Pandang")
        return u"WITA"_s;
    if (id == "Asia/Jayapura")
        return u"WIT"_s;
    if (offsetSeconds == 0)
        return u"UTC"_s;
    const int minutes = std::abs(offsetSeconds) / 60;
    return u"UTC"_s + QChar(offsetSeconds < 0 ? u'\u2212' : u'+') + clockText(minutes / 60, minutes % 60, separator);
}

struct Span
{
    QStringView indonesian, one, many;
};

} // namespace

Formatter::Formatter(Language language, QTimeZone timeZone)
    : m_language(language), m_timeZone(timeZone.isValid() ? std::move(timeZone) : QTimeZone::utc())
{
}

QString Formatter::monthName(int month) const
{
    return (isIndonesian() ? indonesianMonths : englishMonths).at(static_cast<std::size_t>(month - 1)).toString();
}

QString Formatter::clock(QTime time) const
{
    return clockText(time.hour(), time.minute(), isIndonesian() ? u'.' : u':');
}

QString Formatter::date(QDate date) const
{
    if (!date.isValid())
        return u"–"_s;
    // Both languages shorten each month to its first three letters (CLDR).
    return u"%1 %2 %3"_s.arg(date.day()).arg(monthName(date.month()).first(3)).arg(date.year());
}

QString Formatter::dateTime(const QDateTime &when) const
{
    if (!when.isValid())
        return u"–"_s;
    const QDateTime here = when.toTimeZone(m_timeZone);
    const QString zone = zoneName(m_timeZone, here.offsetFromUtc(), isIndonesian() ? u'.' : u':');
    return date(here.date()) + u' ' + clock(here.time()) + u' ' + zone;
}

QString Formatter::time(const QDateTime &when) const
{
    return when.isValid() ? clock(when.toTimeZone(m_timeZone).time()) : u"–"_s;
}

QString Formatter::age(std::chrono::seconds age) const
{
    using namespace std::chrono;
    constexpr Span minuteSpan{u"menit", u"minute", u"minutes"};
    constexpr Span hourSpan{u"jam", u"hour", u"hours"};
    constexpr Span daySpan{u"hari", u"day", u"days"};
    constexpr Span yearSpan{u"tahun", u"year", u"years"};
    constexpr days yearsFrom{2 * 365};
    const auto told = [this](qint64 count, const Span &span) {
        const QStringView unit = isIndonesian() ? span.indonesian : count == 1 ? span.one : span.many;
        return Amount{number(static_cast<double>(count), 0), unit.toString()}.text();
    };
    if (age <= -1min)
        return isIndonesian() ? u"di masa depan"_s : u"in the future"_s;
    if (age < 1min)
        return isIndonesian() ? u"baru saja"_s : u"just now"_s;
    if (age < 1h)
        return told(duration_cast<minutes>(age).count(), minuteSpan);
    if (age < days{1})
        return told(duration_cast<hours>(age).count(), hourSpan);
    if (age < yearsFrom)
        return told(duration_cast<days>(age).count(), daySpan);
    return told(duration_cast<days>(age).count() / 365, yearSpan);
}

QString Formatter::period(const QString &period) const
{
    constexpr qsizetype monthLength = 7; // yyyy-MM
    if (period.size() != monthLength)
        return period;
    const QDate month = QDate::fromString(period, u"yyyy-MM"_s);
    return month.isValid() ? monthName(month.month()) + u' ' + period.first(4) : period;
}

} // namespace anjungan::theme
