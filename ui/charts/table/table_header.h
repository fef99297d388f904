// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QHeaderView>

namespace anjungan::charts {

class TableModel;
struct DataTableColumn;
struct SortColumn;

/// Small column titles in a light colour, aligned with their cells, in two lines where one is too long; those that the
/// rows are sorted by have an arrow, and if there are several, their rank.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    TableHeader(const TableModel &model, const theme::Theme &theme, QWidget *parent = nullptr);

    /// The width of the whole title and an arrow, in device-independent pixels.
    double naturalWidth(const QString &title) const;
    /// The least width in which all of it can be read: in two lines, if it has several words.
    double wrappedWidth(const QString &title) const;
    /// The least width of a column in which its title and, if it is sorted by, the arrow can be read. A column that is
    /// not sorted by keeps no room for an arrow.
    double leastWidth(int column) const;

    /// Of titles from either side, at a factor of 1, as of their cells.
    void setInset(double inset) { m_inset = inset; }

    /// Paints the ground of a card below the titles, for a header over another one.
    void setFilled() { m_isFilled = true; }

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    /// Takes the arrow's room from `text`. A `rank` of 0 is not written.
    void paintArrow(QPainter &painter, QRectF &text, const DataTableColumn &column, const SortColumn &by,
                    int rank) const;
    double arrowRoom() const;
    double widthOf(double text) const;

    const TableModel &m_model;
    const theme::Theme &m_theme;
    double m_inset;
    bool m_isFilled = false;
};

} // namespace anjungan::charts
