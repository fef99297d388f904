// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/iso_time.h"

#include <algorithm>
#include <chrono>

namespace anjungan::base {

namespace {

using std::chrono::milliseconds;

constexpr qint64 dayMsecs = milliseconds(std::chrono::days(1)).count();

constexpr qint64 msecsAt(int year, unsigned month, unsigned day)
{
    using namespace std::chrono;
    return milliseconds(
               sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day)).time_since_epoch())
        .count();
}

constexpr qint64 firstMoment = msecsAt(0, 1, 1);
constexpr qint64 lastMoment = msecsAt(9999, 12, 31) + dayMsecs - 1;

/// Reads from the front of a text; each call consumes what it read, or fails and leaves the text unchanged.
class Scanner
{
public:
    explicit Scanner(QStringView text) : m_text(text) {}

    bool atEnd() const { return m_text.isEmpty(); }
    qsizetype left() const { return m_text.size(); }
    bool atDigit() const { return !m_text.isEmpty() && m_text.front() >= u'0' && m_text.front() <= u'9'; }

    bool accept(QChar character)
    {
        if (!m_text.startsWith(character))
            return false;
        m_text.slice(1);
        return true;
    }

    bool acceptAny(QStringView characters)
    {
        return std::ranges::any_of(characters, [this](QChar each) { return accept(each); });
    }

    bool accept(QStringView word)
    {
        if (!m_text.startsWith(word))
            return false;
        m_text.slice(word.size());
        return true;
    }

    /// "[Asia/Jakarta]" behind an offset (RFC 9557), which says nothing more about the moment.
    void skipZoneName()
    {
        if (m_text.startsWith(u'[') && m_text.endsWith(u']'))
            m_text = {};
    }

    /// Exactly `digits` digits with a value of `least` to `most`.
    std::optional<int> number(qsizetype digits, int least, int most)
    {
        if (m_text.size() < digits)
            return std::nullopt;
        int value = 0;
        for (const QChar digit : m_text.first(digits)) {
            if (digit < u'0' || digit > u'9')
                return std::nullopt;
            value = value * 10 + (digit.unicode() - u'0');
        }
        if (value < least || value > most)
            return std::nullopt;
        m_text.slice(digits);
        return value;
    }

    /// A fraction's digits after the point, in milliseconds; finer ones are dropped.
    std::optional<milliseconds> fraction()
    {
        int value = 0;
        int weight = 100;
        bool any = false;
        while (const auto digit = number(1, 0, 9)) {
            any = true;
            value += *digit * weight;
            weight /= 10;
        }
        return any ? std::optional(milliseconds(value)) : std::nullopt;
    }

private:
    QStringView m_text;
};

struct ScannedDate
{
    std::chrono::sys_days day;
    bool isBasic = false; ///< "20261121"
};

std::optional<ScannedDate> date(Scanner &scanner)
{
    const auto year = scanner.number(4, 0, 9999);
    if (!year)
        return std::nullopt;
    const bool isBasic = scanner.atDigit();
    const bool hasSlashes = !isBasic && scanner.accept(u'/');
    if (!isBasic && !hasSlashes && !scanner.accept(u'-'))
        return std::nullopt;
    const auto month = scanner.number(2, 1, 12);
    if (!month || (!isBasic && !scanner.accept(hasSlashes ? u'/' : u'-')))
        return std::nullopt;
    const auto day = scanner.number(2, 1, 31);
    if (!day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional(ScannedDate{std::chrono::sys_days(date), isBasic}) : std::nullopt;
}

/// Two digits, behind a colon in the extended form. None where there are no more.
std::optional<int> nextPart(Scanner &scanner, bool isBasic, int most)
{
    if (!isBasic && !scanner.accept(u':'))
        return std::nullopt;
    return scanner.number(2, 0, most);
}

std::optional<milliseconds> timeOfDay(Scanner &scanner)
{
    constexpr int lastHour = 24, leapSecond = 60;
    const auto hours = scanner.number(2, 0, lastHour);
    if (!hours)
        return std::nullopt;
    const bool isBasic = scanner.atDigit();
    const auto minutes = nextPart(scanner, isBasic, 59);
    if (!minutes)
        return std::nullopt;
    milliseconds time = std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
    if (isBasic ? scanner.atDigit() : scanner.accept(u':')) {
        const auto seconds = scanner.number(2, 0, leapSecond);
        if (!seconds)
            return std::nullopt;
        time += std::chrono::seconds(*seconds);
        if (scanner.acceptAny(u".,")) {
            const auto part = scanner.fraction();
            if (!part)
                return std::nullopt;
            time += *part;
        }
    }
    return time <= std::chrono::days(1) ? std::optional(time) : std::nullopt;
}

/// Hours, then minutes and seconds if there are any.
std::optional<milliseconds> offset(Scanner &scanner)
{
    const auto hours = scanner.number(2, 0, 15);
    if (!hours)
        return std::nullopt;
    milliseconds whole = std::chrono::hours(*hours);
    const bool isBasic = scanner.atDigit();
    const auto minutes = nextPart(scanner, isBasic, 59);
    if (!minutes)
        return whole;
    whole += std::chrono::minutes(*minutes);
    // Offsets before the introduction of zones, as PostgreSQL writes them: +07:07:12.
    if (const auto seconds = nextPart(scanner, isBasic, 59))
        whole += std::chrono::seconds(*seconds);
    return whole;
}

/// The zone's offset from UTC.
std::optional<milliseconds> zone(Scanner &scanner)
{
    scanner.accept(u' ');
    if (scanner.acceptAny(u"Zz") || scanner.accept(u"UTC") || scanner.accept(u"GMT"))
        return milliseconds(0);
    constexpr QStringView minusSigns = u"-\u2212";
    const bool isWest = scanner.acceptAny(minusSigns);
    if (!isWest && !scanner.accept(u'+'))
        return std::nullopt;
    return offset(scanner).transform([isWest](milliseconds east) { return isWest ? -east : east; });
}

/// Whether nothing or a zone as XML writes it ("Z", "+07:00") follows a date; "2026-11-20-07" is no date.
bool endsAsDate(Scanner &scanner)
{
    constexpr qsizetype utc = 1, withOffset = 6;
    if (scanner.atEnd())
        return true;
    return (scanner.left() == utc || scanner.left() == withOffset) && zone(scanner) && scanner.atEnd();
}

/// The digits of a number, with zeros in front.
void write(QString &text, qsizetype at, qint64 number, int digits)
{
    for (int place = digits - 1; place >= 0; --place, number /= 10)
        text[at + place] = QChar(u'0' + static_cast<char16_t>(number % 10));
}

void writeDate(QString &text, qint64 day)
{
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
    write(text, 0, static_cast<int>(date.year()), 4);
    write(text, 5, static_cast<unsigned>(date.month()), 2);
    write(text, 8, static_cast<unsigned>(date.day()), 2);
}

qint64 wholeDays(qint64 msecs) { return (msecs >= 0 ? msecs : msecs - dayMsecs + 1) / dayMsecs; }

} // namespace

