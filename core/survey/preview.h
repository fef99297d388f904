// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/proposed_dataset.h"

namespace anjungan::survey {

/// A field of a proposed dataset, and its values in the first rows that were read.
struct PreviewColumn
{
    QString title; ///< the field's name where the entry has none
    QString unit;  ///< may be empty
    store::ColumnType type = store::ColumnType::Text;
    bool isKey = false;
    QVariantList values; ///< by row, as read
};

/// What a proposed dataset will look like: for people, beside its entry.
struct Preview
{
    QString title;
    QString key;                        ///< the field
    qint64 rows = 0;                    ///< that were read
    bool isCut = false;                 ///< the collection has more
    std::vector<PreviewColumn> columns; ///< the key first, then in the source's order; at most mostColumns

    static constexpr std::size_t mostColumns = 40;
    qsizetype allColumns = 0;
};

[[nodiscard]] Preview previewOf(const ProposedDataset &dataset, qint64 rows);

} // namespace anjungan::survey
