// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/evidence.h"

#include <algorithm>

namespace anjungan::compliance {

using message::Code;
using message::make;
using message::Message;

namespace {

/// `hasRequests`: of those that got no answer, not of an unproven verdict.
Message reason(Why why, bool hasRequests)
{
    switch (why) {
    case Why::SourceSilent:
        return make<Code::WhySourceSilent>();
    case Why::DeviceOffline:
        return make<Code::WhyDeviceOffline>();
    case Why::Held:
        return make<Code::WhyHeld>();
    case Why::Faulty:
        return make<Code::WhyFaulty>();
    case Why::ClockJumped:
        return make<Code::WhyClockJumped>();
    default:
        return hasRequests ? make<Code::WhyDeviceFailed>() : make<Code::WhyNotAsked>();
    }
}

Message late(const Verdict &verdict)
{
    const qint64 days = verdict.daysLate();
    if (verdict.why == Why::TouchedOnly && verdict.touched)
        return days > 0 ? make<Code::ComplianceLateTouched>(days, *verdict.touched, *verdict.without)
                        : make<Code::ComplianceLateHoursTouched>(*verdict.touched, *verdict.without);
    return days > 0 ? make<Code::ComplianceLate>(days, *verdict.without)
                    : make<Code::ComplianceLateHours>(*verdict.without);
}

Message missing(const Verdict &verdict)
{
    const qint64 days = verdict.daysLate();
    if (verdict.why == Why::TouchedOnly && verdict.touched)
        return days > 0 ? make<Code::ComplianceMissingTouched>(days, *verdict.touched, *verdict.without)
                        : make<Code::ComplianceMissingHoursTouched>(*verdict.touched, *verdict.without);
    return days > 0 ? make<Code::ComplianceMissing>(days, *verdict.without)
                    : make<Code::ComplianceMissingHours>(*verdict.without);
}

Message unproven(const Verdict &verdict)
{
    const Message why = reason(verdict.why, !verdict.silences.isEmpty());
    if (!verdict.seen)
        return make<Code::ComplianceUnprovenMissing>(why);
    const qint64 days = verdict.daysUntilSeen();
    return days > 0 ? make<Code::ComplianceUnproven>(days, why) : make<Code::ComplianceUnprovenHours>(why);
}

} // namespace

Message sentenceOf(const Verdict &verdict)
{
    switch (verdict.kind) {
    case Kind::OnTime:
        return make<Code::ComplianceOnTime>(verdict.seen.value_or(QDateTime()));
    case Kind::Due:
        return make<Code::ComplianceDue>(verdict.promise.due);
    case Kind::Late:
        return late(verdict);
    case Kind::Delinquent:
        return missing(verdict);
    case Kind::Unproven:
        break;
    }
    return unproven(verdict);
}

QList<EvidenceLine> evidenceOf(const Verdict &verdict, const QHash<qint64, QByteArray> &hashes)
{
    QList<EvidenceLine> lines{{verdict.promise.ends, make<Code::EvidenceEnded>(), 0, {}},
                              {verdict.promise.due, make<Code::EvidenceDue>(), 0, {}}};
    const auto add = [&](const QDateTime &at, const Message &what, qint64 entry) {
        lines << EvidenceLine{at, what, entry, hashes.value(entry)};
    };
    if (verdict.claimed)
        add(*verdict.claimed, make<Code::EvidenceClaimed>(), verdict.seenEntry);
    if (verdict.without && verdict.withoutEntry != verdict.touchedEntry)
        add(*verdict.without, make<Code::EvidenceNothing>(), verdict.withoutEntry);
    if (verdict.touched)
        add(*verdict.touched, make<Code::EvidenceTouched>(), verdict.touchedEntry);
    if (verdict.seen)
        add(*verdict.seen, make<Code::EvidenceSeen>(), verdict.seenEntry);
    for (const Silence &silence : verdict.silences)
        add(silence.from, make<Code::EvidenceSilence>(reason(silence.why, true), silence.requests, silence.to),
            silence.firstEntry);
    std::ranges::stable_sort(lines, {}, &EvidenceLine::at);
    return lines;
}

} // namespace anjungan::compliance
