// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "ui/panels/panel_services.h"

#include <QStringList>

namespace anjungan::panels {

/// The texts of a panel's foot about its data. Plain text.
struct FootText
{
    theme::Tone tone = theme::Tone::Neutral; ///< of the dot: the worst of the datasets, see toneOf()
    QString line; ///< publisher, period, time of the last change at the source, and what is wrong; wraps between these
                  ///< parts
    QString publisher = {}; ///< how compact begins; elided first
    QString compact;        ///< a shorter version if the line has no room: publisher, period, trouble or age
    QString trouble = {}; ///< of which areas alone, and what is wrong: a line of its own if compact has no room either
    QStringList details;  ///< all three clocks of every dataset, and what is wrong; an empty line between two datasets

    bool operator==(const FootText &) const = default;
};

/// `provenances` begins with the panel's main dataset; the line describes it, and names another one only if something
/// is wrong with that or it is of other areas. A dataset that occurs twice is listed once, with both periods.
FootText footText(const QList<query::Provenance> &provenances, const PanelServices &services);

/// The same in one line for a tile: "BKAD  Okt · 18 hari". The other texts are as in footText().
FootText tileFootText(const QList<query::Provenance> &provenances, const PanelServices &services);

/// Whether both are of the same dataset, and of the same time that it is asked as of.
[[nodiscard]] bool isSameData(const query::Provenance &one, const query::Provenance &other);

/// `provenances` with each dataset once, of each time that it is asked as of, with all its periods.
QList<query::Provenance> eachOnce(const QList<query::Provenance> &provenances);

} // namespace anjungan::panels
