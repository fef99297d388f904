// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/answer_columns.h"

#include "core/workspace/ids.h"

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

namespace {

QStringList nameSuffixes(const QString &field, const Dataset *dataset)
{
    const Field *known = dataset ? dataset->field(field) : nullptr;
    if (!dataset || (known && known->names == NamedThing::Agency))
        return {u".name"_s, u".short"_s};
    if ((known && known->names == NamedThing::Area) || (dataset->area && dataset->area->field == field))
        return {u".name"_s};
    return {};
}

} // namespace

QStringList columnsOf(const QuerySpec &query, const Dataset *dataset)
{
    const QStringList fields = query.select + query.group;
    QStringList columns = fields + idsOf(query.measures);
    for (const QString &field : fields)
        for (const QString &suffix : nameSuffixes(field, dataset))
            columns.append(field + suffix);
    return columns;
}

} // namespace anjungan::workspace
