// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search/hit_delegate.h"

#include "core/base/one_line.h"
#include "ui/theme/card.h"
#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

// Lengths at a factor of 1, device-independent pixels.
constexpr double hitHeight = 44, hitHeadingHeight = 24, noteHeight = 44;
constexpr double hitInset = 12, hitIcon = 18, hitGap = 12, hitCorner = 10;

} // namespace

void drawMatched(QPainter &painter, const QRectF &rect, const QString &text, const QList<query::TextRange> &matched,
                 const QFont &font, const QColor &ink, const theme::Theme &theme)
{
    painter.setFont(font);
    painter.setPen(ink);
    // The places are those of the text as it came; one that has to be cleaned or cut is drawn without them.
    if (matched.isEmpty() || base::oneLine(text) != text || theme::textWidth(text, theme::strong(font)) > rect.width())
        return theme::drawLine(painter, rect, text);
    QTextLayout layout(text, font);
    QList<QTextLayout::FormatRange> formats;
    for (const query::TextRange &range : matched) {
        QTextCharFormat format;
        format.setFont(theme::strong(font));
        format.setForeground(theme.tokens().accent);
        format.setFontUnderline(true);
        formats.append({static_cast<int>(range.from), static_cast<int>(range.length), format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    layout.draw(&painter, QPointF(rect.left(), rect.center().y() - line.height() / 2));
}

int heightOf(const HitRow &row, const theme::Theme &theme)
{
    switch (row.kind) {
    case HitRow::Kind::Heading:
        return theme.pixels(hitHeadingHeight);
    case HitRow::Kind::Note:
        return theme.pixels(noteHeight);
    case HitRow::Kind::Hit:
    case HitRow::Kind::Recent:
        break;
    }
    return theme.pixels(hitHeight);
}

HitDelegate::HitDelegate(const HitRows &rows, const theme::Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent), m_rows(rows), m_theme(theme)
{
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {1, index.row() < m_rows.size() ? heightOf(m_rows[index.row()], m_theme) : 0};
}

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.row() >= m_rows.size())
        return;
    const HitRow &row = m_rows[index.row()];
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double inset = m_theme.length(hitInset);
    const QRectF within = QRectF(option.rect).adjusted(inset, 0, -inset, 0);
    if (row.canBeChosen()) {
        paintHit(*painter, option, row);
    } else if (row.kind == HitRow::Kind::Note) {
        painter->setFont(m_theme.font(theme::Role::Small));
        painter->setPen(m_theme.tokens().ink2);
        theme::drawParagraph(*painter, within, row.title, Qt::AlignLeft | Qt::AlignVCenter);
    } else {
        painter->setPen(m_theme.tokens().ink2);
        painter->setFont(m_theme.font(theme::Role::Small));
        const double count = theme::textWidth(row.detail, painter->font()) + 1;
        theme::drawLine(*painter, within, row.detail, Qt::AlignRight | Qt::AlignVCenter);
        painter->setFont(m_theme.strongFont(theme::Role::Small));
        theme::drawLine(*painter, within.adjusted(0, 0, -count - inset, 0), row.title);
    }
    painter->restore();
}

void HitDelegate::paintHit(QPainter &painter, const QStyleOptionViewItem &option, const HitRow &row) const
{
    const theme::Tokens &tokens = m_theme.tokens();
    const QRectF rect = option.rect;
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    if (isCurrent || option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::mixed(tokens.card, isCurrent ? tokens.accent : tokens.ink, isCurrent ? 0.10 : 0.05));
        painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), m_theme.length(hitCorner), m_theme.length(hitCorner));
    }
    const int icon = m_theme.pixels(hitIcon);
    const double left = rect.left() + m_theme.length(hitInset);
    painter.drawPixmap(QPointF(left, rect.center().y() - icon / 2.0),
                       theme::iconPixmap(row.icon, tokens.ink2, icon, painter.device()->devicePixelRatioF()));
    QRectF text = rect.adjusted(m_theme.length(hitInset + hitGap) + icon, 0, -m_theme.length(hitInset), 0);
    const QFont body = m_theme.font(theme::Role::Body);
    if (row.detail.isEmpty())
        return drawMatched(painter, text, row.title, row.matched, body, tokens.ink, m_theme);
    const QFont small = m_theme.font(theme::Role::Small);
    const double above = QFontMetricsF(body).height(), below = QFontMetricsF(small).height();
    text = QRectF(text.left(), rect.center().y() - (above + below) / 2, text.width(), above);
    drawMatched(painter, text, row.title, row.matched, body, tokens.ink, m_theme);
    drawMatched(painter, QRectF(text.left(), text.bottom(), text.width(), below), row.detail, row.matchedBelow, small,
                tokens.ink2, m_theme);
}

} // namespace anjungan::shell
