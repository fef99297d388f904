// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/period_order.h"

#include "core/base/iso_time.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::base {

namespace {

constexpr qsizetype yearLength = 4;
constexpr qsizetype mostRemembered = 1'000; // days of some years

bool isDigit(QChar character) { return character >= u'0' && character <= u'9'; }

/// The number of digits that the text begins with.
qsizetype digitsOf(QStringView text) { return std::ranges::find_if_not(text, isDigit) - text.begin(); }

/// Whether there is such a day.
bool isDay(QStringView year, QStringView month, QStringView day)
{
    const auto time = parseIsoTime(u"%1-%2-%3"_s.arg(year, month, day));
    return time && time->isDate;
}

/// Whether a number begins with a year, and not with a day or a month: "0926", "92026", "092026" and "30092026" do not,
/// nor does any number of these forms that has a date since 2013.
bool beginsWithYear(QStringView number)
{
    constexpr int firstYear = 1300, lastYear = 2100; // months are less
    if (number.size() < yearLength)
        return false;
    const QStringView year = number.first(yearLength);
    const QStringView rest = number.sliced(yearLength);
    if (year.toInt() < firstYear || year.toInt() > lastYear)
        return false;
    switch (rest.size()) {
    case 0: // "2026"
    case 1: // "20261", the first half of the academic year
        return true;
    case 2: // "202609"
        return isDay(year, rest, u"01");
    case 4: // "20260930"
        return isDay(year, rest.first(2), rest.last(2));
    default:
        return false;
    }
}

/// Whether the text is a year and two numbers that are not a month and its day: "2026-30-09", "2026/30/09".
bool isDayBeforeMonth(QStringView text)
{
    constexpr qsizetype length = 10, month = 5, day = 8;
    const bool isDate = text.size() == length && text[month - 1] == text[day - 1] && !isDigit(text[month - 1]) &&
                        digitsOf(text.sliced(month)) == 2 && digitsOf(text.sliced(day)) == 2;
    return isDate && !isDay(text.first(yearLength), text.sliced(month, 2), text.sliced(day));
}

/// Moments with different offsets sort by their clocks.
bool hasOffset(QStringView text)
{
    const auto time = parseIsoTime(text);
    return time && time->hasZone && !text.endsWith(u'Z');
}

/// The length of the text without a Roman number I to IV at its end. These sort as they count; V would sort before VI,
/// but IX before V.
qsizetype lengthBeforeRoman(QStringView text)
{
    const auto isLetter = [](QChar character) { return character.isLetter(); };
    const auto end = std::find_if_not(text.rbegin(), text.rend(), isLetter);
    const QStringView word = text.last(end - text.rbegin());
    const bool isRoman = word == u"I" || word == u"II" || word == u"III" || word == u"IV";
    return isRoman ? text.size() - word.size() : text.size();
}

/// Whether periods of a form are the beginning of those of `whole`: the year, or more up to the end of a number or
/// word.
bool isBeginningOf(QStringView whole, QStringView form)
{
    return whole.startsWith(form) &&
           (whole.size() == form.size() || form.size() == yearLength || !whole[form.size()].isLetterOrNumber());
}

} // namespace

std::optional<QString> periodForm(QStringView period)
{
    const QStringView fromYear = period.sliced(std::ranges::find_if(period, isDigit) - period.begin());
    if (!beginsWithYear(fromYear.first(digitsOf(fromYear))) || isDayBeforeMonth(fromYear) || hasOffset(period))
        return std::nullopt;
    const qsizetype length = lengthBeforeRoman(period);
    QString form = period.first(length).toString();
    std::ranges::replace_if(form, isDigit, QChar(u'0'));
    if (length < period.size())
        form += u'I';
    return form;
}

void PeriodOrder::add(const QString &period)
{
    if (period.isEmpty() || period == m_first || !isTime() || m_fitting.contains(period))
        return;
    if (m_first.isEmpty()) {
        m_first = period;
        m_form = periodForm(period);
    } else if (!m_form || periodForm(period) != m_form) {
        m_other = period;
    } else if (m_fitting.size() < mostRemembered) {
        m_fitting.insert(period);
    }
}

bool PeriodOrder::canCompare(const QString &text) const
{
    if (m_first.isEmpty() || text == m_first)
        return true;
    const auto form = periodForm(text);
    return m_form && form && (isBeginningOf(*m_form, *form) || isBeginningOf(*form, *m_form));
}

QJsonObject PeriodOrder::toJson() const { return {{u"first"_s, m_first}, {u"other"_s, m_other}}; }

void PeriodOrder::restore(const QJsonObject &json)
{
    add(json[u"first"].toString());
    m_other = json[u"other"].toString();
}

bool sortAsTime(const QStringList &periods)
{
    PeriodOrder order;
    for (const QString &period : periods)
        order.add(period);
    return order.isTime();
}

} // namespace anjungan::base
