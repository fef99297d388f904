// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_scale.h"
#include "ui/charts/rows_view.h"

#include <functional>
#include <vector>

namespace anjungan::charts {

/// One amount of a row, on one side of the line at 0.
struct BalancePart
{
    double value = 0; ///< not negative
    QString text;     ///< beside the bar; empty: none
    theme::ColorRole color = theme::ColorRole::Accent;
    theme::Tone tone = theme::Tone::Neutral; ///< of the text
};

struct BalanceRow
{
    QString label;
    QString below;                  ///< a smaller line; may be empty
    std::vector<BalancePart> left;  ///< from the line at 0 outwards
    std::vector<BalancePart> right; ///< likewise
    QString note;                   ///< in place of bars that have no length; may be empty
    QString time;                   ///< at the right end; may be empty
};

struct Balance
{
    std::vector<BalanceRow> rows;
    std::vector<BalanceRow> others;     ///< below a line that shows them when it is touched
    std::function<QString(int)> folded; ///< the line's text; null: there is none
    QString foldAgain;
};

/// Rows with what came to the right of a line at 0 and what went to its left, all at one scale, each with its figures.
class BalanceRows : public RowsView
{
    Q_OBJECT

public:
    explicit BalanceRows(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(Balance balance);
    /// Whether rows lead somewhere; others are only a list.
    void setLeading(bool isLeading);

Q_SIGNALS:
    /// A row was touched: its place in `rows`, then in `others`.
    void followed(int row);

protected:
    int rowCount() const override;
    double leastRowHeight() const override { return look().length(m_hasBelow ? 44 : 26); }
    QString rowText(int row) const override;
    bool isCut(int row) const override;
    void layoutColumns(double width) override;
    void paintRow(QPainter &painter, const QRectF &rect, int row) const override;

private:
    [[nodiscard]] bool isFolding() const { return m_balance.folded && !m_balance.others.empty(); }
    [[nodiscard]] bool isFoldLine(int row) const { return isFolding() && row == firstCount(); }
    /// Its place among all rows, without the line.
    [[nodiscard]] int placeOf(int row) const { return isFolding() && row > firstCount() ? row - 1 : row; }
    [[nodiscard]] int firstCount() const { return static_cast<int>(m_balance.rows.size()); }
    const BalanceRow &at(int row) const;
    void onClicked(int row);
    /// Returns where the side ends.
    double paintSide(QPainter &painter, const QRectF &rect, const std::vector<BalancePart> &parts, bool isRight) const;

    Balance m_balance;
    double m_scale = 0; ///< pixels for 1
    bool m_hasBelow = false;
    bool m_isUnfolded = false;
    bool m_isLeading = false;
    double m_label = 0, m_zero = 0, m_end = 0, m_time = 0; ///< widths, and places from the left
};

} // namespace anjungan::charts
