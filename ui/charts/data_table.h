// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/table_data.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QTableView;

namespace anjungan::charts {

class TableDelegate;
class TableHeader;
class TableModel;

/// Rows and columns of plain text, sorted by a tap on a column's title: ascending, descending, as given. Rows are 34
/// device-independent pixels high, on touch screens 44. Columns fit the width as long as their figures can be read;
/// otherwise the table scrolls horizontally. The caller names the table for assistive technology (setAccessibleName).
class DataTable : public QWidget
{
    Q_OBJECT

public:
    explicit DataTable(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(TableData table);
    /// Whether a tap on a row, or Enter, emits clicked(). Rows can be focused either way.
    void setInteractive(bool interactive);
    /// The view, for tests and printing.
    QTableView &view() const { return *m_view; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// `row` is the index in the data, independent of the sorting.
    void clicked(int row);
    /// A cell was tapped whose text has no room; not in an interactive table.
    void wholeTextAsked(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyTheme();
    void measureColumns();
    void layOutColumns();
    int rowHeight() const;
    void activate(const QModelIndex &index);

    const theme::Theme &m_theme;
    TableModel *m_model;
    TableDelegate *m_delegate;
    TableHeader *m_header;
    QTableView *m_view;
    std::vector<int> m_naturalWidths; // one for each column, in device-independent pixels
    bool m_interactive = false;
};

} // namespace anjungan::charts
