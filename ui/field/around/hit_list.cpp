// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/around/hit_list.h"

#include "core/base/joined_parts.h"
#include "ui/field/around/here_card.h"
#include "ui/theme/text.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::field {

using theme::Role;

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double rowInset = 22, numberBox = 40, numberRadius = 11, afterNumber = 16, arrowBox = 48, beforeArrow = 16;
constexpr double swatchWide = 14, swatchHigh = 12, swatchGap = 8;
constexpr double nameScale = 16.0 / 14;

QFont nameFont(const theme::Theme &theme) { return theme::scaled(theme.font(Role::Heading), nameScale); }

QFont factsFont(const theme::Theme &theme)
{
    QFont font = theme.font(Role::Heading);
    font.setWeight(QFont::Normal);
    return font;
}

} // namespace

HitList::HitList(const theme::Theme &theme, QWidget *parent) : RowsView(theme, parent)
{
    setInteractive(true);
    setDetails([this](int row) { return isCut(row) ? QStringList{at(row).name, at(row).facts} : QStringList(); });
}

void HitList::setRows(std::vector<HitRow> rows)
{
    m_rows = std::move(rows);
    rowsChanged();
}

QString HitList::rowText(int row) const
{
    const HitRow &shown = at(row);
    return base::filledParts({QString::number(row + 1) + u' ' + shown.name, shown.facts, shown.zone,
                              shown.distance + u' ' + shown.wind})
        .join(u", "_s);
}

double HitList::nameWidth(double width) const
{
    return std::max(0.0, width - look().length(2 * rowInset + numberBox + afterNumber + arrowBox + beforeArrow) -
                             m_right - look().length(afterNumber));
}

QString HitList::zoneIn(const HitRow &row, double room) const
{
    const double text = room - look().length(2 * swatchGap + swatchWide);
    return theme::textWidth(row.zone, factsFont(look())) <= text ? row.zone : row.zoneInShort;
}

bool HitList::isCut(int row) const
{
    const HitRow &shown = at(row);
    const double factsText = theme::textWidth(shown.facts, factsFont(look()));
    const QString said = zoneIn(shown, nameWidth(m_width) - factsText);
    const double zone =
        said.isEmpty() ? 0 : theme::textWidth(said, factsFont(look())) + look().length(2 * swatchGap + swatchWide);
    return theme::textWidth(shown.name, nameFont(look())) > nameWidth(m_width) || factsText + zone > nameWidth(m_width);
}

void HitList::layoutColumns(double width)
{
    m_width = width;
    m_right = 0;
    for (const HitRow &row : m_rows)
        m_right = std::max({m_right, theme::textWidth(row.distance, look().font(Role::Title)),
                            theme::textWidth(row.wind, factsFont(look()))});
    m_right = std::ceil(m_right) + 1;
}

void HitList::paintRow(QPainter &painter, const QRectF &rect, int row) const
{
    const theme::Tokens &tokens = look().tokens();
    const HitRow &shown = at(row);
    const double left = rect.left() + look().length(rowInset), right = rect.right() - look().length(rowInset);
    painter.setPen(QPen(tokens.line, 1));
    painter.drawLine(QPointF(left, rect.top() + 0.5), QPointF(right, rect.top() + 0.5));

    const double side = look().length(numberBox);
    const QRectF number(left, rect.center().y() - side / 2, side, side);
    const bool isMarked = row == marked();
    painter.setPen(Qt::NoPen);
    painter.setBrush(isMarked ? tokens.accent : tokens.ink);
    painter.drawRoundedRect(number, look().length(numberRadius), look().length(numberRadius));
    painter.setPen(tokens.card);
    painter.setFont(look().font(Role::Title));
    painter.drawText(number, Qt::AlignCenter, QString::number(row + 1));

    const double arrow = look().length(arrowBox);
    const QPointF middle(right - arrow / 2, rect.center().y());
    if (!shown.isHere)
        paintArrow(painter, middle, arrow, shown.bearing, tokens.ground, tokens.ink);

    const QFont name = nameFont(look()), facts = factsFont(look()), figure = look().font(Role::Title);
    const double upper = QFontMetricsF(figure).height(), lower = QFontMetricsF(facts).height();
    const double top = rect.center().y() - (upper + lower) / 2;
    const double textRight = right - arrow - look().length(beforeArrow);
    const QRectF distance(textRight - m_right, top, m_right, upper),
        wind(textRight - m_right, top + upper, m_right, lower);
    painter.setFont(figure);
    painter.setPen(tokens.ink);
    theme::drawLine(painter, distance, shown.distance, Qt::AlignRight | Qt::AlignVCenter);
    painter.setFont(facts);
    painter.setPen(tokens.ink2);
    theme::drawLine(painter, wind, shown.wind, Qt::AlignRight | Qt::AlignVCenter);

    const double nameLeft = number.right() + look().length(afterNumber), wide = nameWidth(rect.width());
    painter.setFont(name);
    painter.setPen(tokens.ink);
    theme::drawLine(painter, QRectF(nameLeft, top, wide, upper), shown.name);
    painter.setFont(facts);
    painter.setPen(tokens.ink2);
    // The zone is said, the facts as far as there is room.
    const double factsText = shown.facts.isEmpty() ? 0 : std::ceil(theme::textWidth(shown.facts, facts)) + 1;
    const QString said = zoneIn(shown, wide - factsText);
    const double zoneText = said.isEmpty() ? 0 : std::ceil(theme::textWidth(said, facts)) + 1;
    const double zone = said.isEmpty() ? 0 : zoneText + look().length(2 * swatchGap + swatchWide);
    const double factsWide = std::min(factsText, std::max(0.0, wide - zone));
    const double y = top + upper;
    theme::drawLine(painter, QRectF(nameLeft, y, factsWide, lower), shown.facts);
    if (said.isEmpty())
        return;
    const double swatchLeft = nameLeft + (factsWide > 1 ? factsWide + look().length(swatchGap) : 0);
    const double high = look().length(swatchHigh);
    const QRectF swatch(swatchLeft, y + (lower - high) / 2, look().length(swatchWide), high);
    if (shown.swatch) {
        QPainterPath shape;
        shape.addRoundedRect(swatch, look().length(2.5), look().length(2.5));
        painter.save();
        painter.setClipPath(shape, Qt::IntersectClip);
        shown.swatch(painter, swatch);
        painter.restore();
    }
    painter.setPen(theme::toneInk(tokens, shown.zoneTone, tokens.ink2));
    theme::drawLine(painter, QRectF(swatch.right() + look().length(swatchGap / 2), y, zoneText, lower), said);
}

} // namespace anjungan::field
