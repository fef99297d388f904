// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/search/hit_row.h"
#include "ui/theme/theme.h"

#include <QStyledItemDelegate>

namespace anjungan::shell {

/// Draws a text on one line with the matched parts strong and underlined; elided at its end, never outside `rect`.
void drawMatched(QPainter &painter, const QRectF &rect, const QString &text, const QList<query::TextRange> &matched,
                 const QFont &font, const QColor &ink, const theme::Theme &theme);

/// The height of a row, in device-independent pixels.
int heightOf(const HitRow &row, const theme::Theme &theme);

/// Paints the rows of a HitList.
class HitDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `rows` and `theme` must outlive it.
    HitDelegate(const HitRows &rows, const theme::Theme &theme, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHit(QPainter &painter, const QStyleOptionViewItem &option, const HitRow &row) const;

    const HitRows &m_rows;
    const theme::Theme &m_theme;
};

} // namespace anjungan::shell
