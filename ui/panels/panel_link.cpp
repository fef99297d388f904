// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_link.h"

#include "ui/panels/values.h"

namespace anjungan::panels {

std::optional<selection::Place> placeOf(const workspace::Link &link, const selection::Place &now,
                                        const query::Answer &answer, std::size_t row)
{
    selection::Place place{link.page.isEmpty() ? now.page : link.page, now.selection};
    for (const workspace::Link::Setting &setting : link.select) {
        const QString value =
            setting.column.isEmpty() ? setting.value : cell(answer, row, setting.column).value.toString();
        if (value.isEmpty() || value.size() > workspace::Selection::longestValue)
            return std::nullopt;
        place.selection.set(setting.parameter, value);
    }
    return place;
}

} // namespace anjungan::panels
