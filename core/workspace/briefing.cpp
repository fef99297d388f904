// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/briefing.h"

namespace anjungan::workspace {

Selection Briefing::selectionWith(const Selection &chosen) const
{
    Selection both = selection;
    for (const QString &parameter : chosen.parameters())
        both.set(parameter, chosen.value(parameter));
    return both;
}

} // namespace anjungan::workspace
