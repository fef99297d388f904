// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_scale.h"
#include "ui/charts/matrix/matrix_columns.h"
#include "ui/charts/matrix/matrix_lines.h"
#include "ui/charts/paged_rows.h"

#include <QAbstractScrollArea>

namespace anjungan::charts {

/// The rows of a MatrixChart. Dense rows open under a touch and show their numbers; a touch on the open row follows
/// it, or closes it where rows lead nowhere. A touch on the folded rows shows them all. One stop of the Tab key: the
/// arrows move from line to line, Enter and the space bar do what a touch does, Escape closes the open row.
class MatrixView : public QAbstractScrollArea, public PagedRows
{
    Q_OBJECT

public:
    explicit MatrixView(const theme::Theme &theme, QWidget *parent = nullptr);

    /// An open row stays open if there still is one of that label.
    void setData(Matrix matrix);
    /// Whether rows lead somewhere.
    void setLeading(bool isLeading) { m_isLeading = isLeading; }

    /// The row of what is chosen elsewhere: it has a mark, and unless it is folded it is scrolled into view when it
    /// becomes the marked one. Negative: none.
    void setMarked(int row);
    int marked() const { return m_marked; }

    const Matrix &matrix() const { return m_matrix; }
    const MatrixColumns &columns() const { return m_columns; }
    const std::vector<MatrixLine> &lines() const { return m_lines; }
    /// The place of a line in the viewport's coordinates; also for lines outside it.
    QRectF lineRect(const MatrixLine &line) const;
    std::optional<int> openRow() const { return m_open; }
    void paintHeadings(QPainter &painter, const QRectF &rect) const;

    void unfold() override;
    int pagedRowCount() const override { return static_cast<int>(m_matrix.rows.size()); }
    int wholeRowCount() const override;
    void showFrom(int row) override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// An open row was touched.
    void followed(int row);
    /// columns() have changed.
    void laidOut();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void layOut();
    void setCurrent(int line);
    void scrollTo(const MatrixLine &line);
    void activate(int line);
    [[nodiscard]] int lineAt(const QPointF &position) const; ///< −1 if there is none
    QString tipAt(const QPointF &position) const;

    const theme::Theme &m_theme;
    Matrix m_matrix;
    BarScale m_values;
    MatrixColumns m_columns;
    std::vector<MatrixLine> m_lines;
    std::optional<int> m_open;
    bool m_isUnfolded = false;
    bool m_neverFolds = false; ///< see unfold()
    bool m_isLeading = false;
    int m_current = 0; // line
    int m_marked = -1; // row
    int m_hovered = -1;
    int m_pressed = -1;
};

} // namespace anjungan::charts
