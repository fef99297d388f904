// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/survey/preview.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::survey {

Preview previewOf(const ProposedDataset &dataset, qint64 rows)
{
    Preview preview{.title = dataset.title,
                    .key = dataset.entry[u"key"_s].toString(),
                    .rows = rows,
                    .isCut = dataset.pages.isCut,
                    .columns = {},
                    .allColumns = std::ssize(dataset.columns)};
    const QJsonObject fields = dataset.entry[u"fields"_s].toObject();
    for (const ColumnFacts &column : dataset.columns) {
        const QJsonObject entry = fields[column.name].toObject();
        preview.columns.push_back({.title = entry[u"title"_s].toString(column.name),
                                   .unit = entry[u"unit"_s].toString(),
                                   .type = column.type,
                                   .isKey = column.name == preview.key,
                                   .values = column.first});
    }
    std::ranges::stable_partition(preview.columns, &PreviewColumn::isKey);
    if (preview.columns.size() > Preview::mostColumns)
        preview.columns.resize(Preview::mostColumns);
    return preview;
}

} // namespace anjungan::survey
