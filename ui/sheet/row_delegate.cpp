// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet/row_delegate.h"

#include "ui/theme/card.h"
#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::sheet {

namespace {

// Lengths at a factor of 1, device-independent pixels.
constexpr double headingHeight = 34;
constexpr double rowInset = 12;
constexpr double rowIcon = 18;
constexpr double rowGap = 12;
constexpr double widestRow = 380;
constexpr double rowCorner = 10;
constexpr double leastDetail = 48; ///< a detail that would be narrower is left out

} // namespace

QSize rowSize(const Row &row, const theme::Theme &theme)
{
    if (row.kind != Row::Kind::Choice)
        return {
            theme.pixels(theme::textWidth(row.text, theme.font(theme::Role::Small)) / theme.factor() + 2 * rowInset),
            theme.pixels(row.kind == Row::Kind::Heading ? headingHeight : 44)};
    double width =
        theme::textWidth(row.text, theme.strongFont(theme::Role::Body)) + theme.length(2 * rowInset + rowIcon + rowGap);
    if (!row.detail.isEmpty())
        width += theme::textWidth(row.detail, theme.font(theme::Role::Small)) + theme.length(rowGap);
    if (!row.icon.isEmpty())
        width += theme.length(rowIcon + rowGap);
    return {static_cast<int>(std::ceil(std::min(width, theme.length(widestRow)))) + 1, theme.touchTarget()};
}

RowDelegate::RowDelegate(const Rows &rows, const theme::Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_rows(rows), m_theme(theme)
{
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    // As narrow as can be: a row is as wide as the list, which never scrolls to the side.
    return {1, index.row() < m_rows.size() ? rowSize(m_rows[index.row()], m_theme).height() : 0};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.row() >= m_rows.size())
        return;
    const Row &row = m_rows[index.row()];
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (row.kind == Row::Kind::Choice) {
        paintChoice(*painter, option, row);
    } else {
        const double inset = m_theme.length(rowInset);
        const bool isHeading = row.kind == Row::Kind::Heading;
        painter->setFont(isHeading ? m_theme.strongFont(theme::Role::Small) : m_theme.font(theme::Role::Small));
        painter->setPen(m_theme.tokens().ink2);
        theme::drawLine(*painter, QRectF(option.rect).adjusted(inset, isHeading ? m_theme.length(8) : 0, -inset, 0),
                        row.text);
    }
    painter->restore();
}

void RowDelegate::paintChoice(QPainter &painter, const QStyleOptionViewItem &option, const Row &row) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    const QRectF rect = option.rect;
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver) && row.isEnabled;
    if (isCurrent || isHovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::mixed(tokens.card, isCurrent ? tokens.accent : tokens.ink, isCurrent ? 0.10 : 0.05));
        painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), m_theme.length(rowCorner), m_theme.length(rowCorner));
    }
    if (isCurrent && option.state.testFlag(QStyle::State_HasFocus))
        theme::paintFocus(painter, rect.adjusted(0, 1, 0, -1), m_theme, rowCorner);
    double left = rect.left() + m_theme.length(rowInset), right = rect.right() - m_theme.length(rowInset);
    const int icon = m_theme.pixels(rowIcon);
    const qreal ratio = painter.device()->devicePixelRatioF();
    const auto drawIcon = [&](double x, const QString &name, const QColor &ink) {
        painter.drawPixmap(QPointF(x, rect.center().y() - icon / 2.0), theme::iconPixmap(name, ink, icon, ratio));
    };
    const QColor ink = row.isEnabled ? tokens.ink : tokens.ink3;
    if (!row.icon.isEmpty()) {
        drawIcon(left, row.icon, row.isEnabled ? tokens.ink2 : tokens.ink3);
        left += icon + m_theme.length(rowGap);
    }
    if (row.isChosen) {
        drawIcon(right - icon, u"check"_s, tokens.accent);
        right -= icon + m_theme.length(rowGap);
    }
    // The name is cut last.
    const QFont body = row.isChosen ? m_theme.strongFont(theme::Role::Body) : m_theme.font(theme::Role::Body);
    const QFont small = m_theme.font(theme::Role::Small);
    const double wanted = row.detail.isEmpty() ? 0 : theme::textWidth(row.detail, small) + 1;
    const double room = right - left - theme::textWidth(row.text, body) - 1 - m_theme.length(rowGap);
    if (wanted > 0 && room >= std::min(wanted, m_theme.length(leastDetail))) {
        const double width = std::min(wanted, room);
        painter.setFont(small);
        painter.setPen(tokens.ink2);
        theme::drawLine(painter, QRectF(right - width, rect.top(), width, rect.height()), row.detail,
                        Qt::AlignRight | Qt::AlignVCenter);
        right -= width + m_theme.length(rowGap);
    }
    painter.setFont(body);
    painter.setPen(ink);
    theme::drawLine(painter, QRectF(left, rect.top(), std::max(0.0, right - left), rect.height()), row.text);
}

} // namespace anjungan::sheet
