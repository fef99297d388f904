// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sheet/row.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace anjungan::sheet {

/// The room that the whole of a row needs.
QSize rowSize(const Row &row, const theme::Theme &theme);

/// Paints the rows of a ChoiceList.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `rows` and `theme` must outlive it.
    RowDelegate(const Rows &rows, const theme::Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintChoice(QPainter &painter, const QStyleOptionViewItem &option, const Row &row) const;

    const Rows &m_rows;
    const theme::Theme &m_theme;
};

} // namespace anjungan::sheet