std::optional<IsoTime> parseIsoTime(QStringView text)
{
    Scanner scanner(text);
    const auto day = date(scanner);
    if (!day)
        return std::nullopt;
    IsoTime result{.isDate = false, .hasZone = false, .msecs = milliseconds(day->day.time_since_epoch()).count()};
    if (!scanner.acceptAny(u"Tt") && !scanner.accept(u' ')) {
        result.isDate = !day->isBasic && endsAsDate(scanner);
        return result.isDate ? std::optional(result) : std::nullopt;
    }
    const auto time = timeOfDay(scanner);
    if (!time)
        return std::nullopt;
    result.msecs += time->count();
    if (!scanner.atEnd()) {
        const auto offset = zone(scanner);
        if (!offset)
            return std::nullopt;
        scanner.skipZoneName();
        if (!scanner.atEnd())
            return std::nullopt;
        result.hasZone = true;
        result.msecs -= offset->count();
    }
    return result.msecs >= firstMoment && result.msecs <= lastMoment ? std::optional(result) : std::nullopt;
}

std::optional<QDateTime> parseMoment(QStringView text)
{
    const auto time = parseIsoTime(text);
    return time && time->hasZone ? std::optional(QDateTime::fromMSecsSinceEpoch(time->msecs, QTimeZone::UTC))
                                 : std::nullopt;
}

std::optional<QDate> firstDayOf(QStringView period)
{
    constexpr QStringView firstDay = u"-01-01";
    constexpr qsizetype yearLength = 4, monthLength = 7, dayLength = 10;
    if (period.size() != yearLength && period.size() != monthLength && period.size() != dayLength)
        return std::nullopt;
    const auto time = parseIsoTime(period.toString() + firstDay.last(dayLength - period.size()).toString());
    if (!time || !time->isDate)
        return std::nullopt;
    const QDate day = QDateTime::fromMSecsSinceEpoch(time->msecs, QTimeZone::UTC).date();
    return day.year() > 0 ? std::optional(day) : std::nullopt;
}

qint64 momentOf(const IsoTime &time, const QTimeZone &zone)
{
    if (time.hasZone || !zone.isValid() || zone == QTimeZone::utc())
        return time.msecs;
    const QDateTime wall = QDateTime::fromMSecsSinceEpoch(time.msecs, QTimeZone::UTC);
    // Of a time that occurs twice or never, when clocks are changed, Qt returns one of the moments nearby.
    const QDateTime there = time.isDate ? wall.date().startOfDay(zone) : QDateTime(wall.date(), wall.time(), zone);
    return std::clamp(there.isValid() ? there.toMSecsSinceEpoch() : time.msecs, firstMoment, lastMoment);
}

QString isoText(qint64 msecs)
{
    QString text = QStringLiteral("0000-00-00T00:00:00.000Z");
    const qint64 moment = std::clamp(msecs, firstMoment, lastMoment);
    const qint64 day = wholeDays(moment);
    const qint64 time = moment - day * dayMsecs;
    writeDate(text, day);
    write(text, 11, time / 3'600'000, 2);
    write(text, 14, time / 60'000 % 60, 2);
    write(text, 17, time / 1'000 % 60, 2);
    write(text, 20, time % 1'000, 3);
    return text;
}

QString isoDateText(qint64 msecs)
{
    QString text = QStringLiteral("0000-00-00");
    writeDate(text, wholeDays(std::clamp(msecs, firstMoment, lastMoment)));
    return text;
}

QString dayOfMoment(const QString &text, const QTimeZone &zone)
{
    const auto time = parseIsoTime(text);
    if (!time || time->isDate || !time->hasZone)
        return text;
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(time->msecs, zone.isValid() ? zone : QTimeZone::utc());
    return isoDateText(time->msecs + there.offsetFromUtc() * qint64(1000));
}

} // namespace anjungan::base
