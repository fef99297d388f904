// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/table/table_delegate.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QHeaderView;

namespace anjungan::charts {

class TableModel;

/// The totals of the rows that a table shows, below it: each text aligned with its column, however the table is
/// scrolled. Its height is that of a row; hidden if the table has no totals.
class TotalsRow : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it. The columns are placed as those of `header`.
    TotalsRow(const TableModel &model, const QHeaderView &header, const theme::Theme &theme, QWidget *parent);

    /// Computes the totals again.
    void refresh();
    /// What of a column is not covered by one that stays in its place: from this x on, 0 if none does.
    void setFrozen(int right);
    /// Beside each text, as that of the table's cells; in device-independent pixels at a factor of 1.
    void setInset(double inset) { m_inset = inset; }
    /// The width, in pixels, at which a column's total is whole; 0 where it has none, or one that may be cut: a text.
    [[nodiscard]] double leastWidth(int column) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool isFigure(int column) const;

    const TableModel &m_model;
    const QHeaderView &m_header;
    const theme::Theme &m_theme;
    QStringList m_texts; ///< by column
    int m_frozen = 0;
    double m_inset = cellInset;
};

} // namespace anjungan::charts
