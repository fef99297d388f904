// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/paged_rows.h"
#include "ui/theme/theme.h"

#include <QAbstractScrollArea>
#include <QStringList>

#include <functional>

namespace anjungan::charts {

class RowSnap;

/// Rows of equal height below each other, painted by a subclass. Rows share the height up to 1.75 times their least; if
/// not all fit, only whole rows are visible, and the view scrolls by wheel, touch or keys. Interactive rows are touch
/// targets and emit clicked(). Rows can be focused if they are interactive, if they scroll, or if one of them is cut.
/// The caller names the view for assistive technology (setAccessibleName); rowsChanged() updates its description.
class RowsView : public QAbstractScrollArea, public PagedRows
{
    Q_OBJECT

public:
    explicit RowsView(const theme::Theme &theme, QWidget *parent = nullptr);

    /// `isOneTarget`: all rows lead to the same place, so that the view as a whole is the touch target.
    void setInteractive(bool interactive, bool isOneTarget = false);
    [[nodiscard]] bool isOneTarget() const { return m_isOneTarget; }

    /// What a resting mouse or a long press tells of a row, line by line; null: only the text that is cut.
    void setDetails(std::function<QStringList(int row)> details) { m_details = std::move(details); }

    /// The row of what is chosen elsewhere: it has a mark, is scrolled into view when it becomes the marked one, and
    /// the keys go on from there. Negative: none.
    void setMarked(int row);
    int marked() const { return m_marked; }
    virtual int rowCount() const = 0;
    /// How many whole rows are visible at once.
    int visibleRowCount() const;
    /// The place of a row, in the viewport's coordinates; also for rows outside it.
    QRectF rowRect(int row) const;

    void unfold() override;
    int pagedRowCount() const override { return rowCount(); }
    int wholeRowCount() const override { return visibleRowCount(); }
    void showFrom(int row) override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void clicked(int row);
    /// A row was tapped, or Enter was pressed in it, whose text has no room; not in an interactive view.
    void wholeTextAsked(const QString &text);

protected:
    /// In device-independent pixels.
    virtual double leastRowHeight() const = 0;
    /// The text of a row for assistive technology.
    virtual QString rowText(int row) const = 0;
    /// All that can be said of a row, for its tool tip and wholeTextAsked().
    virtual QString wholeText(int row) const { return rowText(row); }
    /// Whether wholeText() says more than what is visible.
    virtual bool isCut(int /*row*/) const { return false; }
    /// Called before rows are painted whenever they or the width have changed: the place to measure text.
    virtual void layoutColumns(double width) = 0;
    /// Paints inside `rect`. The painter is antialiased; the implementation sets font and pen.
    virtual void paintRow(QPainter &painter, const QRectF &rect, int row) const = 0;

    /// The least height of a row as it is laid out: a touch target where rows can be touched.
    double leastPitch() const;

    /// To be called by the subclass when its rows have changed.
    void rowsChanged();
    const theme::Theme &look() const { return m_theme; }

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
    double contentWidth() const;
    int rowAt(const QPointF &position) const;
    void setCurrent(int row);
    void scrollTo(int row);
    [[nodiscard]] bool hasCutRow() const;
    /// What a tap on the row does, or Enter.
    void activate(int row);
    void paintBehind(QPainter &painter, const QRectF &rect, int row) const;

    const theme::Theme &m_theme;
    RowSnap *m_snap;
    double m_pitch = 1; // height of a row as laid out
    int m_current = 0;
    int m_hovered = -1;
    int m_pressed = -1;
    std::function<QStringList(int row)> m_details;
    int m_marked = -1;
    bool m_interactive = false;
    bool m_isOneTarget = false;
    bool m_isUntouched = false; ///< see unfold()
};

} // namespace anjungan::charts
