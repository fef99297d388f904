// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/exposure_origins.h"

#include "core/query/exposure_status.h"
#include "core/query/provenance.h"

#include <algorithm>

namespace anjungan::query {

namespace {

/// The earlier time; none if one is unknown.
std::optional<QDateTime> older(const std::optional<QDateTime> &a, const std::optional<QDateTime> &b)
{
    return a && b ? std::optional(std::min(*a, *b)) : std::nullopt;
}

[[nodiscard]] QueryResult<Provenance> ofInput(const Context &context, const QString &dataset, const QString &language)
{
    return known(context, dataset, language).and_then([&](const Known &input) {
        return provenance(context, input, {});
    });
}

} // namespace

QueryResult<Origins> ExposureOrigins::of(const Context &context, const Known &known, const std::vector<Sql> &clauses,
                                         const QString &language)
{
    const store::ExposureRecord &record = *known.exposure;
    auto own = provenance(context, known, clauses);
    auto points = ofInput(context, record.points, language);
    auto zones = ofInput(context, record.zones, language);
    for (const auto *part : {&own, &points, &zones})
        if (!*part)
            return std::unexpected(part->error());
    if (!known.dataset.period.isEmpty()) {
        points->periodFrom = own->periodFrom;
        points->periodTo = own->periodTo;
        points->hasUnknownSpan = own->hasUnknownSpan;
    }
    own->publisher.clear();
    own->periodFrom.clear();
    own->periodTo.clear();
    own->hasUnknownSpan = false;
    own->sourceModified = older(points->sourceModified, zones->sourceModified);
    own->confirmedAt = older(points->confirmedAt, zones->confirmedAt);
    own->state = stateOf(record, *context.workspace.exposure(known.dataset.id));
    own->error = record.error;
    own->fault = fault(known, language);
    Origins origins{.first = std::move(*points), .also = {std::move(*zones)}};
    if (own->state != store::RecordState::Current || !own->fault.isEmpty())
        origins.also.append(std::move(*own));
    return origins;
}

message::Messages ExposureOrigins::fault(const Known &known, const QString &language)
{
    const store::ExposureRecord &record = *known.exposure;
    QStringList older;
    for (const auto &[dataset, isChanged] :
         {std::pair(record.points, record.pointsChanged), std::pair(record.zones, record.zonesChanged)}) {
        const workspace::Dataset *definition = known.workspace.dataset(dataset);
        if (isChanged)
            older << (definition ? definition->title.in(language) : dataset);
    }
    message::Messages faults;
    if (!older.isEmpty())
        faults << message::make<message::Code::ExposureOlderData>(older);
    else if (record.definition != workspace::definitionOf(*known.workspace.exposure(known.dataset.id)))
        faults << message::make<message::Code::ExposureOlderDefinition>();
    return faults + record.fault;
}

} // namespace anjungan::query
