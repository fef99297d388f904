// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/briefing/briefing_panels.h"
#include "ui/briefing/lead.h"
#include "ui/briefing/page_flow.h"
#include "ui/briefing/sources.h"

#include <QRectF>

#include <vector>

namespace anjungan::briefing {

/// A panel's place in a band.
struct Cell
{
    panels::Panel *panel = nullptr;
    int attention = 0; ///< rows of the attention list; 0: the panel is painted as it is
    QRectF place;      ///< with its title, from the band's upper left corner
    bool isTile = false;

    bool operator==(const Cell &) const = default;
};

/// What a band shows.
struct BandContent
{
    enum class Kind { Cells, Heading, Table, Sources };

    Kind kind = Kind::Cells;
    std::vector<Cell> cells; ///< of Cells; of Table the one with the rows
    QString title;           ///< of Heading
    QString subtitle;
    double tableHead = 0; ///< of Table: what of the panel is not rows
    double scale = 1;     ///< of Cells: a page of many panels is drawn smaller, so that it is on one sheet
};

/// The texts at the document's beginning.
struct DocumentHead
{
    QString province; ///< the workspace's title
    QString notice;   ///< of the workspace; may be empty
    QString title;
    QString chosen;
    QString day;
    QString dataAsOf; ///< may be empty
    QString knownOn;  ///< of a document of an earlier day; may be empty
    QList<Phrase> lead;
};

/// A whole document, ready to be painted.
struct Composition
{
    QSizeF paper; ///< pixels
    DocumentHead head;
    double headHeight = 0;
    std::vector<Band> bands;
    std::vector<BandContent> contents; ///< by bands
    std::vector<SourceRow> sources;
    Sources numbers; ///< of the sources, by provenance
    Flow flow;
    QString id; ///< "7f3a-91c2", from what the document says
};

/// Arranges the panels, all of which are settled, on the pages, and gives them their sizes. `document.paper`, `head`,
/// `sources` and `numbers` are set.
void arrange(Composition &document, const BriefingPanels &panels, const panels::PanelServices &services);

} // namespace anjungan::briefing
