// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/provenance_words.h"

#include "core/base/joined_parts.h"
#include "core/base/one_line.h"
#include "core/base/period_format.h"
#include "core/query/lateness.h"
#include "ui/words/sentence.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

using store::RecordState;

namespace {

query::DatasetTimes timesOf(const query::Provenance &provenance)
{
    return {provenance.dueAt, provenance.sourceModified, provenance.confirmedAt,
            query::differsInTime(provenance.error)};
}

query::Lateness latenessOf(const query::Provenance &provenance, const QDateTime &now)
{
    return query::latenessOf(timesOf(provenance), now);
}

bool isLate(const query::Provenance &provenance, const QDateTime &now)
{
    return latenessOf(provenance, now) == query::Lateness::Late;
}

bool isClockWrong(const query::Provenance &provenance, const QDateTime &now)
{
    return query::isClockWrong(timesOf(provenance), now);
}

bool isFailing(const query::Provenance &provenance) { return query::isFailing(provenance.state, provenance.trouble); }

/// New data are due, but this device could not request them: the agency may have delivered.
bool mayBeOutOfDate(const query::Provenance &provenance, const QDateTime &now)
{
    return provenance.dueAt && *provenance.dueAt < now && !isLate(provenance, now);
}

/// "2 Jan 2026" before "20 Nov 2026" becomes "2 Jan": the year is written once.
QString withoutYearOf(const QString &to, const QString &from)
{
    constexpr qsizetype yearLength = 5; // with the space before it
    const QString year = to.right(yearLength);
    const bool isYear =
        year.startsWith(u' ') && std::all_of(year.begin() + 1, year.end(), [](QChar c) { return c.isDigit(); });
    return isYear && from.endsWith(year) ? from.chopped(yearLength) : from;
}

} // namespace

theme::Tone toneOf(const query::Provenance &provenance, const QDateTime &now, QDate today)
{
    if (provenance.derivedAt)
        return provenance.fault.isEmpty() ? theme::Tone::Good : theme::Tone::Warning;
    if (isFailing(provenance))
        return theme::Tone::Bad;
    if (isClockWrong(provenance, now) || isLate(provenance, now) || mayBeOutOfDate(provenance, now) ||
        !provenance.fault.isEmpty() || provenance.state == RecordState::Outdated ||
        query::isFuturePeriod(provenance.periodTo, today))
        return theme::Tone::Warning;
    return latenessOf(provenance, now) == query::Lateness::Current ? theme::Tone::Good : theme::Tone::Neutral;
}

ProvenanceWords::ProvenanceWords(const PanelServices &services)
    : m_services(services), m_now(services.clock.now()), m_today(query::today(services.workspace, m_now)),
      m_isOffline(services.isOffline())
{
}

theme::Tone ProvenanceWords::tone(const query::Provenance &provenance) const
{
    return toneOf(provenance, m_now, m_today);
}

QString ProvenanceWords::dataset(const query::Provenance &provenance) const
{
    const workspace::Dataset *dataset = m_services.workspace.dataset(provenance.dataset);
    const QString title = dataset ? dataset->title.in(m_services.language) : QString();
    return title.isEmpty() ? provenance.dataset : title;
}

QString ProvenanceWords::publisher(const query::Provenance &provenance) const
{
    if (provenance.derivedAt)
        return u"Anjungan"_s;
    const workspace::Agency *agency = m_services.workspace.agency(provenance.publisher);
    return agency ? agency->shortName : provenance.publisher;
}

QString ProvenanceWords::trouble(const query::Provenance &provenance) const
{
    if (provenance.state == RecordState::Held)
        return provenance.confirmedAt ? tr("held for review, shown as of %1").arg(day(*provenance.confirmedAt))
                                      : tr("held for review");
    if (isFailing(provenance))
        return provenance.trouble == sync::Outcome::SourceDown ? tr("source does not answer") : tr("sync failed");
    if (provenance.state == RecordState::Outdated)
        return tr("not recomputed");
    if (isClockWrong(provenance, m_now))
        return tr("this device's clock is wrong");
    if (isLate(provenance, m_now))
        return tr("%1 late").arg(age(*provenance.dueAt));
    if (mayBeOutOfDate(provenance, m_now))
        return tr("may be out of date");
    if (!provenance.fault.isEmpty() && provenance.fault.first().code == message::Code::QueryBeforeHistory)
        return tr("the history begins later");
    if (!provenance.fault.isEmpty())
        return tr("has a fault");
    return query::isFuturePeriod(provenance.periodTo, m_today) ? tr("period in the future") : QString();
}

QString ProvenanceWords::derivedBy(const query::Provenance &provenance) const
{
    return provenance.keeper.isEmpty() ? tr("computed on this device")
                                       : tr("by the ledger of %1").arg(base::oneLine(provenance.keeper));
}

