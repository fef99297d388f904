// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const TableModel &m_model;
    const QHeaderView &m_header;
    const theme::Theme &m_theme;
    QStringList m_texts; ///< by column
    int m_frozen = 0;
};

} // namespace anjungan::charts
