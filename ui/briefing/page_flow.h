// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace anjungan::briefing {

/// Something that stands on paper over the whole width: panels beside each other, a heading, or the rows of a table.
/// Lengths are pixels of 1/96 inch.
struct Band
{
    double height = 0;
    bool beginsPage = false;    ///< stands at the top of a page of its own
    bool staysWithNext = false; ///< is not the last one of its page: a heading
    /// Of rows that may go on on the next page; then `height` is not used. 0: it is never cut.
    int rows = 0;
    double pitch = 0;      ///< height of a row
    double aroundRows = 0; ///< height of what is repeated around the rows of each page: title, names of columns

    bool operator==(const Band &) const = default;
};

/// The room for bands on one page, in the page's pixels.
struct PageRoom
{
    double firstTop = 0; ///< on the first page, below the document's head
    double top = 0;      ///< on the others
    double bottom = 0;
    double gap = 0; ///< between two bands
};

/// Where a band stands, or some of its rows.
struct Piece
{
    std::size_t band = 0;
    int page = 0; ///< from 0
    double top = 0;
    double height = 0;
    double scale = 1; ///< below 1: the band is higher than a page, and is drawn so much smaller
    int firstRow = 0; ///< of `rows` of the band
    int rows = 0;     ///< 0: it is not of rows

    bool operator==(const Piece &) const = default;
};

struct Flow
{
    std::vector<Piece> pieces; ///< in the order of the bands
    int pages = 1;
};

/// Places the bands on pages from top to bottom. A band without rows is never cut, and nothing is left out.
[[nodiscard]] Flow flow(const std::vector<Band> &bands, const PageRoom &room);

} // namespace anjungan::briefing
