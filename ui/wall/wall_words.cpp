// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wall/wall_words.h"

#include "core/base/joined_parts.h"
#include "core/sync/timing/clock_slack.h"
#include "core/workspace/workspace.h"
#include "ui/shell/source_reach.h"
#include "ui/shell/sync_monitor.h"

#include <QLocale>

#include <cmath>

namespace anjungan::wall {

using namespace Qt::StringLiterals;
using namespace std::chrono;

QString WallWords::dateOf(const QDateTime &moment) const
{
    return QLocale(m_language).toString(moment.toTimeZone(m_workspace.timeZone).date(), u"d MMMM yyyy"_s);
}

WallHeader::Words WallWords::header(const QString &page, const QDateTime &now) const
{
    const QString title = m_workspace.title.in(m_language), notice = m_workspace.notice.in(m_language);
    const QDate day = now.toTimeZone(m_workspace.timeZone).date();
    return {.title = page.isEmpty() ? title : page,
            .subtitle = base::joinedParts({page.isEmpty() ? QString() : title, notice}),
            .weekday = QLocale(m_language).dayName(day.dayOfWeek()),
            .date = dateOf(now),
            .time = m_format.time(now)};
}

QString WallWords::momentOf(const QDateTime &moment, const QDateTime &now) const
{
    const auto dayOf = [this](const QDateTime &of) { return of.toTimeZone(m_workspace.timeZone).date(); };
    return dayOf(moment) == dayOf(now) ? m_format.time(moment) : m_format.dateTime(moment);
}

QString WallWords::lasting(minutes time) const
{
    const int hours = static_cast<int>(time / 1h), rest = static_cast<int>((time % 1h).count());
    if (time >= days(2))
        return m_format.age(time);
    if (hours == 0)
        return tr("%1 min").arg(rest);
    return rest == 0 ? tr("%1 h").arg(hours) : tr("%1 h %2 min").arg(hours).arg(rest);
}

SiagaBanner::Words WallWords::banner(const Siaga &siaga, const SiagaBoard &board, const QDateTime &now) const
{
    SiagaBanner::Words words{.title = siaga.title};
    if (siaga.value) {
        const QString value = m_format.withUnit(m_format.figure(siaga.value, siaga.decimals), siaga.unit).text();
        const QString bound = siaga.bound ? m_format.figure(siaga.bound, siaga.decimals) : QString();
        words.below << (bound.isEmpty() ? value : tr("%1, bound %2").arg(value, bound));
    }
    if (siaga.since.isValid()) {
        words.age = lasting(duration_cast<minutes>(milliseconds(std::max<qint64>(siaga.since.msecsTo(now), 0))));
        words.ageBelow = tr("since it is known");
    }
    words.below << siaga.publisher;
    // The day is told by the age beside it.
    if (siaga.since.isValid() && siaga.since.daysTo(now) == 0)
        words.below << tr("known since %1").arg(momentOf(siaga.since, now));
    words.below = base::filledParts(words.below);
    if (board.size() > 1)
        words.place = QStringLiteral("%1/%2").arg(board.turnOf(now) + 1).arg(board.size());
    return words;
}

QString WallWords::next(const QString &page, milliseconds in, bool isHeld) const
{
    if (isHeld)
        return tr("held; goes on by itself");
    if (page.isEmpty())
        return {};
    const auto left = static_cast<int>(ceil<seconds>(std::max(in, 0ms)).count());
    return left < 60 ? tr("next %1, in %2 s").arg(page).arg(left)
                     : tr("next %1, in %2 min").arg(page).arg((left + 59) / 60);
}

QString WallWords::pinnedUntil(const QDateTime &until) const
{
    return tr("page pinned until %1").arg(m_format.time(until));
}

QString WallWords::fresh(const shell::SyncMonitor &monitor, const QDateTime &now) const
{
    const std::optional<QDateTime> last = monitor.lastConfirmed();
    if (!last)
        return tr("nothing confirmed yet");
    if (*last > sync::latestNow(now)) // this device's clock was set back since
        return tr("this device's clock is wrong: last update %1").arg(momentOf(*last, now));
    QString time = tr("updated %1").arg(momentOf(*last, now));
    switch (monitor.reach()) {
    case shell::Reach::Offline:
        return tr("offline, %1").arg(time);
    case shell::Reach::Silent:
    case shell::Reach::Unusable:
        return tr("no source answers, %1").arg(time);
    default:
        return time;
    }
}

} // namespace anjungan::wall
