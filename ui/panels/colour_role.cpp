// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/colour_role.h"

#include "core/base/name_table.h"

using namespace Qt::StringLiterals;

namespace anjungan::panels {

std::optional<theme::ColorRole> colourRole(const QString &name)
{
    using theme::ColorRole;
    static constexpr base::NameTable<ColorRole, 19> roles{{{ColorRole::HazardLow, "hazard-low"_L1},
                                                           {ColorRole::HazardMedium, "hazard-medium"_L1},
                                                           {ColorRole::HazardHigh, "hazard-high"_L1},
                                                           {ColorRole::Sequence1, "sequence-1"_L1},
                                                           {ColorRole::Sequence2, "sequence-2"_L1},
                                                           {ColorRole::Sequence3, "sequence-3"_L1},
                                                           {ColorRole::Sequence4, "sequence-4"_L1},
                                                           {ColorRole::Sequence5, "sequence-5"_L1},
                                                           {ColorRole::Diverging1, "diverging-1"_L1},
                                                           {ColorRole::Diverging2, "diverging-2"_L1},
                                                           {ColorRole::Diverging3, "diverging-3"_L1},
                                                           {ColorRole::Diverging4, "diverging-4"_L1},
                                                           {ColorRole::Diverging5, "diverging-5"_L1},
                                                           {ColorRole::Diverging6, "diverging-6"_L1},
                                                           {ColorRole::Diverging7, "diverging-7"_L1},
                                                           {ColorRole::Good, "good"_L1},
                                                           {ColorRole::Warning, "warning"_L1},
                                                           {ColorRole::Bad, "bad"_L1},
                                                           {ColorRole::Accent, "accent"_L1}}};
    return base::valueIn(roles, name);
}

} // namespace anjungan::panels
