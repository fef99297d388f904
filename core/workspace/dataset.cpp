// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/dataset.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

const Field *Dataset::field(const QString &name) const
{
    const auto found = std::ranges::find(fields, name, &Field::name);
    return found == fields.cend() ? nullptr : &*found;
}

QList<FieldUse> Dataset::namedFields() const
{
    QList<FieldUse> named;
    const auto add = [&named](const FieldUse &use) {
        if (!use.field.isEmpty() && !std::ranges::contains(named, use.field, &FieldUse::field))
            named.append(use);
    };
    add({key, u"key"_s});
    add({modified, u"modified"_s});
    if (area)
        add({area->field, u"area"_s});
    add({period, u"period"_s});
    add({periodPresent, u"period"_s});
    for (const Field &one : fields)
        add({one.name, u"fields"_s});
    for (const FieldUse &use : uses)
        add(use);
    return named;
}

bool Dataset::isUse(const QString &place) const { return std::ranges::contains(uses, place, &FieldUse::place); }

} // namespace anjungan::workspace
