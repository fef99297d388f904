// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/balance_rows.h"

#include "core/base/joined_parts.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

using theme::Role;

namespace {

constexpr double balanceGap = 8;
constexpr double balanceBar = 14;
constexpr double partGap = 1;
constexpr double leastPart = 2; ///< a bar of something is never none
constexpr double mostBalanceLabel = 0.42;
constexpr double leastBars = 60;

double sumOf(const std::vector<BalancePart> &parts)
{
    double sum = 0;
    for (const BalancePart &part : parts)
        sum += part.value;
    return sum;
}

QStringList textsOf(const std::vector<BalancePart> &parts)
{
    QStringList texts;
    for (const BalancePart &part : parts)
        texts.append(part.text);
    return base::filledParts(texts);
}

double figuresWidth(const std::vector<BalancePart> &parts, const QFont &font, double gap)
{
    double width = 0;
    for (const QString &text : textsOf(parts))
        width += std::ceil(theme::textWidth(text, font)) + 1 + gap;
    return width;
}

} // namespace

BalanceRows::BalanceRows(const theme::Theme &theme, QWidget *parent) : RowsView(theme, parent)
{
    connect(this, &RowsView::clicked, this, &BalanceRows::onClicked);
}

void BalanceRows::setData(Balance balance)
{
    m_balance = std::move(balance);
    const auto hasBelow = [](const BalanceRow &row) { return !row.below.isEmpty(); };
    m_hasBelow = std::ranges::any_of(m_balance.rows, hasBelow) || std::ranges::any_of(m_balance.others, hasBelow);
    setLeading(m_isLeading);
    rowsChanged();
}

void BalanceRows::setLeading(bool isLeading)
{
    m_isLeading = isLeading;
    setInteractive(m_isLeading || isFolding());
}

int BalanceRows::rowCount() const
{
    const auto first = static_cast<int>(m_balance.rows.size());
    if (!isFolding())
        return first;
    return first + 1 + (m_isUnfolded ? static_cast<int>(m_balance.others.size()) : 0);
}

const BalanceRow &BalanceRows::at(int row) const
{
    const auto place = static_cast<std::size_t>(placeOf(row));
    const std::size_t first = m_balance.rows.size();
    return place < first ? m_balance.rows[place] : m_balance.others[place - first];
}

QString BalanceRows::rowText(int row) const
{
    if (isFoldLine(row))
        return m_isUnfolded ? m_balance.foldAgain : m_balance.folded(static_cast<int>(m_balance.others.size()));
    const BalanceRow &balance = at(row);
    return base::filledParts({balance.label, balance.below, (textsOf(balance.left) + textsOf(balance.right)).join(u' '),
                              balance.note, balance.time})
        .join(u", "_s);
}

bool BalanceRows::isCut(int row) const
{
    if (isFoldLine(row))
        return false;
    const BalanceRow &balance = at(row);
    return theme::textWidth(balance.label, look().strongFont(Role::Body)) > m_label ||
           theme::textWidth(balance.below, look().font(Role::Small)) > m_label ||
           (m_time <= 0 && !balance.time.isEmpty());
}

void BalanceRows::layoutColumns(double width)
{
    const double gap = look().length(balanceGap);
    const QFont figures = look().strongFont(Role::Body);
    double label = 0, time = 0, left = 0, right = 0, most = 0, mostLeft = 0;
    const auto measure = [&](const BalanceRow &row) {
        label = std::max(
            {label, theme::textWidth(row.label, figures), theme::textWidth(row.below, look().font(Role::Small))});
        time = std::max(time, theme::textWidth(row.time, look().font(Role::Small)));
        left = std::max(left, figuresWidth(row.left, figures, gap));
        right = std::max({right, figuresWidth(row.right, figures, gap)});
        most = std::max(most, sumOf(row.right));
        mostLeft = std::max(mostLeft, sumOf(row.left));
    };
    std::ranges::for_each(m_balance.rows, measure);
    std::ranges::for_each(m_balance.others, measure);
    m_label = std::min(std::ceil(label) + 1, width * mostBalanceLabel);
    m_time = time > 0 ? std::ceil(time) + 1 : 0;
    // A part is a little longer than its value where that is small, and has a gap.
    const double spare = 4 * (look().length(leastPart) + look().length(partGap));
    const auto bars = [&] { return width - m_label - gap - left - right - spare - (m_time > 0 ? m_time + gap : 0); };
    if (bars() < look().length(leastBars))
        m_time = 0;
    const double all = most + mostLeft;
    m_scale = all > 0 ? std::max(0.0, bars()) / all : 0;
    m_zero = m_label + gap + left + std::ceil(mostLeft * m_scale);
    m_end = width - (m_time > 0 ? m_time + gap : 0);
}

