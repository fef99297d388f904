// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "ui/panels/panel_services.h"

#include <QStringList>

namespace anjungan::panels {

/// What the foot of a panel says of the data above it. Plain text.
struct FootText
{
    theme::Tone tone = theme::Tone::Neutral; ///< of the dot: the worst of the datasets, see toneOf()
    QString line;    ///< publisher, period, when its source last changed, and what is wrong; wraps between its parts
    QString compact; ///< the same in fewer words, for where the line has no room: publisher, period, trouble or age
    QStringList
        details; ///< all three clocks of every dataset in words, with what is wrong; an empty line between two datasets

    bool operator==(const FootText &) const = default;
};

/// `provenances` begins with the dataset that the panel is about; the line speaks of it, and names another one only
/// where something is wrong with that. A dataset that is there twice is told once, with the periods of both.
FootText footText(const QList<query::Provenance> &provenances, const PanelServices &services);

/// `provenances` with each dataset once, with the periods of all that were of it.
QList<query::Provenance> eachOnce(const QList<query::Provenance> &provenances);

} // namespace anjungan::panels
