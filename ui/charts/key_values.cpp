// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/key_values.h"

#include "ui/charts/badge.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double arrowRoom = 14;

} // namespace

KeyValues::KeyValues(const theme::Theme &theme, QWidget *parent) : RowsView(theme, parent) {}

void KeyValues::setData(std::vector<KeyValue> rows)
{
    m_rows = std::move(rows);
    const bool isLeading = std::ranges::any_of(m_rows, &KeyValue::leads);
    m_arrow = isLeading ? look().length(arrowRoom) : 0;
    setInteractive(isLeading);
}

QString KeyValues::rowText(int row) const
{
    const KeyValue &line = m_rows[static_cast<std::size_t>(row)];
    return QStringList{line.label, line.value, line.suffix}.join(u' ').simplified();
}

bool KeyValues::isCut(int row) const
{
    const KeyValue &line = m_rows[static_cast<std::size_t>(row)];
    const double value = line.badge ? badgeSize(line.value, look()).width()
                                    : theme::textWidth(line.value, look().strongFont(Role::Body)) +
                                          theme::textWidth(line.suffix, look().font(Role::Body)) +
                                          QFontMetricsF(look().font(Role::Body)).horizontalAdvance(u' ');
    const double room = m_width - value - 2 * look().length(6) - look().length(10) - m_arrow;
    return !theme::fitsParagraph(line.label, look().font(Role::Body), room, labelLines(rowRect(row).height()));
}

int KeyValues::labelLines(double height) const
{
    return height >= 2 * QFontMetricsF(look().font(Role::Body)).lineSpacing() + 1 ? 2 : 1;
}

void KeyValues::layoutColumns(double width)
{
    // Each row shares its width between its own label and value.
    m_width = width;
}

void KeyValues::paintRow(QPainter &painter, const QRectF &rect, int row) const
{
    const KeyValue &line = m_rows[static_cast<std::size_t>(row)];
    const theme::Tokens &tokens = look().tokens();
    const double inset = look().length(6);
    const double gap = look().length(10);
    QRectF left = rect.adjusted(inset, 0, -inset, 0);
    if (m_arrow > 0) {
        const QRectF end(left.right() - m_arrow, left.top(), m_arrow, left.height());
        if (line.leads) {
            painter.setFont(look().strongFont(Role::Body));
            painter.setPen(tokens.accent);
            painter.drawText(end, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("›"));
        }
        left.setRight(end.left());
    }

    if (line.badge) {
        paintBadge(painter, left, line.value, line.tone, look(), Qt::AlignRight);
        left.setRight(left.right() - std::min(badgeSize(line.value, look()).width(), left.width()) - gap);
    } else {
        const QFont valueFont = look().strongFont(Role::Body);
        const QFont suffixFont = look().font(Role::Body);
        const auto place = [&](const QString &text, const QFont &font, const QColor &ink) {
            const double width = std::min(std::ceil(theme::textWidth(text, font)), std::max(left.width(), 0.0));
            painter.setFont(font);
            painter.setPen(ink);
            theme::drawFigure(painter, QRectF(left.right() - width, left.top(), width, left.height()), text);
            left.setRight(left.right() - width);
        };
        if (!line.suffix.isEmpty()) {
            place(line.suffix, suffixFont, tokens.ink);
            left.setRight(left.right() - QFontMetricsF(suffixFont).horizontalAdvance(u' '));
        }
        place(line.value, valueFont, theme::toneInk(tokens, line.tone, tokens.ink));
        left.setRight(left.right() - gap);
    }
    painter.setFont(look().font(Role::Body));
    painter.setPen(tokens.ink);
    if (labelLines(rect.height()) > 1 && theme::textWidth(line.label, painter.font()) > left.width())
        theme::drawParagraph(painter, left, line.label, Qt::AlignLeft | Qt::AlignVCenter);
    else
        theme::drawLine(painter, left, line.label);

    painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), tokens.line);
}

} // namespace anjungan::charts
