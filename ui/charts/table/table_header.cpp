// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/table/table_header.h"

#include "ui/charts/table/table_delegate.h"
#include "ui/charts/table/table_model.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double arrowWidth = 7;
constexpr double arrowHeight = 4;
constexpr double arrowGap = 4;

} // namespace

TableHeader::TableHeader(const TableModel &model, const theme::Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent), m_model(model), m_theme(theme), m_inset(cellInset)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(1);
}

double TableHeader::arrowRoom() const { return m_theme.length(arrowWidth + arrowGap); }

double TableHeader::widthOf(double text) const
{
    return std::ceil(text + arrowRoom() + 2 * m_theme.length(m_inset) + 1);
}

double TableHeader::naturalWidth(const QString &title) const
{
    return widthOf(theme::textWidth(title, m_theme.strongFont(Role::Small)));
}

double TableHeader::wrappedWidth(const QString &title) const
{
    return widthOf(theme::twoLineWidth(title, m_theme.strongFont(Role::Small)));
}

double TableHeader::leastWidth(int column) const
{
    const double whole = wrappedWidth(m_model.columns()[static_cast<std::size_t>(column)].title);
    const bool isSorted = std::ranges::contains(m_model.choice().sort, column, &SortColumn::column);
    return isSorted ? whole : whole - std::floor(arrowRoom());
}

QSize TableHeader::sizeHint() const
{
    const int height = m_theme.isTouch() ? m_theme.touchTarget() : m_theme.pixels(30);
    return {QHeaderView::sizeHint().width(), height};
}

void TableHeader::paintArrow(QPainter &painter, QRectF &text, const DataTableColumn &column, const SortColumn &by,
                             int rank) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    const QString digit = rank > 0 ? QString::number(rank) : QString();
    const double titleWidth = theme::textWidth(column.title, painter.font());
    const double digitWidth = digit.isEmpty() ? 0 : theme::textWidth(digit, painter.font());
    const double width = m_theme.length(arrowWidth) + digitWidth;
    const double room = width + m_theme.length(arrowGap);
    // The arrow is on the side away from the cells' edge, so that titles are aligned with the cells.
    double left = 0;
    if (column.alignRight) {
        left = std::max(text.left(), text.right() - titleWidth - room);
        text.setLeft(left + room);
    } else {
        left = std::min(text.left() + titleWidth + m_theme.length(arrowGap), text.right() - width);
        text.setRight(left - m_theme.length(arrowGap) + 0.5);
    }
    const double tip = (by.order == Qt::AscendingOrder ? -0.5 : 0.5) * m_theme.length(arrowHeight);
    const double middle = text.center().y();
    const double right = left + m_theme.length(arrowWidth);
    painter.setPen(QPen(tokens.ink2, m_theme.length(1.5), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{{left, middle - tip}, {(left + right) / 2, middle + tip}, {right, middle - tip}});
    theme::drawLine(painter, QRectF(right, text.top(), digitWidth + 1, text.height()), digit,
                    Qt::AlignLeft | Qt::AlignVCenter);
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const std::vector<DataTableColumn> &columns = m_model.columns();
    if (section < 0 || static_cast<std::size_t>(section) >= columns.size())
        return;
    const DataTableColumn &column = columns[static_cast<std::size_t>(section)];
    const theme::Tokens &tokens = m_theme.tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_isFilled)
        painter->fillRect(rect, tokens.card);
    painter->fillRect(QRectF(rect.left(), rect.bottom(), rect.width(), 1), tokens.line);
    painter->setFont(m_theme.strongFont(Role::Small));
    painter->setPen(tokens.ink3);
    const double inset = m_theme.length(m_inset);
    QRectF text = QRectF(rect).adjusted(inset, 0, -inset, -1);
    const std::vector<SortColumn> &sort = m_model.choice().sort;
    if (const auto by = std::ranges::find(sort, section, &SortColumn::column); by != sort.end()) {
        paintArrow(*painter, text, column, *by, sort.size() > 1 ? static_cast<int>(by - sort.begin()) + 1 : 0);
        painter->setPen(tokens.ink2);
    }
    const Qt::Alignment alignment = (column.alignRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    if (theme::textWidth(column.title, painter->font()) <= text.width() + 0.5)
        theme::drawLine(*painter, text, column.title, alignment);
    else
        theme::drawParagraph(*painter, text, column.title, alignment);
    painter->restore();
}

} // namespace anjungan::charts
