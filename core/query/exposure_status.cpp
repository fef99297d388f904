// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/exposure_status.h"

#include "core/query/refusal.h"

using namespace Qt::StringLiterals;

namespace anjungan::query {

QString stateOf(const store::ExposureRecord &record, const workspace::Exposure &exposure)
{
    if (!record.computedAt)
        return u"never"_s;
    const bool isCurrent = !record.pointsChanged && !record.zonesChanged && record.error.isEmpty() &&
                           record.definition == workspace::definitionOf(exposure);
    return isCurrent ? u"current"_s : u"outdated"_s;
}

QList<ExposureStatus> exposuresOf(const workspace::Workspace &workspace, const QList<store::ExposureRecord> &heard)
{
    QHash<QString, store::ExposureRecord> byId;
    for (const store::ExposureRecord &record : heard)
        byId.insert(record.id, record);
    QList<ExposureStatus> all;
    for (const workspace::Exposure &exposure : workspace.exposures) {
        store::ExposureRecord record = byId.value(exposure.id);
        record.id = exposure.id;
        const QString state = stateOf(record, exposure);
        all << ExposureStatus{std::move(record), exposure.points, exposure.zones, state};
    }
    return all;
}

QueryResult<QList<ExposureStatus>> exposures(const Context &context)
{
    const auto heard = context.reader.exposures();
    if (!heard)
        return Refusal::cache(heard.error());
    return exposuresOf(context.workspace, *heard);
}

} // namespace anjungan::query
