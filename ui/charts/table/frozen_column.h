// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QTableView>

namespace anjungan::charts {

class TableHeader;
class TableModel;

/// The first column of a table over its left edge, where it stays while the others are scrolled: it says what a row is
/// about. It is scrolled with the table; the keyboard's focus is the table's.
class FrozenColumn : public QTableView
{
    Q_OBJECT

public:
    /// All must outlive it; shares the delegate, the selection and the rows' heights of `table`.
    FrozenColumn(QTableView &table, TableModel &model, const theme::Theme &theme);

    /// Shows itself if the table's columns are wider than `width`, its own, with the heights of its rows.
    void layOut(int width);
    /// Of titles from either side, as of the table's.
    void setInset(double inset);
    /// The right edge in the table's viewport; 0 while it is hidden.
    int right() const { return isHidden() ? 0 : width(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTableView &m_table;
    TableHeader *m_header;
    const theme::Theme &m_theme;
};

} // namespace anjungan::charts