QString ProvenanceWords::derivedInShort(const query::Provenance &provenance) const
{
    return provenance.keeper.isEmpty() && !trouble(provenance).isEmpty() ? QString() : derivedBy(provenance);
}

QString ProvenanceWords::asOf(const query::Provenance &provenance) const
{
    return provenance.asOf ? tr("as of %1").arg(day(*provenance.asOf)) : QString();
}

QString ProvenanceWords::part(const query::Provenance &provenance) const
{
    if (provenance.partNames.isEmpty())
        return {};
    constexpr qsizetype most = 2;
    QString names = provenance.partNames.first(std::min(most, provenance.partNames.size())).join(u", "_s);
    if (const qsizetype others = provenance.partNames.size() - most; others > 0)
        names += u" +"_s + QString::number(others);
    //: the only areas whose rows this device keeps
    return tr("part: %1").arg(base::oneLine(names));
}

QString ProvenanceWords::partInFull(const query::Provenance &provenance) const
{
    QStringList areas;
    for (qsizetype i = 0; i < provenance.part.size(); ++i) {
        const QString name = base::oneLine(provenance.partNames.value(i));
        areas << (name.isEmpty() || name == provenance.part[i] ? provenance.part[i]
                                                               : u"%1 (%2)"_s.arg(name, provenance.part[i]));
    }
    return areas.isEmpty() ? QString() : tr("Part: this device keeps only rows of %1").arg(areas.join(u", "_s));
}

QStringList ProvenanceWords::inShort(const query::Provenance &provenance) const
{
    if (provenance.derivedAt)
        return base::filledParts(
            {period(provenance), part(provenance), derivedInShort(provenance), trouble(provenance)});
    QStringList parts{period(provenance), part(provenance), asOf(provenance), trouble(provenance)};
    if (provenance.sourceModified)
        parts.append(tr("updated %1").arg(day(*provenance.sourceModified)));
    // What is held names that day already.
    const bool isDoubtful = !provenance.asOf && provenance.state != RecordState::Held &&
                            (provenance.state != RecordState::Current || m_isOffline || missedRefresh(provenance));
    if (provenance.confirmedAt && isDoubtful)
        parts.append(tr("confirmed %1").arg(dateTime(*provenance.confirmedAt)));
    else if (provenance.confirmedAt && !provenance.sourceModified && !provenance.asOf) // it has no other age
        parts.append(tr("confirmed %1").arg(day(*provenance.confirmedAt)));
    return base::filledParts(parts);
}

QStringList ProvenanceWords::inBrief(const query::Provenance &provenance) const
{
    QString of = shortPeriod(provenance);
    // A range of this year needs no year, and its age has room.
    if (const QString year = u' ' + QString::number(m_today.year()); of.contains(u" – ") && of.endsWith(year))
        of.chop(year.size());
    if (provenance.asOf)
        return base::filledParts({of, part(provenance), asOf(provenance)});
    if (provenance.derivedAt)
        return base::filledParts({of, part(provenance), derivedInShort(provenance), trouble(provenance)});
    QStringList parts{of, part(provenance), trouble(provenance)};
    if (parts.last().isEmpty() && provenance.sourceModified)
        parts.append(ago(*provenance.sourceModified));
    else if (parts.last().isEmpty() && provenance.confirmedAt)
        parts.append(tr("confirmed %1").arg(day(*provenance.confirmedAt)));
    return base::filledParts(parts);
}

QStringList ProvenanceWords::inTile(const query::Provenance &provenance) const
{
    QStringList parts = inBrief(provenance);
    const auto format = base::PeriodFormat::of(provenance.periodTo);
    const bool hasMonth = format && (format->kind() == base::PeriodFormat::Kind::Month ||
                                     format->kind() == base::PeriodFormat::Kind::Day);
    // "Okt 2026" of this year is "Okt".
    if (const QString year = u' ' + QString::number(m_today.year());
        hasMonth && !parts.isEmpty() && parts.first().endsWith(year))
        parts.first().chop(year.size());
    if (!provenance.asOf && trouble(provenance).isEmpty() && provenance.sourceModified)
        parts.last() = age(*provenance.sourceModified);
    return parts;
}

