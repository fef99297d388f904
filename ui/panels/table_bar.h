// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/table/row_order.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLineEdit;

namespace anjungan::charts {
class DataTable;
}

namespace anjungan::panels {

class Chip;

/// Searches and filters a table: a field for words that its rows have, and a button for the sheet with its columns.
/// While it is closed, search and filters are none.
class TableBar : public QWidget
{
    Q_OBJECT

public:
    /// Closed. All references must outlive it.
    TableBar(charts::DataTable &table, const theme::Theme &theme, const theme::Formatter &formatter,
             QWidget *parent = nullptr);

    /// Opens it with the focus in the field; closing it clears search and filters, and the table has the focus.
    void setOpen(bool open);

    /// Opens it for good, without taking the focus: Esc in the field only clears search and filters, and has no effect
    /// here where there are none.
    void stayOpen();

    /// Adds a button that shows all rows of a list that is cut, while it is checked.
    void addAllRows();
    [[nodiscard]] bool showsAllRows() const;

Q_SIGNALS:
    void openChanged(bool open);
    void allRowsToggled(bool all);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyTheme();
    void follow();
    void clear();

    charts::DataTable &m_table;
    const theme::Theme &m_theme;
    const theme::Formatter &m_formatter;
    QLineEdit *m_field;
    Chip *m_columns;
    Chip *m_all = nullptr;
    bool m_stays = false;
};

} // namespace anjungan::panels
