// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bar_scale.h"
#include "ui/charts/rows_view.h"

#include <functional>
#include <optional>
#include <vector>

namespace anjungan::charts {

struct RankedRow
{
    QString label;
    std::optional<double> value;  ///< length of the bar; without it there is none
    std::optional<double> target; ///< tick on it
    QString valueText;
    QString deltaText; ///< may be empty
    theme::Tone tone = theme::Tone::Neutral;
    QString targetText = {}; ///< in the description only: "Rencana 74,2 %"; may be empty
};

struct Ranking
{
    std::vector<RankedRow> rows;        ///< the worst first
    int first = 10;                     ///< how many are shown at most before the others are unfolded
    double maximum = 0;                 ///< what the bars' tracks reach at least
    std::function<QString(int)> others; ///< "34 other agencies"
    QString foldAgain;
};

/// A list with places, values and small bars: the first rows, and a line that shows the others when it is touched. In
/// little room the bars are left out first, then the deviations.
class RankingList : public RowsView
{
    Q_OBJECT

public:
    explicit RankingList(const theme::Theme &theme, QWidget *parent = nullptr);

    void setData(Ranking ranking);
    /// Whether rows lead somewhere; others are only a list.
    void setLeading(bool isLeading);

    void unfold() override;

Q_SIGNALS:
    /// A row of the data was touched.
    void followed(int row);

protected:
    int rowCount() const override;
    double leastRowHeight() const override { return look().length(26); }
    QString rowText(int row) const override;
    bool isCut(int row) const override;
    void layoutColumns(double width) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintRow(QPainter &painter, const QRectF &rect, int row) const override;

private:
    /// How many rows are shown before the others: as many as have room with the line that unfolds them, at least two.
    [[nodiscard]] int shownFirst() const;
    [[nodiscard]] bool isFolding() const;
    /// Whether the row is the line that folds or unfolds the others.
    [[nodiscard]] bool isFoldLine(int row) const { return isFolding() && row == rowCount() - 1; }
    void onClicked(int row);
    const RankedRow &at(int row) const { return m_ranking.rows[static_cast<std::size_t>(row)]; }

    Ranking m_ranking;
    BarScale m_scale;
    int m_shownFirst = 0;
    bool m_isUnfolded = false;
    bool m_neverFolds = false; ///< see PagedRows::unfold()
    bool m_isLeading = false;
    double m_place = 0, m_label = 0, m_bar = 0, m_value = 0, m_delta = 0; // widths
};

} // namespace anjungan::charts
