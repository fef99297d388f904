// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/origin/origin_words.h"

#include "core/base/joined_parts.h"
#include "core/base/period_format.h"
#include "ui/panels/provenance_words.h"

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr qsizetype hashEnds = 6; ///< digits that are shown at either end

} // namespace

QString OriginWords::title(const QString &panel)
{
    return panel.isEmpty() ? tr("Origin of the data") : tr("Origin: %1").arg(panel);
}

QString OriginWords::seeRows(qint64 used) const
{
    return used == 1 ? tr("See the row") : tr("See %1 rows").arg(count(used));
}

QString OriginWords::clock(const QDateTime &at) const
{
    return base::joinedParts({m_services.format.dateTime(at), ProvenanceWords(m_services).ago(at)}, u", ");
}

Clocks OriginWords::clocks(const query::Provenance &provenance, const query::Origin *origin) const
{
    Clocks clocks;
    clocks.period = ProvenanceWords(m_services).period(provenance);
    const auto first = base::daysOf(provenance.periodFrom);
    const auto last = base::daysOf(provenance.periodTo);
    if (first && last) {
        clocks.from = first->first.startOfDay(m_services.workspace.timeZone);
        clocks.to = last->last.addDays(1).startOfDay(m_services.workspace.timeZone);
    }
    if (provenance.sourceModified)
        clocks.changed = {*provenance.sourceModified, tr("2 Changed at the source"), clock(*provenance.sourceModified)};
    if (provenance.confirmedAt)
        clocks.confirmed = {*provenance.confirmedAt, tr("3 Confirmed by this device"), clock(*provenance.confirmedAt)};
    if (provenance.dueAt)
        clocks.due = {*provenance.dueAt, tr("Next change expected by"), m_services.format.dateTime(*provenance.dueAt)};
    for (std::size_t at = 0; origin && at < origin->arrivals.size(); ++at)
        clocks.arrivals.push_back({origin->arrivals[at].at, origin->arrivals[at].rows});
    return clocks;
}

QString OriginWords::also(const query::Provenance &provenance) const
{
    const ProvenanceWords words(m_services);
    return tr("Also from: %1")
        .arg(base::joinedParts(QStringList{words.dataset(provenance), words.publisher(provenance)} +
                               words.inBrief(provenance)));
}

QString OriginWords::rowsHeading(const query::Origin &origin) const
{
    return tr("Rows: %1 in the dataset, %2 used").arg(count(origin.rows), count(origin.used));
}

std::vector<RowsPart> OriginWords::rowsParts(const query::Origin &origin, const workspace::QuerySpec &query,
                                             const QueryWords &words) const
{
    const qint64 withValue = origin.used - origin.withoutValue;
    std::vector<RowsPart> parts;
    if (withValue > 0) // all that are used, or their part: the heading names the whole
        parts.push_back(
            {(origin.withoutValue > 0 ? tr("%1 with a value") : tr("%1 used")).arg(count(withValue)), withValue, true});
    if (origin.withoutValue > 0)
        parts.push_back({tr("%1 without a value").arg(count(origin.withoutValue)), origin.withoutValue, false});
    for (const query::Origin::LeftOut &reason : origin.leftOut)
        parts.push_back({count(reason.rows) + u' ' + words.leftOut(query, reason.condition), reason.rows, false});
    return parts;
}

QString OriginWords::change(const query::Origin::Change &change) const
{
    QStringList parts;
    if (change.added > 0)
        parts.append(tr("%1 new").arg(count(change.added)));
    if (change.changed > 0)
        parts.append(tr("%1 changed").arg(count(change.changed)));
    if (change.removed > 0)
        parts.append(tr("%1 gone").arg(count(change.removed)));
    return m_services.format.dateTime(change.at) + u": "_s + parts.join(u", "_s);
}

QStringList OriginWords::facts(const QString &id, const query::Origin *origin) const
{
    const workspace::Dataset *dataset = m_services.workspace.dataset(id);
    if (!dataset)
        return {};
    QStringList facts;
    const workspace::Agency *agency = m_services.workspace.agency(dataset->publisher);
    if (!dataset->publisher.isEmpty())
        facts.append(tr("Publisher: %1").arg(agency ? agency->name : dataset->publisher));
    const QString licence = dataset->licence.in(m_services.language);
    facts.append(tr("Licence: %1").arg(licence.isEmpty() ? tr("not stated") : licence));
    if (!origin)
        return facts;
    if (origin->observations > 0)
        facts.append(tr("Checks by this device in 7 days: %1").arg(count(origin->observations)));
    if (const QString hash = QString::fromLatin1(origin->contentHash.toHex()); hash.size() > 2 * hashEnds)
        facts.append(tr("Content: sha256 %1…%2").arg(hash.first(hashEnds), hash.last(hashEnds)));
    return facts;
}

} // namespace anjungan::panels