QStringList ProvenanceWords::inFull(const query::Provenance &provenance) const
{
    QStringList lines{dataset(provenance)};
    if (provenance.derivedAt)
        return base::filledParts(
                   {dataset(provenance), derivedBy(provenance),
                    provenance.periodFrom.isEmpty() ? QString() : tr("Period: %1").arg(period(provenance)),
                    partInFull(provenance), tr("Computed on this device: %1").arg(dateTime(*provenance.derivedAt))}) +
               troubles(provenance);
    if (!provenance.publisher.isEmpty()) {
        const workspace::Agency *agency = m_services.workspace.agency(provenance.publisher);
        lines.append(tr("Publisher: %1").arg(agency ? agency->name : provenance.publisher));
    }
    if (const QString of = period(provenance); !of.isEmpty())
        lines.append(tr("Period: %1").arg(of));
    if (!provenance.part.isEmpty())
        lines.append(partInFull(provenance));
    if (provenance.asOf)
        lines.append(tr("As of: %1").arg(dateTime(*provenance.asOf)));
    lines.append(tr("Changed at its source: %1").arg(clock(provenance.sourceModified)));
    lines.append(tr("Confirmed by this device: %1").arg(clock(provenance.confirmedAt)));
    return lines + troubles(provenance);
}

QStringList ProvenanceWords::wrong(const query::Provenance &provenance) const
{
    const QStringList lines = faults(provenance);
    const bool isState =
        provenance.state == RecordState::Held || provenance.state == RecordState::Outdated || isFailing(provenance);
    // What is wrong with the data themselves has a sentence of its own.
    const QString state = isState || lines.isEmpty() ? trouble(provenance) : QString();
    return base::filledParts(QStringList{state} + lines + lastSync(provenance));
}

QStringList ProvenanceWords::troubles(const query::Provenance &provenance) const
{
    QStringList lines = faults(provenance);
    if (!provenance.remark.isEmpty())
        lines.append(tr("How it was read: %1").arg(told(provenance.remark)));
    return lines + lastSync(provenance);
}

QStringList ProvenanceWords::faults(const query::Provenance &provenance) const
{
    QStringList lines;
    if (query::isFuturePeriod(provenance.periodTo, m_today))
        lines.append(tr("%1 is in the future, which says nothing about how current the data are")
                         .arg(m_services.format.period(provenance.periodTo)));
    if (isClockWrong(provenance, m_now) && !query::differsInTime(provenance.error))
        lines.append(tr("It is %1 by this device's clock: set it, the data are newer than that").arg(dateTime(m_now)));
    if (isLate(provenance, m_now))
        lines.append(tr("Late: it was due by %1").arg(dateTime(*provenance.dueAt)));
    if (!provenance.fault.isEmpty())
        lines.append(tr("Fault in the data: %1").arg(told(provenance.fault)));
    return lines;
}

QStringList ProvenanceWords::lastSync(const query::Provenance &provenance) const
{
    if (provenance.error.isEmpty())
        return {};
    return {(provenance.state == RecordState::Outdated ? tr("Not recomputed: %1") : tr("Last sync: %1"))
                .arg(told(provenance.error))};
}

QString ProvenanceWords::more(int datasets) { return tr("and %n more", nullptr, datasets); }

QString ProvenanceWords::period(const query::Provenance &provenance) const { return periodIn(provenance, false); }

QString ProvenanceWords::periodIn(const query::Provenance &provenance, bool isShort) const
{
    if (provenance.hasUnknownSpan)
        return tr("several periods");
    const theme::Formatter &format = m_services.format;
    const auto written = [&](const QString &of) { return isShort ? format.shortPeriod(of) : format.period(of); };
    const QString from = written(provenance.periodFrom);
    const QString to = written(provenance.periodTo);
    return from == to || from.isEmpty() ? to : withoutYearOf(to, from) + u" – "_s + to;
}

QString ProvenanceWords::day(const QDateTime &when) const
{
    return m_services.format.date(when.toTimeZone(m_services.workspace.timeZone).date());
}

QString ProvenanceWords::age(const QDateTime &since) const
{
    return m_services.format.age(std::chrono::seconds(since.secsTo(m_now)));
}

QString ProvenanceWords::ago(const QDateTime &since) const
{
    // "Just now" and "in the future" are whole.
    const bool isCounted = std::chrono::seconds(since.secsTo(m_now)) >= std::chrono::minutes(1);
    return isCounted ? tr("%1 ago").arg(age(since)) : age(since);
}

QString ProvenanceWords::told(const message::Messages &messages) const
{
    return words::readerSentence(messages, m_services.workspace.timeZone);
}

QString ProvenanceWords::clock(const std::optional<QDateTime> &when) const
{
    return when ? u"%1 (%2)"_s.arg(dateTime(*when), age(*when)) : tr("not known");
}

bool ProvenanceWords::missedRefresh(const query::Provenance &provenance) const
{
    const workspace::Dataset *dataset = m_services.workspace.dataset(provenance.dataset);
    const workspace::Duration refresh = dataset && dataset->refresh ? *dataset->refresh : workspace::usualRefresh;
    // After twice the interval, since a sync in progress does not count as missed.
    return provenance.confirmedAt && refresh.after(refresh.after(*provenance.confirmedAt)) < m_now;
}

} // namespace anjungan::panels
