// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/table_delegate.h"

#include "ui/charts/badge.h"
#include "ui/charts/bar.h"
#include "ui/charts/table_model.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

using theme::Role;
using theme::Tone;

namespace {

constexpr double cellBarHeight = 10;
constexpr double barNatural = 90;
constexpr double barTextRoom = 44; // "100 %" in semi-bold body
constexpr double barTextGap = 8;

} // namespace

TableDelegate::TableDelegate(const TableModel &model, const theme::Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_theme(theme)
{
}

QFont TableDelegate::font(const DataTableColumn &column, const DataTableCell &cell) const
{
    const bool isStrong = column.kind == CellKind::Strong || column.kind == CellKind::Bar ||
                          (column.kind == CellKind::Text && cell.tone != Tone::Neutral);
    return isStrong ? m_theme.strongFont(Role::Body) : m_theme.font(Role::Body);
}

double TableDelegate::naturalWidth(const DataTableColumn &column, const DataTableCell &cell) const
{
    const double insets = 2 * m_theme.length(cellInset) + 1;
    if (column.kind == CellKind::Badge)
        return std::ceil(badgeSize(cell.text, m_theme).width() + insets);
    const double text = theme::textWidth(cell.text, font(column, cell));
    if (column.kind == CellKind::Bar)
        return std::ceil(std::max(text, m_theme.length(barTextRoom)) + m_theme.length(barNatural + barTextGap) +
                         insets);
    return std::ceil(text + insets);
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    const QRectF rect(option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(rect, theme::mixed(tokens.card, tokens.accent, isSelected ? 0.14 : 0.06));
    painter->fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), tokens.line);
    if (const DataTableCell *cell = m_model.cell(index)) {
        const double inset = m_theme.length(cellInset);
        paintContent(*painter, rect.adjusted(inset, 0, -inset, -1),
                     m_model.columns()[static_cast<std::size_t>(index.column())], *cell);
    }
    painter->restore();
}

void TableDelegate::paintContent(QPainter &painter, const QRectF &rect, const DataTableColumn &column,
                                 const DataTableCell &cell) const
{
    const Qt::Alignment alignment = (column.alignRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    painter.setFont(font(column, cell));
    painter.setPen(theme::toneInk(m_theme.tokens(), cell.tone, m_theme.tokens().ink));
    switch (column.kind) {
    case CellKind::Text:
    case CellKind::Strong:
        return theme::drawLine(painter, rect, cell.text, alignment);
    case CellKind::Figure:
        return theme::drawFigure(painter, rect, cell.text, alignment);
    case CellKind::Bar:
        return paintBarCell(painter, rect, cell);
    case CellKind::Badge:
        return paintBadge(painter, rect, cell.text, cell.tone, m_theme, alignment);
    }
}

void TableDelegate::paintBarCell(QPainter &painter, const QRectF &rect, const DataTableCell &cell) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    const double needed = std::ceil(theme::textWidth(cell.text, painter.font()));
    const double textWidth = std::min(std::max(needed, m_theme.length(barTextRoom)), rect.width());
    const QRectF text(rect.right() - textWidth, rect.top(), textWidth, rect.height());
    painter.setPen(tokens.ink);
    theme::drawFigure(painter, text, cell.text);
    const double height = std::min(m_theme.length(cellBarHeight), rect.height());
    const QRectF track(rect.left(), rect.center().y() - height / 2,
                       rect.width() - textWidth - m_theme.length(barTextGap), height);
    if (track.width() < height)
        return;
    const bool hasShare = cell.share && std::isfinite(*cell.share);
    paintBar(painter, track, hasShare ? std::clamp(*cell.share, 0.0, 1.0) : 0, tokens.line,
             theme::markColor(tokens, cell.tone));
}

} // namespace anjungan::charts
