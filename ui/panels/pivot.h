// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "ui/charts/plot_frame.h"
#include "ui/panels/panel_services.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace anjungan::panels {

/// The rows of an answer as a table of rows by columns, e.g. agencies by months.
struct Pivot
{
    struct Row
    {
        QString label;                              ///< different for each row
        QString key;                                ///< as it is stored
        std::vector<std::optional<std::size_t>> at; ///< row of the answer, by column

        /// Any of its rows of the answer; each row has one.
        std::size_t any() const;
    };

    std::vector<Row> rows;                 ///< in the order of the answer
    QStringList columns;                   ///< headings; periods are in the order of time, with those that are missing
    std::vector<double> places;            ///< of the columns on an axis, ascending
    double bridged = 0;                    ///< columns further apart than this have others between them
    std::vector<charts::AxisLabel> labels; ///< of the axis
    QStringList keys;                      ///< by column, as it is stored; empty for a period that is missing
    std::size_t placeless = 0;             ///< rows of the answer without a period
    bool hasSeveral = false; ///< whether a cell has more than one row of the answer, of which the first counts
};

/// `row` and `column` are columns of the answer; an empty `row` makes all rows of the answer one.
[[nodiscard]] Pivot pivot(const query::Answer &answer, const QString &row, const QString &column,
                          const PanelServices &services);

} // namespace anjungan::panels
