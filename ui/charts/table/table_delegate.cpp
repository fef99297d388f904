// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/table/table_delegate.h"

#include "core/base/joined_parts.h"
#include "ui/charts/badge.h"
#include "ui/charts/bar.h"
#include "ui/charts/hover_tip.h"
#include "ui/charts/soft_bullet.h"
#include "ui/charts/table/table_model.h"
#include "ui/charts/tone_shape.h"
#include "ui/theme/text.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTableView>

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

using theme::Role;
using theme::Tone;

namespace {

constexpr double cellBarHeight = 10;
constexpr double barNatural = 90;
constexpr double barLeast = 45;
constexpr double focusLine = 1.5;
constexpr double barTextRoom = 44; // "100 %" in semi-bold body
constexpr double barTextGap = 8;
constexpr double chosenShare = 0.1; ///< of the accent behind the row of what is chosen
constexpr double chosenEdge = 3;    ///< of the bar at its edge, which tells it from the others without colour
constexpr double markSize = 10, markGap = 8;
constexpr double pillGap = 4;
constexpr double mostBelow = 200; ///< of a line below a text: for more it is elided
constexpr double mostPills = 280; ///< of pills below it

bool isText(const DataTableColumn &column) { return column.kind == CellKind::Text || column.kind == CellKind::Strong; }

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
    const double insets = 2 * m_theme.length(m_inset) + 1;
    if (column.kind == CellKind::Badge)
        return std::ceil(badgeSize(cell.text, m_theme).width() + insets);
    if (column.kind == CellKind::Strip)
        return std::ceil(verdictStripWidth(cell.strip.size(), m_theme) + insets);
    const double text = theme::textWidth(cell.text, font(column, cell));
    if (column.kind == CellKind::Bar)
        return barTextWidth(column, cell) + std::ceil(m_theme.length(barNatural + barTextGap) + insets);
    return std::ceil(
        std::max(text, std::min(belowWidth(cell), m_theme.length(cell.pills.isEmpty() ? mostBelow : mostPills))) +
        insets + markWidth(cell));
}

double TableDelegate::markWidth(const DataTableCell &cell) const
{
    return cell.mark ? m_theme.length(markSize + markGap) : 0;
}

double TableDelegate::belowWidth(const DataTableCell &cell) const
{
    double width = 0;
    for (const QString &pill : cell.pills)
        width += badgeSize(pill, m_theme).width() + (width > 0 ? m_theme.length(pillGap) : 0);
    return width > 0 || cell.below.isEmpty() ? width : theme::textWidth(cell.below, m_theme.font(Role::Small));
}

double TableDelegate::spareWidth(const DataTableColumn &column, const DataTableCell &cell) const
{
    const double spared = column.kind == CellKind::Bar ? std::floor(m_theme.length(barNatural - barLeast)) : 0;
    return naturalWidth(column, cell) - spared;
}

double TableDelegate::wrappedWidth(const DataTableColumn &column, const DataTableCell &cell) const
{
    if (!isText(column))
        return spareWidth(column, cell);
    const QFont of = font(column, cell);
    const double text = cell.below.isEmpty() ? theme::twoLineWidth(cell.text, of) : theme::textWidth(cell.text, of);
    return std::ceil(text + 2 * m_theme.length(m_inset) + 1 + markWidth(cell));
}

bool TableDelegate::isCut(const DataTableColumn &column, const DataTableCell &cell, int width) const
{
    const double room = width - 2 * m_theme.length(m_inset) - markWidth(cell);
    if (!cell.below.isEmpty() && std::max(belowWidth(cell), theme::textWidth(cell.text, font(column, cell))) > room)
        return true;
    if (isText(column))
        return !theme::fitsParagraph(cell.text, font(column, cell), room, 2);
    if (column.kind == CellKind::Bar)
        return theme::textWidth(cell.text, font(column, cell)) > room;
    return naturalWidth(column, cell) > width;
}

double TableDelegate::barTextWidth(const DataTableColumn &column, const DataTableCell &cell) const
{
    return std::ceil(std::max(theme::textWidth(cell.text, font(column, cell)), m_theme.length(barTextRoom)));
}

bool TableDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    const DataTableCell *cell = m_model.cell(index);
    if (event->type() != QEvent::ToolTip || cell == nullptr)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto &details = m_model.table().details;
    QStringList lines = details ? details(m_model.dataRow(index.row()), index.column()) : QStringList();
    if (isCut(m_model.columns()[static_cast<std::size_t>(index.column())], *cell, option.rect.width()))
        lines = base::filledParts({cell->text, cell->below}) + lines;
    if (lines.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    showHoverTip(*event, lines, *view);
    return true;
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    const QRectF rect(option.rect);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int row = m_marked < 0 ? -1 : m_model.dataRow(index.row());
    if (row >= 0 && row == m_marked)
        painter->fillRect(rect, theme::mixed(tokens.card, tokens.accent, chosenShare));
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(rect, theme::mixed(tokens.card, tokens.accent, isSelected ? 0.14 : 0.06));
    if (row >= 0 && row == m_marked && index.column() == 0)
        painter->fillRect(QRectF(rect.topLeft(), QSizeF(m_theme.length(chosenEdge), rect.height())), tokens.accent);
    painter->fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), tokens.line);
    paintFocus(*painter, option, index);
    if (const DataTableCell *cell = m_model.cell(index)) {
        const double inset = m_theme.length(m_inset);
        const auto column = static_cast<std::size_t>(index.column());
        QRectF inside = rect.adjusted(inset, 0, -inset, -1);
        if (cell->mark) {
            const double size = m_theme.length(markSize);
            paintToneShape(*painter, QRectF(inside.left(), inside.top(), size, inside.height()), size, *cell->mark,
                           tokens);
            inside.setLeft(std::min(inside.left() + markWidth(*cell), inside.right()));
        }
        paintContent(*painter, paintBelow(*painter, inside, column, *cell), column, *cell);
    }
    painter->restore();
}

