// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/page_spec.h"

#include <optional>

namespace anjungan::workspace {

enum class PaperOrientation { Portrait, Landscape };

/// A piece of a briefing: a page, one panel of a page, or the list of what needs attention.
struct BriefingPart
{
    QString page;               ///< empty: the attention list
    QString panel = {};         ///< of that page; empty: all its panels
    std::optional<int> columns; ///< of the paper's 12, of a panel; none: as its type needs
    std::optional<int> height;  ///< in millimetres, of a panel; none: as its type needs
    int attention = 0;          ///< rows of the attention list at most; 0: it is none

    bool operator==(const BriefingPart &) const = default;
};

/// Pages or panels as one PDF for a meeting (docs/briefing.md).
struct Briefing
{
    QString id;
    Text title;
    PaperOrientation orientation = PaperOrientation::Portrait;
    Selection selection; ///< holds where whoever asks for the briefing has chosen nothing else
    /// The sentences below the title, each with the options of a panel of type text: its one paragraph, the query and
    /// the values in it.
    QList<PanelSpec> lead;
    QList<BriefingPart> parts;

    /// What its pages read where `chosen` is chosen.
    Selection selectionWith(const Selection &chosen) const;

    bool operator==(const Briefing &) const = default;
};

} // namespace anjungan::workspace
