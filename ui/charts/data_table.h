// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/table_data.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QTableView;

namespace anjungan::charts {

class RowSnap;
class TableDelegate;
class TableHeader;
class TableModel;

/// Rows and columns of plain text, sorted by a tap on a column's title: ascending, descending, as given. Rows are 34
/// device-independent pixels high, on touch screens 44; if not all fit, they are so much higher that only whole ones
/// are visible. Columns fit the width as long as their figures can be read; otherwise the table scrolls horizontally.
/// Text is wrapped, and then cut, only after bars and titles have given what they can spare. The caller names the table
/// for assistive technology (setAccessibleName).
class DataTable : public QWidget
{
    Q_OBJECT

public:
    explicit DataTable(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(TableData table);
    /// Whether a tap on a row, or Enter, emits clicked(). Rows can be focused either way.
    void setInteractive(bool interactive);
    /// Lower rows where nothing can be touched: 26 pixels instead of 34, with a second line 38.
    void setDense(bool dense);
    /// How many rows are visible at once.
    int visibleRowCount() const { return m_visibleRows; }
    /// The view, for tests and printing.
    QTableView &view() const { return *m_view; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// `row` is the index in the data, independent of the sorting.
    void clicked(int row);
    /// A cell was tapped whose text has no room, or Enter was pressed in a row with such cells; not in an interactive
    /// table.
    void wholeTextAsked(const QString &text);
    /// visibleRowCount() may have changed.
    void laidOut();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyTheme();
    void measureColumns();
    void layOut();
    void layOutColumns();
    void layOutRows();
    int rowHeight() const;
    void activate(const QModelIndex &index);
    void showWholeRow(int row);
    /// The text of a cell if it is cut, with the column's title if that is cut; otherwise empty.
    QString cutText(const QModelIndex &index) const;

    const theme::Theme &m_theme;
    TableModel *m_model;
    TableDelegate *m_delegate;
    TableHeader *m_header;
    QTableView *m_view;
    RowSnap *m_snap;
    /// Widths in device-independent pixels: with everything as it should be; with short bars and titles in two lines;
    /// also with text in two lines.
    struct Measured
    {
        int natural = 0;
        int spare = 0;
        int wrapped = 0;
    };
    std::vector<Measured> m_columns;
    int m_visibleRows = 0;
    bool m_interactive = false;
    bool m_isDense = false;
};

} // namespace anjungan::charts
