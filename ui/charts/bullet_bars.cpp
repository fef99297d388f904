// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bullet_bars.h"

#include "core/base/joined_parts.h"
#include "ui/charts/bar.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double bulletHeight = 12;
constexpr double tickWidth = 3;
constexpr double tickHeight = 19;
constexpr double columnGap = 14;
constexpr double leastBullet = 56;
constexpr double mostTitleShare = 0.36;

} // namespace

BulletBars::BulletBars(const theme::Theme &theme, QWidget *parent) : RowsView(theme, parent) {}

void BulletBars::setData(Bullets bullets)
{
    m_bullets = std::move(bullets);
    m_scale = scaleWithTargets(m_bullets.rows, m_bullets.maximum);
    rowsChanged();
}

QString BulletBars::rowText(int row) const
{
    const BulletRow &of = at(row);
    return base::filledParts({base::joinedParts({of.label, of.valueText}, u" "), of.targetText, of.deltaText})
        .join(u", "_s);
}

bool BulletBars::isCut(int row) const
{
    return theme::textWidth(at(row).label, look().font(Role::Small)) > m_columns.label ||
           (m_columns.delta <= 0 && !at(row).deltaText.isEmpty());
}

void BulletBars::layoutColumns(double width)
{
    const QFont labelFont = look().font(Role::Small);
    const QFont figureFont = look().strongFont(Role::Small);
    double label = 0;
    Columns columns;
    for (const BulletRow &row : m_bullets.rows) {
        label = std::max(label, theme::textWidth(row.label, labelFont));
        columns.value = std::max(columns.value, theme::textWidth(row.valueText, figureFont));
        columns.delta = std::max(columns.delta, theme::textWidth(row.deltaText, figureFont));
    }
    const double space = look().length(columnGap);
    columns.value = std::min(std::ceil(columns.value), width);
    columns.delta = std::ceil(columns.delta);
    columns.label = std::min(std::ceil(label) + 1, width * mostTitleShare);

    const double least = look().length(leastBullet);
    const auto barWidth = [&] {
        const double delta = columns.delta > 0 ? columns.delta + space : 0;
        return width - columns.label - columns.value - delta - 2 * space;
    };
    if (barWidth() < least)
        columns.delta = 0;
    columns.bar = barWidth() < least ? 0 : barWidth();
    columns.deltaLeft = width - columns.delta;
    columns.valueLeft = columns.deltaLeft - (columns.delta > 0 ? space : 0) - columns.value;
    columns.barLeft = columns.label + space;
    if (columns.bar <= 0)
        columns.label = std::max(0.0, columns.valueLeft - space);
    m_columns = columns;
}

void BulletBars::paintRow(QPainter &painter, const QRectF &rect, int row) const
{
    const BulletRow &bullet = at(row);
    const theme::Tokens &tokens = look().tokens();
    const auto column = [&rect](double left, double width) {
        return QRectF(rect.left() + left, rect.top(), width, rect.height());
    };
    painter.setFont(look().font(Role::Small));
    painter.setPen(tokens.ink);
    theme::drawLine(painter, column(0, m_columns.label), bullet.label);
    painter.setFont(look().strongFont(Role::Small));
    theme::drawFigure(painter, column(m_columns.valueLeft, m_columns.value), bullet.valueText);
    if (m_columns.delta > 0) {
        painter.setPen(theme::toneInk(tokens, bullet.tone, tokens.ink2));
        theme::drawFigure(painter, column(m_columns.deltaLeft, m_columns.delta), bullet.deltaText);
    }
    if (m_columns.bar > 0) {
        const double height = std::min(look().length(bulletHeight), rect.height());
        paintBar(painter,
                 QRectF(rect.left() + m_columns.barLeft, rect.center().y() - height / 2, m_columns.bar, height),
                 bullet);
    }
}

void BulletBars::paintBar(QPainter &painter, const QRectF &track, const BulletRow &row) const
{
    const theme::Tokens &tokens = look().tokens();
    charts::paintBar(
        painter, track, m_scale, row.value.value_or(0),
        {.track = tokens.track, .bar = theme::markColor(tokens, row.tone), .zero = tokens.ink3, .ground = tokens.card});
    if (!row.target || !std::isfinite(*row.target))
        return;
    const double width = look().length(tickWidth);
    const double height = std::max(track.height(), look().length(tickHeight));
    if (m_scale.isBeyond(*row.target) && !(row.value && m_scale.isBeyond(*row.value)))
        paintCut(painter, track, *row.target > 0, tokens.card);
    const double x = std::clamp(track.left() + m_scale.place(*row.target) * track.width() - width / 2, track.left(),
                                track.right() - width);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.ink);
    painter.drawRoundedRect(QRectF(x, track.center().y() - height / 2, width, height), 1, 1);
}

} // namespace anjungan::charts