void BalanceRows::paintRow(QPainter &painter, const QRectF &rect, int row) const
{
    const theme::Tokens &tokens = look().tokens();
    if (isFoldLine(row)) {
        painter.setFont(look().strongFont(Role::Body));
        painter.setPen(tokens.accent);
        theme::drawLine(painter, rect, rowText(row));
        return;
    }
    const BalanceRow &balance = at(row);
    const QRectF names(rect.left(), rect.top(), m_label, rect.height());
    const double middle = balance.below.isEmpty() ? rect.bottom() : rect.center().y() + look().length(1);
    painter.setFont(look().strongFont(Role::Body));
    painter.setPen(tokens.ink);
    theme::drawLine(painter, QRectF(names.topLeft(), QPointF(names.right(), middle)), balance.label,
                    balance.below.isEmpty() ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignBottom);
    if (!balance.below.isEmpty()) {
        painter.setFont(look().font(Role::Small));
        painter.setPen(tokens.ink3);
        theme::drawLine(painter, QRectF(QPointF(names.left(), middle), names.bottomRight()), balance.below,
                        Qt::AlignLeft | Qt::AlignTop);
    }
    painter.fillRect(QRectF(rect.left() + m_zero - 0.5, rect.top(), 1, rect.height()), tokens.ink3);
    paintSide(painter, rect, balance.left, false);
    const double end = paintSide(painter, rect, balance.right, true);
    if (!balance.note.isEmpty()) {
        painter.setFont(look().font(Role::Small));
        painter.setPen(tokens.warningInk);
        const double from = end + look().length(balanceGap);
        theme::drawLine(painter, QRectF(from, rect.top(), rect.left() + m_end - from, rect.height()), balance.note);
    }
    if (m_time > 0) {
        painter.setFont(look().font(Role::Small));
        painter.setPen(tokens.ink3);
        theme::drawFigure(painter, QRectF(rect.right() - m_time, rect.top(), m_time, rect.height()), balance.time);
    }
}

double BalanceRows::paintSide(QPainter &painter, const QRectF &rect, const std::vector<BalancePart> &parts,
                              bool isRight) const
{
    const double gap = look().length(balanceGap);
    const double height = std::min(look().length(balanceBar), rect.height());
    const double direction = isRight ? 1 : -1;
    double place = rect.left() + m_zero;
    for (const BalancePart &part : parts) {
        if (part.value <= 0)
            continue;
        const double length = std::max(look().length(leastPart), part.value * m_scale);
        const double end = place + direction * length;
        painter.fillRect(QRectF(std::min(place, end), rect.center().y() - height / 2, length, height),
                         theme::color(look().tokens(), part.color));
        place = end + direction * look().length(partGap);
    }
    painter.setFont(look().strongFont(Role::Body));
    for (const BalancePart &part : parts) {
        if (part.text.isEmpty())
            continue;
        const double width = std::ceil(theme::textWidth(part.text, painter.font())) + 1;
        const double from = isRight ? place + gap : place - gap - width;
        painter.setPen(theme::toneInk(look().tokens(), part.tone, look().tokens().ink));
        theme::drawFigure(painter, QRectF(from, rect.top(), width, rect.height()), part.text);
        place += direction * (gap + width);
    }
    return place;
}

void BalanceRows::onClicked(int row)
{
    if (isFoldLine(row)) {
        m_isUnfolded = !m_isUnfolded;
        rowsChanged();
    } else if (m_isLeading) {
        Q_EMIT followed(placeOf(row));
    } else if (isCut(row)) {
        Q_EMIT wholeTextAsked(wholeText(row));
    }
}

} // namespace anjungan::charts
