// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/iso_time.h"

#include <chrono>

namespace anjungan::store {

namespace {

using std::chrono::milliseconds;

/// Reads from the front of a text; each call consumes what it read, or fails and leaves the text unchanged.
class Scanner
{
public:
    explicit Scanner(QStringView text) : m_text(text) {}

    bool atEnd() const { return m_text.isEmpty(); }

    bool accept(QChar character)
    {
        if (!m_text.startsWith(character))
            return false;
        m_text.slice(1);
        return true;
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

std::optional<std::chrono::sys_days> date(Scanner &scanner)
{
    const auto year = scanner.number(4, 0, 9999);
    if (!year || !scanner.accept(u'-'))
        return std::nullopt;
    const auto month = scanner.number(2, 1, 12);
    if (!month || !scanner.accept(u'-'))
        return std::nullopt;
    const auto day = scanner.number(2, 1, 31);
    if (!day)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

/// "HH:MM"
std::optional<milliseconds> hoursAndMinutes(Scanner &scanner, int mostHours)
{
    const auto hours = scanner.number(2, 0, mostHours);
    if (!hours || !scanner.accept(u':'))
        return std::nullopt;
    const auto minutes = scanner.number(2, 0, 59);
    if (!minutes)
        return std::nullopt;
    return std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
}

std::optional<milliseconds> timeOfDay(Scanner &scanner)
{
    const auto start = hoursAndMinutes(scanner, 23);
    if (!start || !scanner.accept(u':'))
        return start;
    const auto seconds = scanner.number(2, 0, 59);
    if (!seconds)
        return std::nullopt;
    const milliseconds whole = *start + std::chrono::seconds(*seconds);
    if (!scanner.accept(u'.'))
        return whole;
    return scanner.fraction().transform([whole](milliseconds part) { return whole + part; });
}

/// The zone's offset from UTC.
std::optional<milliseconds> zone(Scanner &scanner)
{
    if (scanner.accept(u'Z'))
        return milliseconds(0);
    const bool isWest = scanner.accept(u'-');
    if (!isWest && !scanner.accept(u'+'))
        return std::nullopt;
    return hoursAndMinutes(scanner, 14).transform([isWest](milliseconds offset) { return isWest ? -offset : offset; });
}

} // namespace

std::optional<IsoTime> parseIsoTime(QStringView text)
{
    Scanner scanner(text);
    const auto day = date(scanner);
    if (!day)
        return std::nullopt;
    IsoTime result{.isDate = scanner.atEnd(), .hasZone = false, .msecs = milliseconds(day->time_since_epoch()).count()};
    if (result.isDate)
        return result;
    if (!scanner.accept(u'T') && !scanner.accept(u' '))
        return std::nullopt;
    const auto time = timeOfDay(scanner);
    if (!time)
        return std::nullopt;
    result.msecs += time->count();
    if (scanner.atEnd())
        return result;
    const auto offset = zone(scanner);
    if (!offset || !scanner.atEnd())
        return std::nullopt;
    result.hasZone = true;
    result.msecs -= offset->count();
    return result;
}

} // namespace anjungan::store
