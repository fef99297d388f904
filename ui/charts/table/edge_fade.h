// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QTableView>
#include <QWidget>

namespace anjungan::charts {

/// Lets what a table cuts at its right edge fade into the card: there are more columns. Shows itself while the table
/// can be scrolled further to the right; takes no touches.
class EdgeFade : public QWidget
{
    Q_OBJECT

public:
    /// Over `table`; both must outlive it.
    EdgeFade(QTableView &table, const theme::Theme &theme);

    /// To be called when the table has another size or other columns.
    void layOut();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QTableView &m_table;
    const theme::Theme &m_theme;
};

} // namespace anjungan::charts
