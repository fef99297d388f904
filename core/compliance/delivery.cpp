// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/delivery.h"

namespace anjungan::compliance {

QDateTime Delivery::time() const
{
    if (!claimed)
        return seen;
    return after && *claimed < *after ? *after : *claimed; // it was not there at `after`, whatever the source says
}

QList<Delivery> deliveriesIn(const QList<Sighting> &sightings, const QList<bool> &trusted)
{
    QList<Delivery> deliveries;
    std::optional<qsizetype> last;
    qsizetype open = 0; // from here on `seen` is not known yet
    for (qsizetype at = 0; at < sightings.size(); ++at) {
        const Sighting &one = sightings[at];
        if (!one.isAnswer())
            continue;
        if (one.isNew || !last) {
            Delivery found{
                .sighting = at, .after = {}, .without = last, .seen = {}, .claimed = {}, .period = one.period};
            if (last)
                found.after = sightings[*last].at;
            deliveries << found;
        }
        if (!trusted[at])
            continue;
        for (; open < deliveries.size(); ++open) {
            Delivery &found = deliveries[open];
            found.seen = one.at;
            const auto &claim = sightings[found.sighting].sourceModified;
            if (claim && *claim <= found.seen)
                found.claimed = claim;
        }
        last = at;
    }
    deliveries.resize(open); // the rest was seen at no time that is known
    return deliveries;
}

} // namespace anjungan::compliance
