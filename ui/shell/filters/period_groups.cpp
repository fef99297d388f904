// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filters/period_groups.h"

#include "core/base/period_format.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

constexpr qsizetype yearLength = 4, monthLength = 7, dayLength = 10; // yyyy, yyyy-MM, yyyy-MM-dd

bool isDate(const QString &period, QStringView form)
{
    return period.size() == form.size() && QDate::fromString(period, form.toString()).isValid();
}

bool isMonth(const QString &period) { return isDate(period, u"yyyy-MM"); }

bool isDay(const QString &period) { return period.size() == dayLength && isDate(period, u"yyyy-MM-dd"); }

/// What the periods of one group have in common; empty where it is not known.
QString groupOf(const QString &period)
{
    static const QRegularExpression beginsWithYear(u"\\A\\d{4}(?!\\d)"_s);
    if (!beginsWithYear.match(period).hasMatch() || period.size() == yearLength)
        return {};
    return period.first(isDay(period) ? monthLength : yearLength);
}

QString labelOf(const QString &period, const QString &group, const theme::Formatter &format)
{
    QString words = isMonth(period) || isDay(period) ? format.shortPeriod(period) : format.period(period);
    if (group.isEmpty())
        return words;
    if (isDay(period))
        return QString::number(QDate::fromString(period, Qt::ISODate).day());
    if (isMonth(period)) // without the year, which is the group's title
        return words.first(words.size() - yearLength).trimmed();
    return words.startsWith(group + u'-') ? words.sliced(yearLength + 1) : words;
}

/// All months of a year of which some have data.
QList<PeriodCell> wholeYear(const QString &year, const QStringList &withData, const theme::Formatter &format)
{
    QList<PeriodCell> cells;
    for (int month = 1; month <= 12; ++month) {
        const QString period = u"%1-%2"_s.arg(year).arg(month, 2, 10, QChar(u'0'));
        cells.append({period, labelOf(period, year, format), withData.contains(period)});
    }
    return cells;
}

} // namespace

QList<PeriodGroup> periodGroups(const QStringList &periods, const theme::Formatter &format)
{
    QStringList order;
    QMap<QString, QStringList> byGroup;
    for (const QString &period : periods) {
        const QString group = groupOf(period);
        if (!byGroup.contains(group))
            order.append(group);
        byGroup[group].prepend(period);
    }
    QList<PeriodGroup> groups;
    for (const QString &group : order) {
        PeriodGroup one{.title = group.size() == monthLength ? format.shortPeriod(group) : group, .cells = {}};
        const QStringList &own = byGroup[group];
        if (group.size() == yearLength && std::ranges::all_of(own, isMonth))
            one.cells = wholeYear(group, own, format);
        else
            for (const QString &period : own)
                one.cells.append({period, labelOf(period, group, format)});
        groups.append(one);
    }
    return groups;
}

bool areCalendarPeriods(const QStringList &periods)
{
    const auto form = periods.isEmpty() ? std::nullopt : base::PeriodFormat::of(periods.first());
    return form &&
           std::ranges::all_of(periods, [&form](const QString &one) { return base::PeriodFormat::of(one) == form; });
}

int columnsFor(const PeriodGroup &group)
{
    qsizetype longest = 0;
    for (const PeriodCell &cell : group.cells)
        longest = std::max(longest, cell.label.size());
    constexpr qsizetype narrow = 2, middle = 6, wide = 14;
    return longest <= narrow ? 7 : longest <= middle ? 4 : longest <= wide ? 2 : 1;
}

} // namespace anjungan::shell
