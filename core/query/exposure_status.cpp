// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/exposure_status.h"

#include "core/query/refusal.h"

namespace anjungan::query {

using store::RecordState;

RecordState stateOf(const store::ExposureRecord &record, const workspace::Exposure &exposure)
{
    if (!record.computedAt)
        return RecordState::Never;
    const bool isCurrent = !record.pointsChanged && !record.zonesChanged && record.error.isEmpty() &&
                           record.definition == workspace::definitionOf(exposure);
    return isCurrent ? RecordState::Current : RecordState::Outdated;
}

QList<ExposureStatus> exposuresOf(const workspace::Workspace &workspace, const QList<store::ExposureRecord> &heard)
{
    QHash<QString, store::ExposureRecord> byId;
    for (const store::ExposureRecord &record : heard)
        byId.insert(record.id, record);
    QList<ExposureStatus> all;
    for (const workspace::Exposure &exposure : workspace.exposures) {
        if (exposure.result.isLeftOut)
            continue;
        store::ExposureRecord record = byId.value(exposure.id);
        record.id = exposure.id;
        const RecordState state = stateOf(record, exposure);
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
