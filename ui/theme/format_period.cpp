// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/format.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::theme {

namespace {

/// Spans of time by the names that a workspace and a selection have for them.
constexpr std::array namedSpans{
    std::pair("this-year"_L1, QT_TRANSLATE_NOOP("FormatWords", "This year")),
    std::pair("last-year"_L1, QT_TRANSLATE_NOOP("FormatWords", "Last year")),
    std::pair("this-month"_L1, QT_TRANSLATE_NOOP("FormatWords", "This month")),
    std::pair("last-12-months"_L1, QT_TRANSLATE_NOOP("FormatWords", "Last 12 months")),
    std::pair("latest-year"_L1, QT_TRANSLATE_NOOP("FormatWords", "Year of the newest data")),
    std::pair("year-to-date"_L1, QT_TRANSLATE_NOOP("FormatWords", "This year until today")),
};

} // namespace

namespace {

/// Of "2026/2027 ganjil", the first half of a school year as the country's schools call it, and "2026/2027 genap".
QRegularExpressionMatch schoolHalfYearIn(const QString &period)
{
    static const QRegularExpression form(u"\\A(\\d{4}/\\d{4}) (?:(ganjil)|genap)\\z"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return form.match(period);
}

} // namespace

/// A half of a school year in words; none for other text.
std::optional<QString> Formatter::schoolHalfYear(const QString &period) const
{
    const QRegularExpressionMatch match = schoolHalfYearIn(period);
    if (!match.hasMatch())
        return std::nullopt;
    return m_words
        .text(match.hasCaptured(2) ? QT_TRANSLATE_NOOP("FormatWords", "%1 odd semester")
                                   : QT_TRANSLATE_NOOP("FormatWords", "%1 even semester"))
        .arg(match.captured(1));
}

QString Formatter::period(const QString &period) const
{
    return span(period).value_or(monthOf(period, &FormatWords::month));
}

QString Formatter::shortPeriod(const QString &period) const
{
    if (const QRegularExpressionMatch match = schoolHalfYearIn(period); match.hasMatch())
        return m_words
            .text(match.hasCaptured(2) ? QT_TRANSLATE_NOOP("FormatWords", "%1 odd")
                                       : QT_TRANSLATE_NOOP("FormatWords", "%1 even"))
            .arg(match.captured(1));
    return span(period).value_or(monthOf(period, &FormatWords::shortMonth));
}

/// A span of time: two periods with ".." between them, or one that moves with the calendar; none for other text.
std::optional<QString> Formatter::span(const QString &period) const
{
    for (const auto &[written, words] : namedSpans)
        if (period == written)
            return m_words.text(words);
    static const QRegularExpression lastMonths(u"\\A-P(\\d{1,3})M\\.\\.now\\z"_s);
    if (const QRegularExpressionMatch match = lastMonths.match(period); match.hasMatch())
        return m_words.counted(QT_TRANSLATE_N_NOOP("FormatWords", "Since %n month(s) ago"),
                               match.captured(1).toLongLong(), match.captured(1));
    const qsizetype middle = period.indexOf(".."_L1);
    if (middle <= 0 || middle + 2 >= period.size())
        return std::nullopt;
    const QString from = period.left(middle), to = period.mid(middle + 2);
    QString first = shortPeriod(from);
    const QString last = shortPeriod(to);
    const QString year = u' ' + from.left(4);
    // "Jan – Jun 2026": the year once.
    if (from.left(4) == to.left(4) && first.endsWith(year) && last.endsWith(year))
        first.chop(year.size());
    return first + u" – "_s + last;
}

QString Formatter::monthOf(const QString &period, QString (FormatWords::*name)(int) const) const
{
    constexpr qsizetype monthLength = 7, dayLength = 10; // yyyy-MM, yyyy-MM-dd
    if (const QDate day = QDate::fromString(period, Qt::ISODate); day.isValid() && period.size() == dayLength)
        return date(day);
    if (period.size() != monthLength)
        return schoolHalfYear(period).value_or(period);
    const QDate month = QDate::fromString(period, u"yyyy-MM"_s);
    if (!month.isValid())
        return period;
    //: month, year
    return m_words.text(QT_TRANSLATE_NOOP("FormatWords", "%1 %2")).arg((m_words.*name)(month.month()), period.first(4));
}

} // namespace anjungan::theme
