// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/table/totals_row.h"

#include "core/base/joined_parts.h"
#include "ui/charts/table/table_delegate.h"
#include "ui/charts/table/table_model.h"
#include "ui/theme/text.h"

#include <QHeaderView>
#include <QPainter>

#include <cmath>

namespace anjungan::charts {

TotalsRow::TotalsRow(const TableModel &model, const QHeaderView &header, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_model(model), m_header(header), m_theme(theme)
{
    connect(&model, &QAbstractItemModel::modelReset, this, &TotalsRow::refresh);
    connect(&header, &QHeaderView::sectionResized, this, qOverload<>(&QWidget::update));
    refresh();
}

void TotalsRow::refresh()
{
    const TableData &table = m_model.table();
    m_texts = table.totals ? table.totals(m_model.shown()) : QStringList();
    setAccessibleName(base::joinedParts(m_texts));
    setVisible(!m_texts.isEmpty());
    update();
}

void TotalsRow::setFrozen(int right)
{
    m_frozen = right;
    update();
}

bool TotalsRow::isFigure(int column) const
{
    const DataTableColumn &info = m_model.columns()[static_cast<std::size_t>(column)];
    return info.alignRight || info.kind == CellKind::Bar;
}

double TotalsRow::leastWidth(int column) const
{
    if (column >= m_texts.size() || m_texts[column].isEmpty() || !isFigure(column))
        return 0;
    return std::ceil(theme::textWidth(m_texts[column], m_theme.strongFont(theme::Role::Body))) +
           2 * m_theme.length(m_inset);
}

void TotalsRow::paintEvent(QPaintEvent * /*event*/)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.fillRect(rect(), tokens.ground);
    painter.fillRect(QRect(0, 0, width(), 1), tokens.ink3);
    painter.setFont(m_theme.strongFont(theme::Role::Body));
    painter.setPen(tokens.ink);
    const double inset = m_theme.length(m_inset);
    for (int column = 0; column < m_texts.size() && column < m_model.columnCount(); ++column) {
        const bool isFrozen = column == 0 && m_frozen > 0;
        const int left = isFrozen ? 0 : m_header.sectionViewportPosition(column);
        const QRectF cell(left, 0, m_header.sectionSize(column), height());
        painter.setClipRect(isFrozen ? QRectF(0, 0, m_frozen, height()) : QRectF(m_frozen, 0, width(), height()));
        const bool isRight = isFigure(column);
        const QRectF text = cell.adjusted(inset, 0, -inset, 0);
        // Of a figure that is scrolled halfway out, the rest would be read as another figure.
        const double least = isFrozen ? 0 : m_frozen;
        if (isRight &&
            (text.right() > width() || text.right() - theme::textWidth(m_texts[column], painter.font()) < least))
            continue;
        if (isRight)
            theme::drawFigure(painter, text, m_texts[column], Qt::AlignRight | Qt::AlignVCenter);
        else
            theme::drawLine(painter, text, m_texts[column], Qt::AlignLeft | Qt::AlignVCenter);
    }
}

} // namespace anjungan::charts
