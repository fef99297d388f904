// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/paged_rows.h"
#include "ui/charts/table/row_order.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QTableView;

namespace anjungan::charts {

class EdgeFade;
class FrozenColumn;
class RowSnap;
class TableDelegate;
class TableHeader;
class TableModel;
class TotalsRow;

/// Rows and columns of plain text, sorted by a tap on a column's title: ascending, descending, no longer by it; columns
/// tapped before break ties. Rows are 34
/// device-independent pixels high, on touch screens 44; if not all fit, they are so much higher that only whole ones
/// are visible. Columns fit the width as long as their figures can be read; otherwise the table scrolls horizontally,
/// and the first column stays. Text is wrapped, and then cut, only after bars and titles have given what they can
/// spare. Shift and Ctrl select several rows, Ctrl+A all; Ctrl+C copies them as cells, with the titles of the columns.
/// The caller names the table for assistive technology (setAccessibleName).
class DataTable : public QWidget, public PagedRows
{
    Q_OBJECT

public:
    explicit DataTable(const theme::Theme &theme, QWidget *parent = nullptr);

    /// Keeps the choice of rows, and the current row if the table still has it.
    void setData(TableData table);
    /// Other values in the same rows: nothing moves, and the selection stays. Where columns or rows are others, as
    /// setData().
    void updateData(TableData table);
    const TableData &table() const;

    const RowChoice &choice() const;
    void setChoice(const RowChoice &choice);
    int shownRowCount() const; ///< that fit the choice
    /// Whether a tap on a row, or Enter, emits clicked(). Rows can be focused either way.
    void setInteractive(bool interactive);
    /// The row of the data that is about what is chosen elsewhere: it has a mark, and is scrolled into view when it
    /// becomes the marked one. Negative: none.
    void setMarked(int row);
    /// Lower rows: 26 pixels instead of 34, with a second line 38; not where a finger is to touch them.
    void setDense(bool dense);
    [[nodiscard]] bool isDense() const { return m_isDense; }
    /// How many rows are visible at once.
    int visibleRowCount() const { return m_visibleRows; }
    void unfold() override;
    int pagedRowCount() const override { return shownRowCount(); }
    int wholeRowCount() const override { return m_visibleRows; }
    void showFrom(int row) override;
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
    /// visibleRowCount() or shownRowCount() may have changed.
    void laidOut();
    void choiceChanged();
    /// The last row came into sight.
    void endReached();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpView();
    void applyTheme();
    void measureColumns();
    void layOut();
    void layOutColumns();
    void layOutRows();
    int rowHeight() const;
    void layOutPinned();
    /// Nothing if the row is not shown.
    void makeCurrent(int dataRow);
    void activate(const QModelIndex &index);
    void showWholeRow(int row);
    void copySelected() const;
    void scrollToMarked();
    /// The text of a cell if it is cut, with the column's title if that is cut; otherwise empty.
    QString cutText(const QModelIndex &index) const;

    const theme::Theme &m_theme;
    TableModel *m_model;
    TableDelegate *m_delegate;
    TableHeader *m_header;
    QTableView *m_view;
    TotalsRow *m_totals;
    EdgeFade *m_fade = nullptr;
    FrozenColumn *m_frozen = nullptr;
    RowSnap *m_snap = nullptr;
    /// Widths in device-independent pixels: with everything as it should be; with short bars and titles in two lines;
    /// also with text in two lines.
    struct Measured
    {
        int natural = 0;
        int spare = 0;
        int wrapped = 0;
    };
    bool m_isWider = false; ///< even beside the scroll bar, with no column wider than it must be
    std::vector<Measured> m_columns;
    int m_visibleRows = 0;
    bool m_interactive = false;
    bool m_isDense = false;
};

} // namespace anjungan::charts
