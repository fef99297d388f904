// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"

#include <QStringList>

namespace anjungan::source {

/// The rows of some areas: those whose field has one of the codes, or one that goes on after it with a dot.
struct Part
{
    QString field;
    QStringList codes; ///< empty: all rows

    [[nodiscard]] bool isWhole() const { return codes.isEmpty(); }
};

/// Removes the rows that are not of the part, with all that is known of them. Returns the places that the kept ones had
/// in the page, ascending.
std::vector<std::size_t> keepPart(RowPage &page, const Part &part);

} // namespace anjungan::source
