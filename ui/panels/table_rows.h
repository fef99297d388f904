// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/workspace/workspace.h"
#include "ui/charts/table/table_data.h"
#include "ui/panels/values.h"

#include <QHash>
#include <QJsonObject>

#include <memory>
#include <vector>

namespace anjungan::panels {

/// One entry of a table's "columns". Its texts are in the reader's language.
struct TableColumn
{
    QString field;
    QString title;
    Format format = Format::Text;
    bool hasBar = false;
    bool hasTotal = false;
    ToneRule tone;
    QString target;        ///< a column; empty: no tick on the bar
    QString mark;          ///< a column whose tone is a shape before the text; may be empty
    QString below;         ///< with %1 to %9 for the values of `belowOf`; may be empty
    QStringList belowOf;   ///< columns
    bool hasPills = false; ///< the parts of that line are drawn as pills
    QString
        likeDataset; ///< the value is of the dataset in this column, and of the field in the next one; both empty: no
    QString likeField;
    bool hasUnit = true;                 ///< of such a column
    bool isStrip = false;                ///< its letters are those of derived scores
    QHash<QString, theme::Tone> tones{}; ///< of texts
};

/// How a table is shown.
struct TableLook
{
    std::vector<TableColumn> columns;
    /// How values of fields are written, by dataset and field, for columns that name them.
    QHash<QPair<QString, QString>, ValueStyle> fieldStyles = {};
    bool isDense = false; ///< lower rows, and the unit of money in the heading
};

/// From a panel's options.
TableLook readTableLook(const QJsonObject &options, const workspace::Workspace &workspace, const QString &language);

/// The first `most` rows of the answer as a table shows them; with totals if these are all. For any thread; what the
/// table computes later keeps `answer`.
charts::TableData tableDataOf(const std::shared_ptr<const query::Answer> &answer, const TableLook &look,
                              const theme::Formatter &formatter, std::size_t most);

} // namespace anjungan::panels
