// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anjungan::charts {

/// Rows of equal height of which only some fit, for a screen that nobody touches: it shows them part by part, each part
/// with whole rows.
class PagedRows
{
public:
    virtual ~PagedRows() = default;

    /// All rows are rows from now on: none is folded away, and none needs the height of a touch target.
    virtual void unfold() = 0;
    virtual int pagedRowCount() const = 0;
    /// How many whole rows are visible at once; 0 before the first layout.
    virtual int wholeRowCount() const = 0;
    /// Scrolls so that `row` is the first that is visible, or as far as it goes.
    virtual void showFrom(int row) = 0;
};

} // namespace anjungan::charts
