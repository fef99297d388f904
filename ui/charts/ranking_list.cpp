// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ranking_list.h"

#include "core/base/joined_parts.h"
#include "ui/charts/soft_bullet.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double rankGap = 10;
constexpr double leastRankBar = 40;
constexpr double mostRankLabelShare = 0.45;
constexpr int leastFirst = 2;
constexpr double leastRankLabel = 90;

} // namespace

RankingList::RankingList(const theme::Theme &theme, QWidget *parent) : RowsView(theme, parent)
{
    connect(this, &RowsView::clicked, this, &RankingList::onClicked);
}

void RankingList::setData(Ranking ranking)
{
    m_ranking = std::move(ranking);
    m_scale = scaleWithTargets(m_ranking.rows, m_ranking.maximum);
    setInteractive(m_isLeading || isFolding());
}

void RankingList::setLeading(bool isLeading)
{
    m_isLeading = isLeading;
    setInteractive(m_isLeading || isFolding());
}

void RankingList::unfold()
{
    m_neverFolds = true;
    RowsView::unfold();
}

bool RankingList::isFolding() const
{
    // A line for one row would take the room of that row.
    return !m_neverFolds && static_cast<int>(m_ranking.rows.size()) > m_ranking.first + 1;
}

int RankingList::shownFirst() const
{
    const int fitting = static_cast<int>(viewport()->height() / leastPitch());
    return std::min(m_ranking.first, std::max(fitting - 1, leastFirst));
}

void RankingList::resizeEvent(QResizeEvent *event)
{
    RowsView::resizeEvent(event);
    if (const int shown = shownFirst(); std::exchange(m_shownFirst, shown) != shown)
        rowsChanged();
}

int RankingList::rowCount() const
{
    const int all = static_cast<int>(m_ranking.rows.size());
    return isFolding() ? (m_isUnfolded ? all : shownFirst()) + 1 : all;
}

QString RankingList::rowText(int row) const
{
    if (!isFoldLine(row))
        return base::filledParts({base::joinedParts({QString::number(row + 1), at(row).label, at(row).valueText}, u" "),
                                  at(row).targetText, at(row).deltaText})
            .join(u", "_s);
    const int others = static_cast<int>(m_ranking.rows.size()) - shownFirst();
    return m_isUnfolded ? m_ranking.foldAgain : m_ranking.others ? m_ranking.others(others) : QString::number(others);
}

bool RankingList::isCut(int row) const
{
    return !isFoldLine(row) && (theme::textWidth(at(row).label, look().font(Role::Small)) > m_label ||
                                (m_delta <= 0 && !at(row).deltaText.isEmpty()));
}

void RankingList::layoutColumns(double width)
{
    const double gap = look().length(rankGap);
    double value = 0;
    double delta = 0;
    double label = 0;
    for (const RankedRow &row : m_ranking.rows) {
        label = std::max(label, theme::textWidth(row.label, look().font(Role::Small)));
        value = std::max(value, theme::textWidth(row.valueText, look().strongFont(Role::Small)));
        delta = std::max(delta, theme::textWidth(row.deltaText, look().strongFont(Role::Small)));
    }
    m_place = std::ceil(theme::textWidth(QString::number(m_ranking.rows.size()), look().font(Role::Small)));
    m_value = std::min(std::ceil(value) + 1, width / 2);
    m_delta = delta > 0 ? std::ceil(delta) + 1 : 0;
    m_bar = 0;
    const auto rest = [&] {
        double used = m_place + gap + m_value + gap;
        for (const double one : {m_bar, m_delta})
            used += one > 0 ? one + gap : 0;
        return std::max(0.0, width - used);
    };
    // Names first, then bars: all that is left beside the longest name, so that no gap parts the two on a wide card.
    const double named = std::min(std::ceil(label) + 1, width * mostRankLabelShare);
    m_bar = rest() - named - gap;
    if (m_bar < look().length(leastRankBar))
        m_bar = 0;
    if (rest() < look().length(leastRankLabel))
        m_delta = 0;
    m_label = rest();
}

void RankingList::paintRow(QPainter &painter, const QRectF &rect, int row) const
{
    const theme::Tokens &tokens = look().tokens();
    const double gap = look().length(rankGap);
    if (isFoldLine(row)) {
        painter.setFont(look().strongFont(Role::Small));
        painter.setPen(tokens.accent);
        theme::drawLine(painter, rect.adjusted(m_place + gap, 0, 0, 0), rowText(row));
        return;
    }
    double left = rect.left();
    const auto next = [&](double width) {
        const QRectF place(left, rect.top(), width, rect.height());
        left += width > 0 ? width + gap : 0;
        return place;
    };
    const RankedRow &ranked = at(row);
    painter.setFont(look().font(Role::Small));
    painter.setPen(tokens.ink3);
    theme::drawFigure(painter, next(m_place), QString::number(row + 1));
    painter.setPen(tokens.ink);
    theme::drawLine(painter, next(m_label), ranked.label);
    if (m_bar > 0)
        paintSoftBullet(painter, next(m_bar), m_scale, ranked.value, ranked.target, ranked.tone, look());
    painter.setFont(look().strongFont(Role::Small));
    painter.setPen(tokens.ink);
    theme::drawFigure(painter, next(m_value), ranked.valueText);
    painter.setPen(theme::toneInk(tokens, ranked.tone, tokens.ink2));
    if (m_delta > 0)
        theme::drawFigure(painter, next(m_delta), ranked.deltaText);
}

void RankingList::onClicked(int row)
{
    if (isFoldLine(row)) {
        m_isUnfolded = !m_isUnfolded;
        rowsChanged();
    } else if (m_isLeading) {
        Q_EMIT followed(row);
    } else if (isCut(row)) {
        Q_EMIT wholeTextAsked(wholeText(row));
    }
}

} // namespace anjungan::charts
