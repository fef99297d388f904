// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/zone_name.h"
#include "ui/theme/format.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace anjungan::theme {

Formatter::Formatter(QStringView language, QTimeZone timeZone)
    : m_words(language), m_timeZone(timeZone.isValid() ? std::move(timeZone) : QTimeZone::utc())
{
}

QString Formatter::clock(int hours, int minutes) const
{
    return m_words.text(QT_TRANSLATE_NOOP("FormatWords", "%1:%2"))
        .arg(hours, 2, 10, QChar(u'0'))
        .arg(minutes, 2, 10, QChar(u'0'));
}

QString Formatter::zoneName(int offsetSeconds) const
{
    return base::zoneName(m_timeZone, offsetSeconds, clock(0, 0).at(2));
}

QString Formatter::yesNo(bool is) const
{
    return m_words.text(is ? QT_TRANSLATE_NOOP("FormatWords", "yes") : QT_TRANSLATE_NOOP("FormatWords", "no"));
}

QString Formatter::day(const QDateTime &when) const
{
    return when.isValid() ? date(when.toTimeZone(m_timeZone).date()) : date(QDate());
}

QString Formatter::date(QDate date) const
{
    if (!date.isValid())
        return u"–"_s;
    //: day, short month, year
    return m_words.text(QT_TRANSLATE_NOOP("FormatWords", "%1 %2 %3"))
        .arg(date.day())
        .arg(m_words.shortMonth(date.month()))
        .arg(date.year() > 0 ? date.year() : date.year() + 1); // QDate has no year 0
}

QString Formatter::dateTime(const QDateTime &when) const
{
    if (!when.isValid())
        return u"–"_s;
    const QDateTime here = when.toTimeZone(m_timeZone);
    return date(here.date()) + u' ' + time(when) + u' ' + zoneName(here.offsetFromUtc());
}

QString Formatter::time(const QDateTime &when) const
{
    if (!when.isValid())
        return u"–"_s;
    const QTime here = when.toTimeZone(m_timeZone).time();
    return clock(here.hour(), here.minute());
}

QString Formatter::age(std::chrono::seconds age) const
{
    using namespace std::chrono;
    constexpr days yearsFrom{2 * 365};
    const auto counted = [this](const char *words, qint64 count) {
        return m_words.counted(words, count, number(static_cast<double>(count), 0));
    };
    if (age <= -1min)
        return m_words.text(QT_TRANSLATE_NOOP("FormatWords", "in the future"));
    if (age < 1min)
        return m_words.text(QT_TRANSLATE_NOOP("FormatWords", "just now"));
    if (age < 1h)
        return counted(QT_TRANSLATE_N_NOOP("FormatWords", "%n minute(s)"), duration_cast<minutes>(age).count());
    if (age < days{1})
        return counted(QT_TRANSLATE_N_NOOP("FormatWords", "%n hour(s)"), duration_cast<hours>(age).count());
    if (age < yearsFrom)
        return counted(QT_TRANSLATE_N_NOOP("FormatWords", "%n day(s)"), duration_cast<days>(age).count());
    return counted(QT_TRANSLATE_N_NOOP("FormatWords", "%n year(s)"), duration_cast<days>(age).count() / 365);
}

} // namespace anjungan::theme
