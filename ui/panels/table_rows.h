// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "ui/charts/table_data.h"
#include "ui/panels/values.h"

#include <QJsonObject>

#include <memory>
#include <vector>

namespace anjungan::panels {

/// One entry of a table's "columns".
struct TableColumn
{
    QString field;
    QString title; ///< in the reader's language
    Format format = Format::Text;
    bool hasBar = false;
    bool hasTotal = false;
    ToneRule tone;
};

TableColumn readTableColumn(const QJsonObject &column, const QString &language);

/// The first `most` rows of the answer as a table shows them; with totals if these are all. For any thread; the totals
/// keep `answer`.
charts::TableData tableDataOf(const std::shared_ptr<const query::Answer> &answer,
                              const std::vector<TableColumn> &columns, const theme::Formatter &formatter,
                              std::size_t most);

} // namespace anjungan::panels