/// The cell's part of the line around the row that the keys act on.
void TableDelegate::paintFocus(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    if (!view || !view->hasFocus() || view->currentIndex().row() != index.row())
        return;
    const double wide = m_theme.length(focusLine);
    const QRectF rect(option.rect);
    const QColor &ink = m_theme.tokens().accent;
    painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), wide), ink);
    painter.fillRect(QRectF(rect.left(), rect.bottom() - wide, rect.width(), wide), ink);
    if (index.column() == 0)
        painter.fillRect(QRectF(rect.left(), rect.top(), wide, rect.height()), ink);
    if (index.column() == m_model.columnCount() - 1)
        painter.fillRect(QRectF(rect.right() - wide, rect.top(), wide, rect.height()), ink);
}

QRectF TableDelegate::paintBelow(QPainter &painter, const QRectF &rect, std::size_t at, const DataTableCell &cell) const
{
    const DataTableColumn &column = m_model.columns()[at];
    const bool isWrapped = cell.below.isEmpty() && theme::textWidth(cell.text, font(column, cell)) > rect.width();
    if (!m_model.hasLinesBelow() || isWrapped)
        return rect;
    const QFont small = m_theme.font(Role::Small);
    const double upper = QFontMetricsF(m_theme.font(Role::Body)).height();
    const double lower =
        cell.pills.isEmpty() ? QFontMetricsF(small).height() : badgeSize(cell.pills.first(), m_theme).height() + 1;
    const QRectF text(rect.left(), rect.center().y() - (upper + lower) / 2, rect.width(), upper);
    if (!cell.pills.isEmpty()) {
        paintPills(painter, QRectF(rect.left(), text.bottom(), rect.width(), rect.bottom() - text.bottom()),
                   cell.pills);
        return text;
    }
    painter.setFont(small);
    painter.setPen(m_theme.tokens().ink2);
    theme::drawLine(painter, QRectF(rect.left(), text.bottom(), rect.width(), lower), cell.below,
                    (column.alignRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return text;
}

void TableDelegate::paintPills(QPainter &painter, const QRectF &rect, const QStringList &pills) const
{
    double left = rect.left();
    for (const QString &pill : pills) {
        const QSizeF size = badgeSize(pill, m_theme);
        if (left + size.width() > rect.right() && left > rect.left())
            return;
        paintBadge(painter, QRectF(left, rect.top() + 1, rect.right() - left, size.height()), pill, Tone::Neutral,
                   m_theme);
        left += size.width() + m_theme.length(pillGap);
    }
}

void TableDelegate::paintContent(QPainter &painter, const QRectF &rect, std::size_t at, const DataTableCell &cell) const
{
    const DataTableColumn &column = m_model.columns()[at];
    const Qt::Alignment alignment = (column.alignRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    painter.setFont(font(column, cell));
    painter.setPen(theme::toneInk(m_theme.tokens(), cell.tone, m_theme.tokens().ink));
    switch (column.kind) {
    case CellKind::Text:
    case CellKind::Strong:
        if (!cell.below.isEmpty() || theme::textWidth(cell.text, painter.font()) <= rect.width())
            return theme::drawLine(painter, rect, cell.text, alignment);
        return theme::drawParagraph(painter, rect, cell.text, alignment);
    case CellKind::Figure:
        return theme::drawFigure(painter, rect, cell.text, alignment);
    case CellKind::Bar:
        return paintBarCell(painter, rect, at, cell);
    case CellKind::Strip:
        return paintVerdictStrip(painter, rect, cell.strip, m_theme);
    case CellKind::Badge:
        return paintBadge(painter, rect, cell.text, cell.tone, m_theme, alignment);
    }
}

void TableDelegate::paintBarCell(QPainter &painter, const QRectF &rect, std::size_t at, const DataTableCell &cell) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    const DataTableColumn &column = m_model.columns()[at];
    const double common = at < m_barTextWidths.size() ? m_barTextWidths[at] : 0;
    const double textWidth = std::min(std::max(common, m_theme.length(barTextRoom)), rect.width());
    // A text in a row that was not measured may be wider than all others: then it covers the end of the track.
    const double needed = std::clamp(std::ceil(theme::textWidth(cell.text, painter.font())), textWidth, rect.width());
    const QRectF text(rect.right() - needed, rect.top(), needed, rect.height());
    const double height = std::min(m_theme.length(cellBarHeight), rect.height());
    const QRectF track(rect.left(), rect.center().y() - height / 2,
                       rect.width() - textWidth - m_theme.length(barTextGap), height);
    if (track.width() >= height && cell.target)
        paintSoftBullet(painter, track, column.scale, cell.value, cell.target, cell.tone, m_theme);
    else if (track.width() >= height)
        paintBar(painter, track, column.scale, cell.value.value_or(0),
                 {.track = tokens.track,
                  .bar = theme::markColor(tokens, cell.tone),
                  .zero = tokens.ink3,
                  .ground = tokens.card});
    painter.setPen(tokens.ink);
    theme::drawFigure(painter, text, cell.text);
}

} // namespace anjungan::charts
