// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/dataset.h"

#include <algorithm>

namespace anjungan::workspace {

const Field *Dataset::field(const QString &name) const
{
    const auto found = std::ranges::find(fields, name, &Field::name);
    return found == fields.cend() ? nullptr : &*found;
}

} // namespace anjungan::workspace
